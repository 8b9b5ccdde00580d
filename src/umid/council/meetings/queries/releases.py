"""The releases of a programme, and what each changed."""

from __future__ import annotations

from dataclasses import dataclass

from umid.council.meetings.models import Meeting, Release
from umid.council.meetings.queries.meetings import meeting_row
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.queries.rows import ChangeRow, MeetingRow, ReleaseRow
from umid.council.meetings.rules.changes import Change
from umid.foundation.texts.rules import restore
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class ReleasesView:
    """A meeting with every release of its programme, the latest first."""

    meeting: MeetingRow
    releases: tuple[ReleaseRow, ...]


def releases(slug: str, *, language: Language) -> ReleasesView:
    """What each release of a programme changed. Raises NotFound."""
    row = meeting_row(slug)
    found = tuple(release_row(release, language) for release in row.releases.all())
    return ReleasesView(Reader(language).meeting(row), found)


def release_row(release: Release, language: Language) -> ReleaseRow:
    """The release as pages show it."""
    changes = tuple(
        ChangeRow(Change(one["change"]), one["slug"], restore(one["title"]).read(language))
        for one in release.changes
    )
    return ReleaseRow(release.number, release.released_at, changes)


def draft_of(slug: str) -> int:
    """Which draft of a programme stands: a number that rises with each edit. Raises NotFound."""
    found = Meeting.objects.filter(slug=slug).values_list("draft", flat=True).first()
    if found is None:
        raise NotFound
    return found
