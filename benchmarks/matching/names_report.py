"""How well names are told apart, found and compared in time: the tables of `names`.

What stands against what is told in `names_pairs`; a score above the best threshold for each
method counts as a match in "best F1", so that no method suffers from a threshold of ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, combinations_with_replacement
from typing import Final

import numpy as np
from benchmarks.matching.names_households import households
from benchmarks.matching.names_measures import (
    Scores,
    Truth,
    best_f1,
    f1_at,
    interval,
    recall_at_precision,
)
from benchmarks.matching.names_methods import Method, methods, sounds
from benchmarks.matching.names_pairs import Pair, Spelling, false_pairs, spellings, true_pairs
from benchmarks.matching.names_speed import speed
from benchmarks.matching.tables import Table
from numpy.typing import NDArray

from umid.science.names import THRESHOLD, keys

_CENTRAL_ASIA: Final = {"KZ", "KG", "TJ", "TM", "UZ"}
_ARABIC: Final = "Arab"

Group = Callable[[Pair], bool]
GROUPS: Final[dict[str, Group]] = {
    "all": lambda _: True,
    "Central Asian": lambda pair: {pair.left.country, pair.right.country} <= _CENTRAL_ASIA,
    "Arabic with other scripts": lambda pair: (
        (pair.left.script == _ARABIC) != (pair.right.script == _ARABIC)
    ),
    "one script": lambda pair: pair.left.script == pair.right.script,
    "tuning half": lambda pair: pair.left.tuning and pair.right.tuning,
    "held-out half": lambda pair: not pair.left.tuning and not pair.right.tuning,
}


def tables() -> Iterator[Table]:
    """Every table, the quickest first."""
    rows = spellings()
    true, false = true_pairs(rows), false_pairs(rows)
    yield _of_groups(true + false, len(true))
    yield _of_groups(_every_pair(rows), len(true), only=("umid",))
    yield _of_countries(true + false)
    yield _of_ranking(rows)
    yield _of_keys(rows)
    yield households()
    yield speed()


def _every_pair(rows: list[Spelling]) -> list[Pair]:
    return [Pair(*two) for two in combinations(rows, 2)]


def _scores(method: Method, pairs: list[Pair]) -> Scores:
    return method([pair.left.name for pair in pairs], [pair.right.name for pair in pairs])


def _truth(pairs: list[Pair]) -> Truth:
    return np.array([pair.same for pair in pairs])


def _people(pairs: list[Pair]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The number of the person on either side, counted from 0 without gaps."""
    names = [pair.left.person for pair in pairs] + [pair.right.person for pair in pairs]
    _, numbers = np.unique(names, return_inverse=True)
    return numbers[: len(pairs)], numbers[len(pairs) :]


def _of_groups(pairs: list[Pair], true: int, only: tuple[str, ...] = ()) -> Table:
    cells = []
    for name, method in methods().items():
        if only and name not in only:
            continue
        scores = _scores(method, pairs)
        for group, belongs in GROUPS.items():
            chosen = np.array([belongs(pair) for pair in pairs])
            cells.append((name, group, *_figures(scores, pairs, chosen, ours=name == "umid")))
    false = len(pairs) - true
    return Table(
        f"Names: {true} true pairs against {false} false ones (1 to {false / true:.0f})",
        ("method", "pairs", "true/false", "best F1", "recall at precision .99", "F1 at threshold"),
        tuple(cells),
        "95 % intervals by bootstrap over people. Constants were fitted on the tuning half; the "
        "rules were written with both halves in sight.",
    )


def _figures(
    scores: Scores, pairs: list[Pair], chosen: Truth, *, ours: bool
) -> tuple[str, str, str, str]:
    some = [pair for pair, wanted in zip(pairs, chosen, strict=True) if wanted]
    truth, people, found = _truth(some), _people(some), scores[chosen]
    measures = [best_f1, recall_at_precision(0.99), *([f1_at(THRESHOLD)] if ours else [])]
    figures = [str(interval(measure, found, truth, people)) for measure in measures]
    counts = f"{truth.sum()}/{(~truth).sum()}"
    return (counts, figures[0], figures[1], figures[2] if ours else "")


def _of_countries(pairs: list[Pair]) -> Table:
    cells = []
    scores = _scores(methods()["umid"], pairs)
    scripts = sorted({pair.left.script for pair in pairs})
    groups = {country: _of_country(country) for country in sorted({p.left.country for p in pairs})}
    groups |= {
        f"{one}–{other}": _of_scripts(one, other)
        for one, other in combinations_with_replacement(scripts, 2)
    }
    for group, belongs in groups.items():
        chosen = np.array([belongs(pair) for pair in pairs])
        if (_truth(pairs) & chosen).any():
            cells.append((group, *_figures(scores, pairs, chosen, ours=True)))
    return Table(
        "Names by country and by pair of scripts (umid)",
        ("pairs", "true/false", "best F1", "recall at precision .99", "F1 at threshold"),
        tuple(cells),
    )


def _of_country(country: str) -> Group:
    return lambda pair: pair.left.country == pair.right.country == country


def _of_scripts(one: str, other: str) -> Group:
    return lambda pair: sorted((pair.left.script, pair.right.script)) == [one, other]


def _of_ranking(rows: list[Spelling]) -> Table:
    """For each spelling whose person is also written in another script, who comes first there."""
    asked = [
        (row, [other for other in rows if other.script != row.script])
        for row in rows
        if any(other.person == row.person and other.script != row.script for other in rows)
    ]
    cells = []
    for name, method in methods().items():
        pairs = [Pair(row, other) for row, others in asked for other in others]
        scores = _scores(method, pairs)
        firsts, start = 0, 0
        for row, others in asked:
            first = int(np.argmax(scores[start : start + len(others)]))
            firsts += others[first].person == row.person
            start += len(others)
        cells.append((name, f"{firsts / len(asked):.4f}", f"{firsts} of {len(asked)}"))
    return Table(
        "Best match first, across scripts",
        ("method", "share", "names"),
        tuple(cells),
        "Against every spelling of every country in another script.",
    )


def _of_keys(rows: list[Spelling]) -> Table:
    """How many true pairs share a key, and how many false ones do."""
    ways: dict[str, Callable[[str], frozenset[str]]] = {
        "umid keys": keys,
        "Daitch-Mokotoff on anyascii": lambda name: frozenset().union(*sounds(name)),
    }
    cells = []
    pairs = _every_pair(rows)
    truth = _truth(pairs)
    for name, way in ways.items():
        found = {row.name: way(row.name) for row in rows}
        shared = np.array([bool(found[p.left.name] & found[p.right.name]) for p in pairs])
        cells.append((name, f"{shared[truth].mean():.3f}", f"{shared[~truth].mean():.3f}"))
    return Table(
        "One shared key",
        ("keys", "of true pairs", "of all false pairs"),
        tuple(cells),
    )
