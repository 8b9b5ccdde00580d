"""Speaking time by voice is told only where each voice stands for enough parties."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from umid.council.floor.rules.hall import Entry, Hall, Turn
from umid.council.floor.rules.kinds import Category, Voice
from umid.council.floor.rules.times import FEWEST, told_by_voice

AT = datetime(2030, 3, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
BY_VOICE = {Voice.WOMAN: MINUTE, Voice.MAN: MINUTE, None: MINUTE}


def hall(*turns: tuple[int, Voice | None]) -> Hall:
    """Turns of entries, each with its voice."""
    return Hall(
        done=tuple(
            Turn(Entry(number, None, Category.STATE), AT, voice, MINUTE) for number, voice in turns
        )
    )


MEN = [(number, Voice.MAN) for number in range(10, 10 + FEWEST)]
PARTIES = {number: f"state:{number}" for number in range(30)}


@pytest.mark.parametrize("women", range(1, FEWEST))
def test_one_voice_of_few_parties_hides_every_voice(women: int) -> None:
    turns = [(number, Voice.WOMAN) for number in range(women)]
    assert told_by_voice(BY_VOICE, hall(*turns, *MEN), PARTIES) == {}


def test_voices_of_enough_parties_are_told() -> None:
    turns = [(number, Voice.WOMAN) for number in range(FEWEST)]
    assert told_by_voice(BY_VOICE, hall(*turns, *MEN), PARTIES) == BY_VOICE


def test_one_party_that_speaks_often_is_still_one() -> None:
    turns = [(0, Voice.WOMAN)] * (FEWEST + 1)
    assert told_by_voice(BY_VOICE, hall(*turns, *MEN), PARTIES) == {}


def test_what_is_not_stated_hides_nothing() -> None:
    assert told_by_voice({None: MINUTE}, hall((0, None)), PARTIES) == {None: MINUTE}
