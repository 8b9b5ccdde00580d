"""What each agreement is worth: a model that is learned once, kept as JSON, and read again.

A pair of records has four explanations: one person; relatives; twins; strangers. The usual model
knows only the first and the last, and takes a brother and sister, who share all but the given
name, for one person.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, field, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from umid.science.linkage.aside import written_aside
from umid.science.linkage.calibration import NOT_CALIBRATED, Calibration
from umid.science.linkage.levels import COMPARISONS, UNKNOWN, Comparison

Floats = NDArray[np.float64]
Levels = NDArray[np.int8]
Nuances = Mapping[str, Floats]
"""By comparison what a grade of likeness adds: (levels from unknown up, grades), log odds."""

FORMAT: Final = 2
EXPLANATIONS: Final = ("person", "relatives", "twins", "strangers")
PERSON, RELATIVES, TWINS, STRANGERS = range(len(EXPLANATIONS))


class UnreadableModel(ValueError):
    """The file is no model, or one of another version of the comparisons."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is not a model that this version can use; learn it anew")


@dataclass(frozen=True, slots=True)
class Odds:
    """How likely each level of one comparison is under each explanation; each sums to 1."""

    person: Floats
    strangers: Floats

    def by_explanation(self, comparison: Comparison) -> Floats:
        """One row for each explanation.

        Relatives share what is not a person's own as one person's records do, and agree on the
        rest as strangers; twins are relatives born as one person is.
        """
        relatives = self.strangers if comparison.own else self.person
        twins = self.person if comparison.name == "birth" else relatives
        return np.stack([self.person, relatives, twins, self.strangers])


@dataclass(frozen=True, slots=True)
class Model:
    """Odds by comparison, and how often a pair drawn at random is one person, relatives, twins."""

    odds: Sequence[Odds]
    share_person: float
    share_relatives: float
    share_twins: float
    calibration: Calibration = NOT_CALIBRATED
    nuances: Nuances = field(default_factory=dict)

    def with_calibration(self, calibration: Calibration) -> Model:
        return replace(self, calibration=calibration)

    def log_odds(self, levels: Sequence[Levels], common: Sequence[Floats]) -> Floats:
        """The odds by the levels that each pair is one person, in natural logarithms.

        `levels` and `common` have one array for each comparison, one item for each pair; the latter
        says how common the value agreed upon is, 1 being usual.
        """
        logs = self.log_likelihoods(levels, common)
        person, *others = logs + np.log(self.shares)[:, None]
        return np.asarray(person - np.logaddexp.reduce(others))

    @property
    def shares(self) -> tuple[float, ...]:
        """Of all possible pairs, by explanation."""
        known = (
            self.share_person,
            self.share_relatives,
            self.share_twins,
        )
        return (*known, 1 - sum(known))

    def log_likelihoods(self, levels: Sequence[Levels], common: Sequence[Floats]) -> Floats:
        """By explanation and pair, in natural logarithms.

        A rare value agreed upon is worth more than a common one: for strangers, and for what
        relatives do not share, the odds of agreeing go with the value's frequency (Winkler,
        "Frequency-based matching in Fellegi-Sunter model of record linkage", 2000).
        """
        totals = np.zeros((len(EXPLANATIONS), len(levels[0])))
        for comparison, odds, level, commonness in zip(
            COMPARISONS, self.odds, levels, common, strict=True
        ):
            known = level != UNKNOWN
            by_level = np.log(odds.by_explanation(comparison))
            totals += np.where(known, by_level[:, level], 0.0)
            rarity = np.log(commonness)
            totals[STRANGERS] += rarity
            if comparison.own:
                totals[RELATIVES : TWINS + 1] += rarity
        return totals


def save(model: Model, path: Path) -> None:
    """Keep a model as JSON; the file is whole or what it was before."""
    with written_aside(path) as aside:
        aside.write_text(dumped(model), encoding="utf-8")


def load(path: Path) -> Model:
    """The model that was saved. Raises UnreadableModel."""
    try:
        return loaded(path.read_text(encoding="utf-8"))
    except (KeyError, TypeError, ValueError) as wrong:
        raise UnreadableModel(path) from wrong


def dumped(model: Model) -> str:
    """The model as JSON."""
    return json.dumps(
        {
            "format": FORMAT,
            "shares": list(model.shares[:STRANGERS]),
            "comparisons": [
                {
                    "name": comparison.name,
                    "levels": ["different", *(level.code for level in reversed(comparison.levels))],
                    "person": odds.person.tolist(),
                    "strangers": odds.strangers.tolist(),
                }
                for comparison, odds in zip(COMPARISONS, model.odds, strict=True)
            ],
            "nuances": {name: worth.tolist() for name, worth in model.nuances.items()},
            "calibration": list(astuple(model.calibration)),
        },
        indent=1,
    )


def loaded(text: str) -> Model:
    """The model from its JSON; KeyError, TypeError or ValueError where it is none of ours."""
    kept = json.loads(text)
    if kept["format"] != FORMAT:
        raise ValueError(kept["format"])
    odds = [
        _odds(one, comparison.size)
        for one, comparison in zip(kept["comparisons"], COMPARISONS, strict=True)
    ]
    person, relatives, twins = map(float, kept["shares"])
    nuances = {name: np.array(worth, np.float64) for name, worth in kept["nuances"].items()}
    return Model(
        odds, person, relatives, twins, Calibration(*map(float, kept["calibration"])), nuances
    )


def _odds(kept: Mapping[str, Sequence[float]], size: int) -> Odds:
    columns = [np.array(kept[name], np.float64) for name in ("person", "strangers")]
    if any(column.shape != (size,) or (column <= 0).any() for column in columns):
        raise ValueError(kept["name"])
    return Odds(*columns)
