"""The copy of a meeting that opens without a server, and what it must not tell."""

from __future__ import annotations

import io
import zipfile
from html.parser import HTMLParser
from urllib.parse import urldefrag

import pytest
from django.test import Client
from tests.cast import Cast, browser_of
from tests.papers import a_paper
from tests.recording import (
    UNNAMED,
    a_council,
    drafted,
    published,
)

from umid.council.documents.rules.kinds import Access
from umid.council.floor.rules.kinds import Attribution
from umid.council.record.models import Edition

pytestmark = pytest.mark.django_db

OUTCOME = "/meetings/met/outcome/"


class Links(HTMLParser):
    """What a page leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.found += [value for name, value in attrs if name in {"href", "src"} and value]


def offline(client: Client, query: str = "") -> dict[str, bytes]:
    response = client.get(f"{OUTCOME}offline.zip{query}")
    with zipfile.ZipFile(io.BytesIO(response.getvalue())) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_offline_copy_holds_what_its_reader_may_see_and_every_link_leads_somewhere() -> None:
    a_council(attribution=Attribution.PARTICIPANTS)
    a_paper("Open paper", meeting="met", text="Open words.")
    a_paper("Inner paper", meeting="met", text="Inner words.", access=Access.PARTICIPANTS)
    a_paper("Own paper", meeting="met", text="Own words.", access=Access.SECRETARIAT)
    drafted("met")
    published("met")
    copies = {
        who: offline(browser_of(who), "?in=ru") for who in (Cast.VISITOR, Cast.FOCAL_POINT_KG)
    }
    for files in copies.values():
        for name, content in files.items():
            if name.endswith(".html"):
                links = Links()
                links.feed(content.decode())
                assert links.found
                assert {_from(name, one) for one in links.found} <= set(files)
    whole = {who: b"\n".join(files.values()).decode() for who, files in copies.items()}
    assert "Open words." in whole[Cast.VISITOR]
    for inner in ("Inner", "Took the floor", "participants.html"):
        assert inner not in whole[Cast.VISITOR]
    assert "Inner words." in whole[Cast.FOCAL_POINT_KG]
    assert "ru/participants.html" in copies[Cast.FOCAL_POINT_KG]
    assert not any("Own" in one or UNNAMED in one for one in whole.values())


def test_an_offline_copy_of_a_meeting_without_anything_opens_too() -> None:
    a_council(attribution=None)
    assert "en/index.html" in offline(Client())
    assert Edition.objects.count() == 0


def _from(name: str, link: str) -> str:
    """The file that a relative link on a page leads to."""
    assert not link.startswith(("/", "http"))
    folder = name.split("/")[:-1]
    for part in urldefrag(link).url.split("/"):
        folder = folder[:-1] if part == ".." else [*folder, part]
    return "/".join(folder)
