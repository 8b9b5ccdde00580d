"""Who is and was where: replayed from what was scanned, counted by those it was scanned for."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Q

from umid.council.attendance.models import Scan
from umid.council.attendance.policies import may_check_in, may_read
from umid.council.attendance.queries.quorums import quorums
from umid.council.attendance.queries.rows import (
    AttendanceView,
    Came,
    Count,
    DoorRow,
    ScanRow,
    StayRow,
)
from umid.council.attendance.rules import presence
from umid.council.attendance.rules.presence import Stays, Way
from umid.council.delegations.queries import Party
from umid.council.delegations.queries.protocol import in_protocol_order
from umid.council.delegations.queries.reading import party
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.quotas import rank
from umid.council.meetings.models import Meeting, ReleasedSession
from umid.council.meetings.queries import MeetingRow
from umid.council.meetings.queries.meetings import described, meeting_row
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.rules.kinds import SessionKind
from umid.council.meetings.rules.planned import restored
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class _Whom:
    """For whom and as what someone came, as their latest scan says; the name while it is known."""

    party: Party
    category: Category
    name: str


@dataclass(frozen=True, slots=True)
class _Counted:
    """A delegation with its count, which protocol order can sort."""

    party: Party
    count: Count


def open_meetings(*, actor: Actor, at: datetime, language: Language) -> list[MeetingRow]:
    """Meetings in session, whose doors can be chosen; a day of grace for zones and late leavers.

    Raises NotAllowed.
    """
    demand(may_check_in(actor))
    rows = described(Meeting.objects.order_by("starts_on", "slug"))
    reader = Reader(language)
    found = [reader.meeting(row) for row in rows.filter(ends_on__gte=at.date())]
    return [one for one in found if (one.starts_on - at.astimezone(one.zone).date()).days <= 1]


def doors(slug: str, *, actor: Actor, language: Language) -> tuple[MeetingRow, tuple[DoorRow, ...]]:
    """A meeting with its own door and those of its sessions. Raises NotAllowed, NotFound."""
    demand(may_check_in(actor))
    meeting = meeting_row(slug)
    return Reader(language).meeting(meeting), _doors(meeting, language)


def attendance(
    slug: str, *, actor: Actor, session: str, at: datetime, language: Language
) -> AttendanceView:
    """The figures of one door at a moment. Raises NotAllowed, NotFound."""
    demand(may_read(actor))
    meeting = meeting_row(slug)
    all_doors = _doors(meeting, language)
    door = next((one for one in all_doors if one.slug == session), None)
    if door is None:
        raise NotFound
    rows = [row for row in _scans(meeting) if (row.session.slug if row.session else "") == session]
    found, whom = _stays(rows), _whom(rows, language)
    where = rows[0].session_id if rows else None
    here = presence.present(found, where, at)
    ever = presence.attended(found, where)
    by_category = _counted(whom, here, ever, lambda one: one.category)
    parties = {one.party.key: one.party for one in whom.values()}
    counted = _counted(whom, here, ever, lambda one: one.party.key)
    states = {whom[each].party.state for each in here}
    return AttendanceView(
        meeting=Reader(language).meeting(meeting),
        doors=all_doors,
        door=door,
        at=at,
        total=Count(len(here), len(ever)),
        by_party=tuple(
            (one.party, one.count)
            for one in in_protocol_order(
                [_Counted(parties[key], count) for key, count in counted.items()], language
            )
        ),
        by_category=dict(sorted(by_category.items(), key=lambda each: rank(each[0], 0))),
        quorums=quorums(meeting, {code for code in states if code}, at, language),
    )


def came(slug: str, *, actor: Actor, language: Language) -> list[Came]:
    """For whom and as what people came through each door. Raises NotAllowed, NotFound."""
    demand(may_read(actor))
    meeting = meeting_row(slug)
    rows = _scans(meeting)
    found, whom = _stays(rows), _whom(rows, language)
    places = {row.session.slug if row.session else "": row.session_id for row in rows}
    return [
        Came(
            door,
            tuple(
                (whom[who].party, whom[who].category)
                for who in presence.attended(found, places[door.slug])
            ),
        )
        for door in _doors(meeting, language)
        if door.slug in places
    ]


def stay_rows(slug: str, *, actor: Actor, language: Language) -> list[StayRow]:
    """Everyone's stays at a meeting, in order of time. Raises NotAllowed, NotFound."""
    demand(may_read(actor))
    meeting = meeting_row(slug)
    rows = _scans(meeting)
    whom = _whom(rows, language)
    slugs = {row.session_id: row.session.slug if row.session else "" for row in rows}
    made = [
        StayRow(
            whom[who].name, whom[who].party, whom[who].category, slugs[where], one.since, one.until
        )
        for (who, where), each in _stays(rows).items()
        for one in each
    ]
    return sorted(made, key=lambda row: (row.since, row.session, row.name))


def scans(
    slug: str, *, actor: Actor, after: tuple[datetime, UUID] | None, limit: int
) -> list[ScanRow]:
    """What was scanned at a meeting, the earliest first. Raises NotAllowed, NotFound."""
    demand(may_check_in(actor))
    found = Scan.objects.filter(meeting=meeting_row(slug)).order_by("at", "pk")
    if after:
        found = found.filter(Q(at__gt=after[0]) | Q(at=after[0], pk__gt=after[1]))
    return [
        ScanRow(
            row.pk,
            row.badge_id,
            row.session.slug if row.session else "",
            Way(row.way),
            row.at,
            row.received_at,
            row.state_id,
            row.organisation.slug if row.organisation else None,
            Category(row.category),
        )
        for row in found.select_related("session", "organisation")[:limit]
    ]


def _doors(meeting: Meeting, language: Language) -> tuple[DoorRow, ...]:
    known = ReleasedSession.objects.known().filter(release__meeting=meeting)
    plans = [restored(row.planned) for row in known.order_by("starts_at", "order")]
    return (
        DoorRow("", None),
        *(
            DoorRow(plan.slug, plan.title.read(language), plan.starts_at)
            for plan in plans
            if plan.kind is not SessionKind.BREAK and not plan.is_cancelled
        ),
    )


def _scans(meeting: Meeting) -> list[Scan]:
    rows = Scan.objects.filter(meeting=meeting).order_by("at", "pk")
    return list(rows.select_related("badge__delegate", "organisation", "session"))


def _stays(rows: Iterable[Scan]) -> Stays:
    return presence.stays(
        presence.Scan(row.pk, row.badge.holder, row.session_id, Way(row.way), row.at)
        for row in rows
    )


def _whom(rows: Iterable[Scan], language: Language) -> dict[Hashable, _Whom]:
    return {
        row.badge.holder: _Whom(
            party(
                row.state_id, row.organisation, language, is_media=row.category == Category.MEDIA
            ),
            Category(row.category),
            row.badge.delegate.name if row.badge.delegate else "",
        )
        for row in rows
    }


def _counted(
    whom: dict[Hashable, _Whom],
    here: set[Hashable],
    ever: set[Hashable],
    key: Callable[[_Whom], K],
) -> dict[K, Count]:
    found: dict[K, Count] = {}
    for each in ever:
        before = found.get(key(whom[each]), Count(0, 0))
        found[key(whom[each])] = Count(before.now + (each in here), before.ever + 1)
    return found
