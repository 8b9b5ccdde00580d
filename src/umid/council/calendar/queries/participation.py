"""Who of a meeting was invited by calendar, who answered what, and what would be sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from umid.council.calendar.models import Entry
from umid.council.calendar.policies import may_read, may_send, participants_visible_to
from umid.council.calendar.queries.gatherings import Gathering, said_in
from umid.council.calendar.rules import Answer, Due, How, Method, due
from umid.council.delegations.models import Delegate
from umid.council.delegations.queries import Party
from umid.council.delegations.queries.reading import party_of
from umid.council.delegations.rules.nominations import Nominated
from umid.council.meetings.models import Meeting
from umid.council.meetings.queries import MeetingRow
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.directory.models import User
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """Someone who is sent to a meeting; `entry` is None before the first invitation."""

    delegate: UUID
    name: str
    party: Party
    is_accredited: bool
    has_address: bool
    entry: UUID | None
    method: Method | None
    sent_at: datetime | None
    answer: Answer
    how: How
    answered_at: datetime | None
    due: Due


@dataclass(frozen=True, slots=True)
class ParticipationView:
    """A meeting with those whom the reader may see of it."""

    meeting: MeetingRow
    participants: tuple[ParticipantRow, ...]
    may_send: bool

    @property
    def to_send(self) -> list[tuple[Due, int]]:
        """How many letters of each kind wait."""
        counted = Counter(row.due for row in self.participants)
        return [(each, counted[each]) for each in Due if each is not Due.NOTHING and counted[each]]

    @property
    def answers(self) -> list[tuple[Answer, int]]:
        """How many of those invited gave each answer."""
        counted = Counter(row.answer for row in self.participants if row.method is Method.REQUEST)
        return [(each, counted[each]) for each in Answer]


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many of a meeting's invitations by calendar wait for something."""

    unsent: int
    outdated: int
    unanswered: int


@dataclass(frozen=True, slots=True)
class Pending:
    """Someone of a meeting with what to send to them."""

    delegate: Delegate
    entry: Entry | None
    language: Language
    gathering: Gathering
    due: Due


def participation(
    slug: str, *, actor: Actor, at: datetime, language: Language
) -> ParticipationView:
    """Those of a meeting whom the actor may see. Raises NotFound, also where there is nobody."""
    meeting = described(Meeting.objects.filter(slug=slug)).first()
    if meeting is None:
        raise NotFound
    seen = pending(meeting, actor=actor, at=at)
    if not seen and not may_read(actor).allowed:
        raise NotFound
    rows = (_row(each, language) for each in seen)
    return ParticipationView(
        Reader(language).meeting(meeting),
        tuple(sorted(rows, key=lambda row: (row.party.key, row.name, row.delegate))),
        may_send=may_send(actor).allowed,
    )


def answers_of(
    slug: str,
    *,
    actor: Actor,
    at: datetime,
    language: Language,
    after: UUID | None,
    limit: int,
) -> list[ParticipantRow]:
    """A page of them for programs of the secretariat, by identifier. Raises NotAllowed, NotFound.

    The database cuts the page, so a long list costs no more than what is shown of it.
    """
    demand(may_read(actor))
    meeting = Meeting.objects.filter(slug=slug).first()
    if meeting is None:
        raise NotFound
    seen = pending(meeting, actor=actor, at=at, after=after, limit=limit)
    return [_row(each, language) for each in seen]


def waiting(actor: Actor, slug: str, at: datetime) -> Waiting:
    """What waits, for the desk of a meeting; nothing for those who do not send. Raises NotFound."""
    if not may_send(actor).allowed:
        return Waiting(0, 0, 0)
    view = participation(slug, actor=actor, at=at, language=Language.ENGLISH)
    found = dict(view.to_send)
    open_ones = (row for row in view.participants if row.method is Method.REQUEST)
    return Waiting(
        unsent=found.get(Due.INVITE, 0),
        outdated=found.get(Due.UPDATE, 0) + found.get(Due.CANCEL, 0),
        unanswered=sum(
            row.answer is Answer.NEEDS_ACTION and row.due is not Due.CANCEL for row in open_ones
        ),
    )


def pending(
    meeting: Meeting,
    *,
    actor: Actor,
    at: datetime,
    after: UUID | None = None,
    limit: int | None = None,
) -> list[Pending]:
    """Those of a meeting whom the actor may see, by identifier, everyone without a `limit`.

    A query for them, one for their accounts' languages, and as many for the meeting in one language
    as in all.
    """
    found = Delegate.objects.filter(
        participants_visible_to(actor), invitation__meeting=meeting
    ).select_related("invitation__organisation", "calendar_entry")
    if after is not None:
        found = found.filter(pk__gt=after)
    rows = list(found.order_by("pk")[:limit])
    spoken = _languages(rows)
    known = said_in([meeting.pk], set(spoken.values()))
    return [_pending(row, spoken[row.pk], known[spoken[row.pk]][meeting.pk], at) for row in rows]


def entry_of(delegate: Delegate) -> Entry | None:
    """What their calendar was told; expects it to be selected with them."""
    found: Entry | None = getattr(delegate, "calendar_entry", None)
    return found


def _pending(row: Delegate, language: Language, gathering: Gathering, at: datetime) -> Pending:
    entry = entry_of(row)
    return Pending(
        row,
        entry,
        language,
        gathering,
        due(
            entry.told if entry else None,
            facts=gathering.facts,
            address=row.email,
            comes=row.standing == Nominated.ACCREDITED and not gathering.is_off,
            at=at,
        ),
    )


def _languages(rows: Iterable[Delegate]) -> dict[UUID, Language]:
    """That of the last letter; else of their account, the first they speak, the invitation's."""
    addresses = [row.email for row in rows if row.email]
    accounts = dict(User.objects.filter(email__in=addresses).values_list("email", "language"))
    return {
        row.pk: Language(
            entry.language
            if (entry := entry_of(row))
            else accounts.get(row.email) or next(iter(row.languages), "") or row.invitation.language
        )
        for row in rows
    }


def _row(each: Pending, language: Language) -> ParticipantRow:
    row, entry = each.delegate, each.entry
    return ParticipantRow(
        delegate=row.pk,
        name=row.name,
        party=party_of(row.invitation, language),
        is_accredited=row.standing == Nominated.ACCREDITED,
        has_address=bool(row.email),
        entry=entry.pk if entry else None,
        method=Method(entry.method) if entry else None,
        sent_at=entry.sent_at if entry else None,
        answer=Answer(entry.answer) if entry else Answer.NEEDS_ACTION,
        how=How(entry.how) if entry else How.NONE,
        answered_at=entry.answered_at if entry else None,
        due=each.due,
    )
