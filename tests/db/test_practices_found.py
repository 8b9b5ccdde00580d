"""What the search finds of practices: words of their files, what resembles them, and no draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.cast import Cast, actor
from tests.describing import described, published, taken
from tests.files import a_docx, a_pdf
from tests.making import AT
from tests.papers import an_accepted_file
from tests.searching import found, names

from umid.council.experience import actions
from umid.council.experience.rules.life import Step

if TYPE_CHECKING:
    from umid.council.experience.models import Practice

pytestmark = pytest.mark.django_db
AUTHOR = Cast.NGO_MEMBER


def attached(practice: Practice, raw: bytes) -> Practice:
    practice.refresh_from_db()
    actions.attach(
        actor=actor(AUTHOR),
        practice=practice.pk,
        file=an_accepted_file(raw, AUTHOR),
        title="Handbook",
        expected=practice.revision,
        at=AT,
    )
    practice.refresh_from_db()
    return practice


@pytest.mark.parametrize("made", [a_pdf, a_docx])
def test_a_practice_is_found_by_the_words_of_its_files(made: Callable[[str], bytes]) -> None:
    practice = attached(described(), made("About a xylophone."))
    staff = actor(Cast.SECRETARIAT)
    assert names(found("xylophone", by=staff)) == []
    taken(practice, Step.SEND, AUTHOR)
    assert names(found("xylophone", by=staff)) == []
    taken(practice, Step.PUBLISH, Cast.SECRETARIAT)
    seen = found("xylophones")
    assert names(seen) == [str(practice.pk)]
    assert [each.text for each in seen.hits[0].snippet if each.found] == ["xylophone"]
    taken(practice, Step.WITHDRAW, AUTHOR, "It was not so.")
    assert names(found("xylophone")) == []


def test_a_practice_s_page_leads_to_what_resembles_it() -> None:
    own = published(title="Mentors of mothers in Kulob")
    described(title="Mentors of mothers that nobody reads yet")
    withdrawn = published(title="Mentors of mothers, taken back")
    taken(withdrawn, Step.WITHDRAW, AUTHOR, "It was not so.")
    address = f"/en/practices/{own.pk}/"
    shown = Client().get(address).content.decode()
    assert "nobody reads yet" not in shown
    assert "taken back" not in shown
    other = published(title="Mentors of mothers in Bokhtar")
    shown = Client().get(address).content.decode()
    similar = shown.split("Similar practices")[1]
    assert str(other.pk) in similar
    assert "same stage: Reintegration" in similar
    assert "in both titles:" in similar


def test_many_that_resemble_it_cost_as_many_queries_as_one() -> None:
    own = published(title="Mentors of mothers in Kulob")
    counts = []
    for titles in (("in Bokhtar",), ("in Khujand", "in Khorog")):
        for each in titles:
            published(title=f"Mentors of mothers {each}")
        with CaptureQueriesContext(connection) as asked:
            Client().get(f"/en/practices/{own.pk}/")
        counts.append(len(asked))
    assert counts[0] == counts[1]
