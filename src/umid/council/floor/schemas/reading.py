"""What the API says of the floor."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema

from umid.council.floor.queries import EntryRow, HallView, Party, TimesView, TurnRow
from umid.council.floor.rules.kinds import Attribution
from umid.foundation.api.texts import Words, maybe_words, words


class PartyOut(Schema):
    """A state (by code) or an organisation (by name)."""

    state: str | None
    organisation: Words | None

    @classmethod
    def of(cls, row: Party | None) -> PartyOut | None:
        return cls(state=row.state, organisation=maybe_words(row.name)) if row else None


class TurnOut(Schema):
    """Who has the floor; `party` is null where whoever asks may not know it."""

    number: int
    party: PartyOut | None
    is_point_of_order: bool
    is_running: bool
    started_at: datetime
    seconds: int
    seconds_allowed: int | None

    @classmethod
    def of(cls, row: TurnRow | None) -> TurnOut | None:
        if row is None:
            return None
        return cls(
            number=row.number,
            party=PartyOut.of(row.party),
            is_point_of_order=row.is_point,
            is_running=row.is_running,
            started_at=row.started_at,
            seconds=int(row.elapsed.total_seconds()),
            seconds_allowed=None if row.allowed is None else int(row.allowed.total_seconds()),
        )


class EntryOut(Schema):
    """Someone who waits, in the order in which they will be called."""

    number: int
    party: PartyOut | None
    is_point_of_order: bool
    agenda_item: Words | None

    @classmethod
    def of(cls, row: EntryRow) -> EntryOut:
        return cls(
            number=row.number,
            party=PartyOut.of(row.party),
            is_point_of_order=row.is_point,
            agenda_item=maybe_words(row.item),
        )


class SpokenOut(Schema):
    """How long a delegation spoke, points of order apart."""

    party: PartyOut | None
    seconds: int


class FloorOut(Schema):
    """The floor of a session now; `length` rises with all that happens to it."""

    session: str
    title: Words
    attribution: Attribution
    length: int
    is_open: bool
    agenda_item: Words | None
    speaking: TurnOut | None
    interrupted: TurnOut | None
    waiting: list[EntryOut]
    seconds: int
    by_delegation: list[SpokenOut]

    @classmethod
    def of(cls, view: TimesView) -> FloorOut:
        hall: HallView = view.hall
        return cls(
            session=hall.session,
            title=words(hall.title),
            attribution=hall.attribution,
            length=hall.pulse.length,
            is_open=hall.is_open,
            agenda_item=maybe_words(hall.item),
            speaking=TurnOut.of(hall.speaking),
            interrupted=TurnOut.of(hall.held),
            waiting=[EntryOut.of(one) for one in hall.waiting],
            seconds=int(view.total.total_seconds()),
            by_delegation=[
                SpokenOut(party=PartyOut.of(one.party), seconds=int(one.spoken.total_seconds()))
                for one in view.by_party
            ],
        )
