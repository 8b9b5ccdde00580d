"""The check for personal data, held to a table of sentences in seven languages."""

from __future__ import annotations

import pytest
from tests.revealing import SILENT, TELLING

from umid.council.experience.rules.personal.checking import check
from umid.council.experience.rules.personal.finding import Tells

LEAST = 0.9
"""Both of what is told and of what tells; the figures of the table stand in the decision record."""


def _tells(sentence: str) -> set[Tells]:
    return {each.tells for each in check([sentence])}


@pytest.mark.parametrize("kind", Tells)
def test_what_tells_of_a_person_is_found_and_little_else(kind: Tells) -> None:
    assert min(len(TELLING[kind]), len(SILENT[kind])) >= 10
    missed = [each for each in TELLING[kind] if kind not in _tells(each)]
    silent = [each for every in SILENT.values() for each in every]
    wrong = [each for each in silent if kind in _tells(each)]
    hits = len(TELLING[kind]) - len(missed)
    print(f"{kind}: recall {hits}/{len(TELLING[kind])}, wrong {len(wrong)}")  # noqa: T201 - the figure
    assert hits / len(TELLING[kind]) >= LEAST, missed
    assert hits / (hits + len(wrong)) >= LEAST, wrong
