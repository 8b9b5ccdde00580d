"""What a release changed, as facts that anyone can check against the two programmes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from umid.foundation.texts.rules import Standing, Text

if TYPE_CHECKING:
    from umid.council.meetings.rules.planned import PlannedSession


class Change(StrEnum):
    """What can happen to a session from one release to the next."""

    ADDED = "added"
    CANCELLED = "cancelled"
    RESTORED = "restored"
    MOVED = "moved"  # to another time or another room
    RETITLED = "retitled"
    AMENDED = "amended"  # its description, its people, its agenda or a translation


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that happened to one session; `title` is what it is called now."""

    change: Change
    slug: str
    title: Text


def released(
    before: Iterable[PlannedSession], draft: Iterable[PlannedSession]
) -> list[PlannedSession]:
    """What the next release shows: a session that is cancelled stays if readers knew of it."""
    known = {session.id for session in before}
    return [session for session in draft if not session.is_cancelled or session.id in known]


def changes(before: Iterable[PlannedSession], after: Iterable[PlannedSession]) -> list[Changed]:
    """What happened to each session, in the order of `after`; nothing for those that stay."""
    known = {session.id: session for session in before}
    return [
        Changed(change, session.slug, session.title)
        for session in after
        for change in _happened(known.get(session.id), session)
    ]


def sequences(
    before: Iterable[tuple[PlannedSession, int]], after: Iterable[PlannedSession]
) -> list[tuple[PlannedSession, int, bool]]:
    """For each session its revision for calendars, and whether it changed (RFC 5545, 3.8.7.4).

    `before` gives each session of the last release with the revision that it had.
    """
    known = {session.id: (session, number) for session, number in before}
    found: list[tuple[PlannedSession, int, bool]] = []
    for session in after:
        earlier, number = known.get(session.id, (None, -1))
        differs = earlier != session
        found.append((session, number + differs, differs))
    return found


def _happened(before: PlannedSession | None, after: PlannedSession) -> list[Change]:
    if before is None:
        return [Change.ADDED]
    if before == after:
        return []
    if before.is_cancelled != after.is_cancelled:
        return [Change.CANCELLED if after.is_cancelled else Change.RESTORED]
    found = []
    if _where_and_when(before) != _where_and_when(after):
        found.append(Change.MOVED)
    if _original(before.title) != _original(after.title):
        found.append(Change.RETITLED)
    alike = replace(
        before,
        starts_at=after.starts_at,
        ends_at=after.ends_at,
        room=after.room,
        title=after.title if Change.RETITLED in found else before.title,
    )
    if alike != after:
        found.append(Change.AMENDED)
    return found


def _where_and_when(session: PlannedSession) -> tuple[object, ...]:
    return session.starts_at, session.ends_at, _original(session.room)


def _original(text: Text | None) -> frozenset[str]:
    """The words it was written in; a translation that changes does not make another title."""
    if text is None:
        return frozenset()
    return frozenset(
        version.text for version in text.versions.values() if version.standing is Standing.ORIGINAL
    )
