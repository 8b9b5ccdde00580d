"""The page on OWASP's requirements names each once, and nothing that does not exist."""

from __future__ import annotations

import ast
import csv
import os
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "asvs.md").read_text("utf-8")
SHARED = Path(os.environ.get("UMID_SHARED", ROOT.parent / "shared"))
STANDARD = SHARED / "standards" / "asvs-5.0.0" / "requirements.csv"
ELSEWHERE = {"V9", "V10", "V17"}  # self-contained tokens, OAuth, WebRTC
HOW = ("test", "code", "deployment", "not met")


class Row(NamedTuple):
    """A requirement, what meets it, and where."""

    requirement: str
    how: str
    what: str


ROWS = [
    Row(*(cell.strip() for cell in line.strip("|").split("|")))
    for line in PAGE.splitlines()
    if re.match(r"\| V\d", line)
]


@cache
def functions_in(path: str) -> set[str]:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@cache
def anchors(page: str) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", (ROOT / "docs" / page).read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def missing(row: Row) -> list[str]:
    """What a row lacks or names in vain."""
    tests = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", row.what)
    paths = re.findall(r"`((?:src|docs|tests|requirements)/[\w./-]+|pyproject\.toml)`", row.what)
    places = re.findall(r"\]\((\w+\.md)#([\w-]+)\)", row.what)
    faults = [name for path, name in tests if name not in functions_in(path)]
    faults += [path for path in paths if not (ROOT / path).exists()]
    faults += [anchor for page, anchor in places if anchor not in anchors(page)]
    wanted = {
        "test": bool(tests),
        "code": bool(paths),
        "deployment": bool(places),
        "not met": row.what.startswith("because "),
    }
    return faults if wanted[row.how] else [*faults, f"{row.requirement} names no {row.how}"]


@pytest.mark.skipif(not STANDARD.exists(), reason="the standard is not on this machine")
def test_each_requirement_stands_here_once() -> None:
    with STANDARD.open(encoding="utf-8") as file:
        wanted = [
            each["req_id"]
            for each in csv.DictReader(file)
            if each["L"] in {"1", "2"} and each["chapter_id"] not in ELSEWHERE
        ]
    assert len(wanted) == 210
    assert [row.requirement for row in ROWS] == wanted


def test_no_requirement_stands_here_twice() -> None:
    assert max(Counter(row.requirement for row in ROWS).values()) == 1


def test_what_is_named_exists() -> None:
    assert {row.how for row in ROWS} == set(HOW)
    assert [(row.requirement, fault) for row in ROWS for fault in missing(row)] == []


def test_what_does_not_exist_would_be_found() -> None:
    for how, what in (
        ("test", "`tests/unit/test_asvs.py::test_that_nobody_wrote`"),
        ("code", "in `src/umid/nowhere.py`"),
        ("deployment", "[operations](operations.md#never-written)"),
        ("not met", "it is hard"),
        ("test", "surely"),
    ):
        assert missing(Row("V0.0.0", how, what))


def test_the_page_counts_as_it_lists() -> None:
    counted = Counter(row.how for row in ROWS)
    said = re.search(
        r"Of the 210, (\d+) are met by a test, (\d+) in code, (\d+) by deployment; (\d+) are not",
        PAGE.replace("\n", " "),
    )
    assert said
    assert [int(number) for number in said.groups()] == [counted[how] for how in HOW]
