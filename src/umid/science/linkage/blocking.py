"""Which records are compared at all: those that share a key, and no key that half a country shares.

A key joins a few traits, so that each rule forgives faults in the others. Keys that too many people
share are left out until the comparisons fit a budget: in a town's list "born that day" is a key, in
a country's the narrower rules beside it find those pairs, whatever the dates look like.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from umid.science.linkage.traits import Traits

Keys = NDArray[np.int64]
_Hashes = NDArray[np.uint64]

NO_KEY: Final = 0
BUDGET: Final = 15_000_000

# What a part of a key settles, so that agreement on it tells nothing more. "given1" is a given
# name's first consonant, "family2" a family name's first two, and so on; "names" are given and
# family name, "called" given and father's name, both in either order; "day" is an exact date in
# which day and month may be swapped, "birthday" the same without its year.
_SETTLES: Final[Mapping[str, tuple[str, ...]]] = {
    "given": ("given",),
    "family": ("family",),
    "father": ("father",),
    "names": ("given", "family"),
    "called": ("given", "family", "father"),
    "mother": ("mother",),
    "place": ("place",),
    "year": ("birth",),
    "day": ("birth",),
    "birthday": ("birth",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """The parts of a key that two people must share, or the one this and the other that."""

    parts: str
    other: str = ""

    def sql(self) -> list[str]:
        """The conditions of which one must hold between a left and a right record."""
        one, other = column(self.parts), column(self.other or self.parts)
        both = [f"l.{one} = r.{other}"]
        return both if one == other else [*both, f"l.{other} = r.{one}"]

    @property
    def settles(self) -> frozenset[str]:
        """The comparisons on which pairs found by this rule agree for that reason alone."""
        return frozenset(
            name for part in f"{self.parts} {self.other}".split() for name in _SETTLES.get(part, ())
        )


def column(parts: str) -> str:
    """The name of the column that holds a key."""
    return "key_" + parts.replace(" ", "_")


RULES: Final = (
    Rule("given1 day"),
    Rule("family1 day"),
    Rule("father day"),
    Rule("mother day"),
    Rule("place day"),
    Rule("names year"),
    Rule("called year"),
    Rule("names year", "called year"),
    Rule("given family1 year"),
    Rule("family given1 year"),
    Rule("given2 family2 year"),
    Rule("given2 father2 year"),
    Rule("given place year"),
    Rule("names1 place year"),
    Rule("father1 place year"),
    Rule("names1 father year"),
    Rule("family father year"),
    Rule("family mother year"),
    Rule("father mother year"),
    Rule("names father"),
    Rule("names mother"),
    Rule("names place"),
    Rule("given father family1"),
    Rule("family father given1"),
    Rule("given mother"),
    Rule("given birthday"),
    Rule("family birthday"),
    Rule("names", "called"),
    Rule("names"),
    Rule("day"),
    Rule("given father"),
    Rule("mother given1 year"),
    Rule("given year"),
    Rule("family year"),
    Rule("place year"),
)

# From these pairs a model is learned: together they leave every comparison open somewhere.
LEARNING_RULES: Final = (
    Rule("given1 day"),
    Rule("family1 day"),
    Rule("names father mother"),
    Rule("given father family1"),
    Rule("family father year"),
    Rule("father mother year"),
)

KEYS: Final = tuple(
    dict.fromkeys(
        parts for rule in (*RULES, *LEARNING_RULES) for parts in (rule.parts, rule.other) if parts
    )
)


def keys(traits: Traits) -> dict[str, Keys]:
    """By KEYS, a key for each person; NO_KEY where a part of it is not known."""
    parts = _parts(traits)
    return {key: _joined([parts[part] for part in key.split()]) for key in KEYS}


def without_crowds(
    lists: Sequence[Mapping[str, Keys]], budget: float = BUDGET
) -> list[dict[str, Keys]]:
    """The keys of one list, or two, without those that most people share.

    The greatest number of people who may share a key is chosen so that all rules together ask for
    at most `budget` comparisons; the keys of larger groups become NO_KEY.
    """
    groups = {key: _groups([one[key] for one in lists]) for key in KEYS}
    shared = np.concatenate([groups[rule.parts] for rule in RULES if not rule.other])
    most = _most_shared(shared[shared > 0], budget)
    kept, first = [], 0
    for one in lists:
        rows = slice(first, first + len(next(iter(one.values()))))
        kept.append(
            {key: np.where(groups[key][rows] > most, NO_KEY, values) for key, values in one.items()}
        )
        first = rows.stop
    return kept


def _most_shared(shared: NDArray[np.int64], budget: float) -> int:
    sizes, members = np.unique(shared, return_counts=True)
    # Of a group of n, each of its n members stands for (n - 1) / 2 pairs.
    within = sizes[np.cumsum(members * (sizes - 1) / 2) <= budget]
    return int(within.max(initial=0))


def _groups(lists: Sequence[Keys]) -> NDArray[np.int64]:
    """How many people of all lists have the key of each person; 0 where it is no key."""
    keys = np.concatenate(lists)
    _, place, counts = np.unique(keys, return_inverse=True, return_counts=True)
    return np.where(keys == NO_KEY, 0, counts[place])


def _parts(traits: Traits) -> dict[str, _Hashes]:
    """By part a hash for each person, the same in every process; 0 where it is not known."""
    parts = {}
    for name in ("given", "family", "father", "mother", "place"):
        bones = traits.texts[f"{name}_bones"]
        for most in (None, 1, 2):
            hashes = _hashes([value[:most] for value in bones.values])
            parts[f"{name}{most or ''}"] = hashes[bones.codes]
    year, month, day = (
        number.astype(np.uint64)
        for number in (traits.birth_year, traits.birth_month, traits.birth_day)
    )
    low, high = np.minimum(month, day), np.maximum(month, day)
    birthday = np.where(low > 0, low * np.uint64(32) + high, np.uint64(0))
    return {
        **parts,
        "names": _either(parts["given"], parts["family"]),
        "names1": _either(parts["given1"], parts["family1"]),
        "called": _either(parts["given"], parts["father"]),
        "year": year,
        "day": np.where(birthday > 0, year * np.uint64(1 << 10) + birthday, np.uint64(0)),
        "birthday": birthday,
    }


def _either(one: _Hashes, other: _Hashes) -> _Hashes:
    """A hash of two that has no order: who swaps given and family name has the same."""
    return np.where((one > 0) & (other > 0), _mixed(one) + _mixed(other), np.uint64(0))


def _hashes(values: Sequence[str]) -> _Hashes:
    """A number for each text, 0 for the empty one."""
    digests = (hashlib.blake2b(value.encode(), digest_size=8).digest() for value in values)
    numbers = np.frombuffer(b"".join(digests), np.uint64).copy()
    numbers[[not value for value in values]] = 0
    return numbers


def _joined(parts: Sequence[_Hashes]) -> Keys:
    total = np.zeros(len(parts[0]), np.uint64)
    known = np.ones(len(parts[0]), bool)
    for part in parts:
        total = _mixed(total * np.uint64(0x9E3779B97F4A7C15) + part)
        known &= part > 0
    return np.where(known, total, np.uint64(NO_KEY)).view(np.int64)


def _mixed(numbers: _Hashes) -> _Hashes:
    """Spread bits: the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014)."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))
