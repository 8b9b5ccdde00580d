"""A meeting as pages that open from a USB stick: what the reader may see, written while it is sent.

Every page comes from the same queries as the site's, asked for the same actor, so it can tell no
more. Links are relative, the stylesheet lies inside, and nothing runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from django.http import StreamingHttpResponse
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from umid.council.delegations import queries as delegations
from umid.council.delegations.policies import may_read_list
from umid.council.documents import queries as documents
from umid.council.documents.pages.bundle import zipped
from umid.council.documents.queries import Member
from umid.council.meetings.queries import ProgrammeView, programme
from umid.council.record import queries
from umid.foundation.access.actors import Actor
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.kernel.languages import Language

MOST: Final = 10_000  # documents of a meeting
_STYLE: Final = Path(__file__).with_name("offline.css")


@dataclass(frozen=True, slots=True)
class _Copy:
    """For whom, of which meeting, when, in which languages; and the files that go with it."""

    slug: str
    actor: Actor
    at: datetime
    languages: tuple[Language, ...]
    files: tuple[Member, ...]


@require_safe
def archive(request: SignedInRequest, slug: str) -> StreamingHttpResponse:
    """In the languages of the meeting, or in the one that is asked for (`?in=ru`)."""
    at = timezone.now()
    view = programme(slug, language=current_language())
    wanted = request.GET.get("in", "")
    languages = (Language(wanted),) if wanted in set(Language) else view.meeting.languages
    copy = _Copy(
        slug,
        request.actor,
        at,
        languages or (current_language(),),
        tuple(documents.members(slug, actor=request.actor, at=at)),
    )
    return StreamingHttpResponse(
        zipped(_members(copy)),
        content_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="{slug}-offline.zip"',
            "Content-Encoding": "identity",  # packed already
            "Cache-Control": "private, no-store",
        },
    )


def _members(copy: _Copy) -> Iterator[Member]:
    on = copy.at.date()
    yield Member("style.css", on, _STYLE)
    with translation.override(copy.languages[0]):
        view = programme(copy.slug, language=copy.languages[0])
        said = {"languages": copy.languages, "meeting": view.meeting}
        index = render_to_string("record/offline/languages.html", said)
    yield Member("index.html", on, index)
    for language in copy.languages:
        yield from _in(copy, language, on)
    for one in copy.files:
        yield Member(f"documents/{one.name}", one.on, one.source)


def _in(copy: _Copy, language: Language, on: date) -> list[Member]:
    """A list, since a generator would leave the language on between two pieces."""
    with translation.override(language):
        view = programme(copy.slug, language=language)
        shared = _shared(copy, language, view)
        pages = {
            "index": shared,
            "programme": shared,
            "documents": shared | {"documents": _documents(copy, language)},
        }
        for one in view.sessions:
            pages[f"session-{one.slug}"] = shared | {"session": one}
        if shared["has_participants"]:
            listed = delegations.list_of_participants(
                copy.slug, actor=copy.actor, language=language
            )
            pages["participants"] = shared | {"delegations": listed.delegations}
        if shared["edition"]:
            pages["outcome"] = shared
        return [
            Member(f"{language}/{name}.html", on, _page(name, context))
            for name, context in pages.items()
        ]


def _page(name: str, context: dict[str, Any]) -> str:
    kind = name.partition("-")[0]
    return render_to_string(f"record/offline/{kind}.html", context | {"page": kind})


def _shared(copy: _Copy, language: Language, view: ProgrammeView) -> dict[str, Any]:
    return {
        "view": view,
        "meeting": view.meeting,
        "language": language,
        "languages": copy.languages,
        "root": "../",
        "at": copy.at,
        "edition": queries.edition(copy.slug, actor=copy.actor),
        "has_participants": may_read_list(copy.actor).allowed,
    }


def _documents(
    copy: _Copy, language: Language
) -> list[tuple[documents.DocumentRow, list[tuple[str, str, str]]]]:
    """Each with its files: the language's code and name, and the address beside the pages."""
    found = documents.documents(
        copy.slug, actor=copy.actor, at=copy.at, language=language, limit=MOST
    ).documents
    return [(row, list(_files(copy, row))) for row in found]


def _files(copy: _Copy, row: documents.DocumentRow) -> Iterator[tuple[str, str, str]]:
    for language, version in row.current.items():
        stem = f"{version.symbol.replace('/', '_')}-{language}"
        for one in copy.files:
            if one.name.startswith((f"{stem}.", f"{stem}-text.")):
                yield language.value, language.autonym, f"../documents/{one.name}"
