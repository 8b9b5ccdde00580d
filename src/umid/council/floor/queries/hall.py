"""The floor as one reader may see it; whom they may not know is left out before a row is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from umid.council.floor.models import Asked, Floor
from umid.council.floor.persons import names
from umid.council.floor.policies import may_ask, may_chair, may_know_who, takes_part, visible_to_all
from umid.council.floor.queries.log import moments, party_key
from umid.council.floor.queries.rows import (
    EntryRow,
    HallView,
    ItemRow,
    LineRow,
    Party,
    PersonSpoken,
    Pulse,
    Spoken,
    TimesView,
    TurnRow,
)
from umid.council.floor.rules import hall as rules
from umid.council.floor.rules.kinds import Attribution
from umid.council.floor.rules.times import allowed, times, told_by_voice
from umid.council.meetings.models import AgendaItem, Participation, ReleasedSession
from umid.council.meetings.rules.planned import restored
from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import Reading
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

LINES: Final = 100
"""Of the log on a page."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A floor read once: its hall, whose entries are, and which of that the reader may know."""

    floor: Floor
    log: list[rules.Moment]
    hall: rules.Hall
    parties: dict[int, Party]
    shown: dict[int, Party]
    persons: dict[int, UUID]
    items: dict[int, ItemRow]
    takes_part: bool
    own: str


def pulse(meeting: str, session: str) -> Pulse:
    """In one query what tells whether anything happened. Raises NotFound."""
    found = Floor.objects.filter(
        visible_to_all(), session__slug=session, session__meeting__slug=meeting
    )
    row = found.values_list("pk", "length", "edits").first()
    if row is None:
        raise NotFound
    return Pulse(*row)


def hall(
    meeting: str,
    session: str,
    *,
    actor: Actor,
    at: datetime,
    language: Language,
    for_chair: bool = False,
) -> HallView:
    """The floor at a moment. Raises NotFound.

    `for_chair` names who waits and speaks, whom the chair has to call; the action or page that
    asks for it has seen that the actor may chair.
    """
    known = _known(meeting, session, actor, language)
    return _view(known, actor, at, language, known.parties if for_chair else known.shown)


def spoken(
    meeting: str,
    session: str,
    *,
    actor: Actor,
    at: datetime,
    language: Language,
    before: int | None = None,
) -> TimesView:
    """How long was spoken, by whom the reader may know, and the log's last page.

    `before` is the number of the moment that the page ends at. Raises NotFound.
    """
    known = _known(meeting, session, actor, language)
    found = times(known.hall, {key: one.key for key, one in known.shown.items()}, at, known.persons)
    log = [one for one in known.log if before is None or one.number < before]
    page = log[-LINES:]
    by_key = {one.key: one for one in known.shown.values()}
    ranked = sorted(found.by_party.items(), key=lambda one: -one[1])
    return TimesView(
        hall=_view(known, actor, at, language, known.shown),
        total=found.total,
        points=found.points,
        by_party=tuple(Spoken(by_key[key], time) for key, time in ranked),
        by_voice=told_by_voice(
            found.by_voice, known.hall, {key: one.key for key, one in known.parties.items()}
        ),
        turns=tuple(_turn(known, one, at, known.shown) for one in known.hall.turns),
        by_person=_by_person(known, found.by_person),
        lines=tuple(
            LineRow(one.number, one.at, one.event, known.shown.get(one.entry or one.number))
            for one in page
        ),
        earlier=page[0].number if len(log) > len(page) else None,
    )


def _by_person(known: _Known, times: Mapping[UUID, timedelta]) -> tuple[PersonSpoken, ...]:
    named = names(times.keys())
    of = {person: known.shown[entry] for entry, person in known.persons.items()}
    ranked = sorted(times.items(), key=lambda one: -one[1])
    return tuple(PersonSpoken(named.get(one), of[one], time) for one, time in ranked)


def _known(meeting: str, session: str, actor: Actor, language: Language) -> _Known:
    floors = Floor.objects.filter(
        visible_to_all(), session__slug=session, session__meeting__slug=meeting
    )
    floor = floors.select_related("session__meeting").first()
    if floor is None:
        raise NotFound
    asked = floor.asked.select_related("organisation")
    parties = {row.entry: _party(row, language) for row in asked}
    part = Participation.objects.filter(
        takes_part(actor), meeting=floor.session.meeting_id
    ).exists()
    may_know = may_know_who(actor, Attribution(floor.attribution), takes_part=part)
    mine = [row for row in asked if _is_own(actor, row.state_id, row.organisation_id)]
    own = parties[mine[0].entry].key if mine else ""
    is_among = part or may_chair(actor).allowed  # nobody else is told who of a delegation spoke
    log = moments(floor)
    items = AgendaItem.objects.filter(meeting=floor.session.meeting_id)
    return _Known(
        floor=floor,
        log=log,
        hall=rules.replay(log),
        parties=parties,
        shown=parties if may_know else {},
        persons={row.entry: row.person for row in asked if row.person and may_know and is_among},
        items={one.pk: ItemRow(one.order, one.title.read(language)) for one in items},
        takes_part=part,
        own=own,
    )


def _party(row: Asked, language: Language) -> Party:
    organisation = row.organisation
    if organisation is None:
        return Party(party_key(row), state=row.state_id)
    return Party(party_key(row), name=organisation.name.read(language))


def _view(
    known: _Known, actor: Actor, at: datetime, language: Language, shown: dict[int, Party]
) -> HallView:
    floor, hall = known.floor, known.hall
    meeting = floor.session.meeting
    return HallView(
        meeting=meeting.slug,
        meeting_title=meeting.title.read(language),
        session=floor.session.slug,
        title=_title(floor, language),
        zone=ZoneInfo(meeting.time_zone),
        pulse=Pulse(floor.pk, floor.length, floor.edits),
        attribution=Attribution(floor.attribution),
        is_open=hall.is_open,
        item=known.items[hall.item].title if hall.item else None,
        items=tuple(known.items.values()),
        waiting=tuple(
            EntryRow(
                number=one.number,
                place=place,
                party=shown.get(one.number),
                is_point=one.is_point,
                is_mine=bool(known.own) and known.parties[one.number].key == known.own,
                item=known.items[one.item].title if one.item else None,
                is_called=one in hall.called,
            )
            for place, one in enumerate(hall.waiting, 1)
        ),
        speaking=_turn(known, hall.speaking, at, shown) if hall.speaking else None,
        held=_turn(known, hall.held, at, shown) if hall.held else None,
        limits=dict(hall.limits),
        may_ask=may_ask(actor, takes_part=known.takes_part).allowed,
        may_chair=may_chair(actor).allowed,
    )


def _turn(known: _Known, turn: rules.Turn, at: datetime, shown: dict[int, Party]) -> TurnRow:
    keys = {number: one.key for number, one in known.parties.items()}
    if known.floor.attribution == Attribution.NONE:
        keys = {}  # nobody's earlier time is known, so none may show through what is left
    return TurnRow(
        number=turn.entry.number,
        party=shown.get(turn.entry.number),
        is_point=turn.entry.is_point,
        is_running=turn.since is not None,
        started_at=turn.started_at,
        elapsed=turn.elapsed(at),
        allowed=allowed(known.hall, turn, keys),
    )


def _title(floor: Floor, language: Language) -> Reading:
    known = ReleasedSession.objects.known().filter(session=floor.session_id)
    return restored(known[0].planned).title.read(language)


def _is_own(actor: Actor, state: str | None, organisation: int | None) -> bool:
    if actor.state is None and actor.organisation is None:
        return False
    return (actor.state, actor.organisation) == (state, organisation)
