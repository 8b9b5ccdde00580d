"""Where one's delegation stands on each list of a meeting; of others only how many wait."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from umid.council.floor.models import Asked, Floor, Moment
from umid.council.floor.policies import may_ask, may_chair, takes_part, visible_to_all
from umid.council.floor.queries.log import moment
from umid.council.floor.rules import hall as rules
from umid.council.meetings.models import Participation, ReleasedSession
from umid.council.meetings.rules.kinds import SessionKind
from umid.council.meetings.rules.planned import PlannedSession, restored
from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import Reading
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class SeatRow:
    """An open floor; `place` is one's own on the list, None where one does not wait."""

    session: str
    title: Reading
    place: int | None
    waiting: int
    is_mine_now: bool
    may_ask: bool


def seats(slug: str, *, actor: Actor, language: Language) -> list[SeatRow]:
    """The floors that are open, in the order of the programme."""
    floors = list(Floor.objects.filter(visible_to_all(), session__meeting__slug=slug))
    logs: dict[int, list[rules.Moment]] = defaultdict(list)
    for row in Moment.objects.filter(floor__in=floors).order_by("floor", "number"):
        logs[row.floor_id].append(moment(row))
    halls = {one.pk: rules.replay(logs[one.pk]) for one in floors}
    own = Asked.objects.filter(floor__in=floors, state=actor.state, organisation=actor.organisation)
    mine: dict[int, set[int]] = defaultdict(set)
    for floor, entry in own.values_list("floor", "entry"):
        mine[floor].add(entry)
    part = Participation.objects.filter(takes_part(actor), meeting__slug=slug).exists()
    asks = may_ask(actor, takes_part=part).allowed
    by_session = {one.session_id: one.pk for one in floors if halls[one.pk].is_open}
    plans = [one for one in _known(slug) if one.id in by_session]
    return [
        _row(one, halls[by_session[one.id]], mine[by_session[one.id]], language, asks=asks)
        for one in plans
    ]


def without_floor(slug: str, *, actor: Actor, at: datetime) -> list[datetime]:
    """When those sessions begin that begin within a day, or run, and have no floor yet."""
    if not may_chair(actor).allowed:
        return []
    there = set(Floor.objects.filter(session__meeting__slug=slug).values_list("session", flat=True))
    return [
        one.starts_at
        for one in _known(slug)
        if one.kind is SessionKind.PLENARY
        and one.id not in there
        and one.ends_at > at
        and (one.starts_at - at).days < 1
    ]


def _known(slug: str) -> list[PlannedSession]:
    rows = ReleasedSession.objects.known().filter(release__meeting__slug=slug)
    return [restored(one.planned) for one in rows.order_by("starts_at", "order")]


def _row(
    plan: PlannedSession, hall: rules.Hall, mine: set[int], language: Language, *, asks: bool
) -> SeatRow:
    places = [place for place, one in enumerate(hall.called, 1) if one.number in mine]
    speaking = hall.speaking or hall.held
    return SeatRow(
        session=plan.slug,
        title=plan.title.read(language),
        place=places[0] if places else None,
        waiting=len(hall.called),
        is_mine_now=speaking is not None and speaking.entry.number in mine,
        may_ask=asks,
    )
