"""One new person against a whole register, at once: a saved index that needs no Splink.

One Arrow file, mapped and not read: the traits of each person, and for each blocking key the
people sorted by it. The model that judges is kept within, so that index and model never part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from umid.science.linkage import model as models
from umid.science.linkage import nuances
from umid.science.linkage.aside import written_aside
from umid.science.linkage.blocking import KEYS, NO_KEY, RULES, column, keys
from umid.science.linkage.levels import COMPARED, COMPARISONS, COUNTED
from umid.science.linkage.model import Floats, Levels, Model
from umid.science.linkage.people import People
from umid.science.linkage.reasons import reasons
from umid.science.linkage.traits import BIRTH_PARTS, NAMES, Nearer, Trait, Traits, describe

FORMAT: Final = b"umid register index 2"
# A key that more people share than these is no help in looking for one person.
MOST_SHARED: Final = 400
_MODEL: Final = b"model"


class UnreadableIndex(ValueError):
    """The file is no index, or one of another version."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is not an index that this version can use; make it anew")


@dataclass(frozen=True, slots=True)
class Match:
    """A person of the register who may be the one asked for."""

    id: str
    probability: float
    reasons: str


def write(path: Path, people: People, traits: Traits, model: Model) -> None:
    """Save the index of a register; the file is whole or what it was before."""
    table = traits.arrow().append_column("id", pa.array(people.ids, pa.string()))
    for trait in COUNTED:
        text = traits.texts[trait]
        common = text.commonness()[text.codes]
        table = table.append_column(f"common_{trait}", pa.array(common.astype(np.float32)))
    for name, text in traits.written.items():
        held = pa.array(text.values, pa.string()).take(pa.array(text.codes))
        table = table.append_column(_written(name), held.dictionary_encode())
    for key, values in keys(traits).items():
        order = np.argsort(values, kind="stable")
        table = table.append_column(f"{column(key)}_sorted", pa.array(values[order]))
        table = table.append_column(f"{column(key)}_row", pa.array(order.astype(np.int32)))
    table = table.replace_schema_metadata({FORMAT: b"", _MODEL: models.dumped(model).encode()})
    # One batch, so that every column is one array in the mapped file.
    whole = table.combine_chunks()
    with (
        written_aside(path) as aside,
        pa.OSFile(str(aside), "wb") as file,
        pa.ipc.new_file(file, whole.schema) as writer,
    ):
        writer.write_table(whole)


def _written(name: str) -> str:
    return f"written_{name}"


class Register:
    """An opened index. Opening maps the file; pages are read as they are asked for."""

    def __init__(self, path: Path) -> None:
        try:
            table = pa.ipc.open_file(pa.memory_map(str(path))).read_all()
            metadata = table.schema.metadata or {}
            if FORMAT not in metadata:
                raise UnreadableIndex(path)
            self._model = models.loaded(metadata[_MODEL].decode())
        except (pa.ArrowInvalid, KeyError, TypeError, ValueError) as wrong:
            raise UnreadableIndex(path) from wrong
        self._table = table
        self._sorted = {key: table[f"{column(key)}_sorted"].to_numpy() for key in KEYS}
        self._rows = {key: table[f"{column(key)}_row"].to_numpy() for key in KEYS}
        self._common = {trait: table[f"common_{trait}"].to_numpy() for trait in COUNTED}
        self._database = duckdb.connect(config={"threads": "1"})

    def __len__(self) -> int:
        return int(self._table.num_rows)

    def matches(self, people: People, least: float) -> list[list[Match]]:
        """For each of these people, who in the register may be the same, the likeliest first."""
        traits = describe(people)
        asked = keys(traits)
        return [
            self._matches(traits.at(np.array([row])), {key: asked[key][row] for key in KEYS}, least)
            for row in range(len(people))
        ]

    def _matches(self, asked: Traits, keys: Mapping[str, np.int64], least: float) -> list[Match]:
        rows = self._candidates(keys)
        if not rows.size:
            return []
        levels = self._levels(asked, rows)
        here = asked.nearer, np.zeros(len(rows), np.int64)
        there = self._nearer(rows), np.arange(len(rows))
        probability = nuances.probability(
            self._model, levels, self._commonness(levels, rows), here, there
        )
        likely = np.flatnonzero(probability >= least)
        likely = likely[np.argsort(-probability[likely], kind="stable")]
        ids = self._table["id"].take(pa.array(rows[likely])).to_pylist()
        said = reasons([level[likely] for level in levels])
        return [
            Match(*found) for found in zip(ids, probability[likely].tolist(), said, strict=True)
        ]

    def _candidates(self, keys: Mapping[str, np.int64]) -> NDArray[np.int64]:
        """The rows of all who share a key with the person, as the blocking rules ask."""
        found = [np.zeros(0, np.int64)]
        for rule in RULES:
            for mine, theirs in {
                (rule.parts, rule.other or rule.parts),
                (rule.other or rule.parts, rule.parts),
            }:
                if keys[mine] == NO_KEY:
                    continue
                ordered = self._sorted[theirs]
                first = ordered.searchsorted(keys[mine])
                last = ordered.searchsorted(keys[mine], side="right")
                if last - first <= MOST_SHARED:
                    found.append(self._rows[theirs][first:last])
        return np.unique(np.concatenate(found))

    def _levels(self, asked: Traits, rows: NDArray[np.int64]) -> list[Levels]:
        """How the person agrees with each of these rows, by the same SQL as a whole register."""
        there = (
            self._table.select(COMPARED)
            .take(pa.array(rows))
            .rename_columns([f"{name}_r" for name in COMPARED])
        )
        here = asked.arrow().select(COMPARED).rename_columns([f"{name}_l" for name in COMPARED])
        self._database.register("here", here)
        self._database.register("there", there)
        answer = self._database.sql(_LEVELS).fetchnumpy()
        return [answer[comparison.name].astype(np.int8) for comparison in COMPARISONS]

    def _nearer(self, rows: NDArray[np.int64]) -> Nearer:
        """What a second look needs of these rows."""
        found = self._table.select([*map(_written, NAMES), *BIRTH_PARTS]).take(pa.array(rows))
        written = {}
        for name in NAMES:
            held = found[_written(name)].combine_chunks().dictionary_decode().dictionary_encode()
            written[name] = Trait(held.dictionary.to_pylist(), held.indices.to_numpy())
        births = (found[name].fill_null(0).to_numpy() for name in BIRTH_PARTS)
        return Nearer(written, *births)

    def _commonness(self, levels: Sequence[Levels], rows: NDArray[np.int64]) -> list[Floats]:
        found = []
        for comparison, level in zip(COMPARISONS, levels, strict=True):
            common = np.ones(len(rows))
            for number, trait in enumerate(comparison.counted):
                if trait:
                    at = np.flatnonzero(level == number)
                    common[at] = self._common[trait][rows[at]]
            found.append(common)
        return found


_LEVELS: Final = "SELECT {} FROM there, here".format(
    ", ".join(f"{comparison.case()} AS {comparison.name}" for comparison in COMPARISONS)
)
