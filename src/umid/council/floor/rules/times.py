"""How long each has spoken, by whatever one counts; points of order are counted apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from umid.council.floor.rules.hall import Hall, Turn
from umid.council.floor.rules.kinds import Voice

FEWEST: Final = 5
"""Parties behind a figure, below which it would tell of a person."""


@dataclass(frozen=True, slots=True)
class Times:
    """Speaking time in all, by party (where it is known whose a turn was) and by voice."""

    total: timedelta
    points: timedelta
    by_party: Mapping[str, timedelta]
    by_voice: Mapping[Voice | None, timedelta]
    by_person: Mapping[UUID, timedelta]


def times(
    hall: Hall, parties: Mapping[int, str], at: datetime, persons: Mapping[int, UUID] | None = None
) -> Times:
    """What the turns add up to by a moment.

    `parties` says whose an entry is, `persons` who spoke, as far as that is stated.
    """
    spoken = [one for one in hall.turns if not one.entry.is_point]
    by_party: dict[str, timedelta] = defaultdict(timedelta)
    by_voice: dict[Voice | None, timedelta] = defaultdict(timedelta)
    by_person: dict[UUID, timedelta] = defaultdict(timedelta)
    for turn in spoken:
        by_voice[turn.voice] += turn.elapsed(at)
        if party := parties.get(turn.entry.number):
            by_party[party] += turn.elapsed(at)
        if person := (persons or {}).get(turn.entry.number):
            by_person[person] += turn.elapsed(at)
    points = (one for one in hall.turns if one.entry.is_point)
    return Times(
        _sum(spoken, at), _sum(points, at), dict(by_party), dict(by_voice), dict(by_person)
    )


def told_by_voice(
    by_voice: Mapping[Voice | None, timedelta], hall: Hall, parties: Mapping[int, str]
) -> dict[Voice | None, timedelta]:
    """Time by voice, or nothing where one voice stands for few parties.

    One figure alone is not left out, since the total less the others would give it back.
    """
    behind: dict[Voice, set[str]] = defaultdict(set)
    for turn in hall.turns:
        if turn.voice and not turn.entry.is_point:
            behind[turn.voice].add(parties.get(turn.entry.number, ""))
    if any(len(each) < FEWEST for each in behind.values()):
        return {}
    return dict(by_voice)


def allowed(hall: Hall, turn: Turn, parties: Mapping[int, str]) -> timedelta | None:
    """How long a turn may last: the quota of its category less what its party used before.

    Where it is not known whose turns were, each turn has the whole quota. None without a quota.
    """
    limit = hall.limits.get(turn.entry.category)
    if limit is None or turn.entry.is_point:
        return None
    party = parties.get(turn.entry.number)
    before = (
        one.spoken
        for one in hall.done
        if party and not one.entry.is_point and parties.get(one.entry.number) == party
    )
    return max(timedelta(seconds=limit) - sum(before, timedelta(0)), timedelta(0))


def _sum(turns: Iterable[Turn], at: datetime) -> timedelta:
    return sum((one.elapsed(at) for one in turns), timedelta(0))
