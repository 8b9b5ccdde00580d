"""Finding pairs: within one list, or between two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from umid.science.linkage import nuances
from umid.science.linkage.collecting import put_off
from umid.science.linkage.engine import Compared, Comparing, Engine, on_duckdb
from umid.science.linkage.learning import learn
from umid.science.linkage.model import Floats, Model
from umid.science.linkage.pairs import Pairs
from umid.science.linkage.people import People
from umid.science.linkage.progress import Progress
from umid.science.linkage.rarity import commonness
from umid.science.linkage.reasons import reasons
from umid.science.linkage.traits import Traits, describe

LEAST: Final = 0.05
ENOUGH_TO_LEARN: Final = 100_000
# Rare values add at most log2(1 / RAREST) for each name, so this loses nothing that matters.
_HOPELESS: Final = -8.0


@dataclass(frozen=True, slots=True)
class Found:
    """The pairs found, and the model that found them, to be kept for the next list."""

    pairs: Pairs
    model: Model


@put_off()
def find(
    lists: Sequence[People],
    *,
    seed: int,
    model: Model | None = None,
    least: float = LEAST,
    engine: Engine | None = None,
    progress: Progress | None = None,
    processes: int = 1,
) -> Found:
    """Pairs of at least the probability `least`, within one list or between two.

    Without a model one is learned from at most ENOUGH_TO_LEARN people of each list, drawn by
    `seed`: the same lists and seed give the same pairs. `processes` as for `describe`.
    """
    progress = progress or Progress(visible=False)
    traits = [describe(people, progress, processes) for people in lists]
    engine = engine or on_duckdb()
    if model is None:
        progress.step("Learning", 0)
        model = learn_from(traits, seed, engine)
        progress.step("Learning", 1)
    progress.step("Comparing", 0)
    comparing = Comparing(engine, traits)
    compared = comparing.pairs(model, _HOPELESS)
    probability = _judged(model, compared, *comparing.sides)
    progress.step("Comparing", 1)
    likely = np.flatnonzero(probability >= least)
    return Found(
        Pairs(
            _ids(lists[0], compared.left[likely]),
            _ids(lists[-1], compared.right[likely]),
            probability[likely],
            reasons([level[likely] for level in compared.levels]),
        ),
        model,
    )


def _judged(model: Model, compared: Compared, left: Traits, right: Traits) -> Floats:
    return nuances.probability(
        model,
        compared.levels,
        commonness(compared, left, right),
        (left.nearer, compared.left),
        (right.nearer, compared.right),
    )


def learn_from(lists: Sequence[Traits], seed: int, engine: Engine | None = None) -> Model:
    """A model learned from at most ENOUGH_TO_LEARN people of each list."""
    samples = [traits.sample(ENOUGH_TO_LEARN, seed) for traits in lists]
    return learn(Comparing(engine or on_duckdb(), samples), seed)


def _ids(people: People, rows: NDArray[np.int64]) -> list[str]:
    return [people.ids[row] for row in rows.tolist()]
