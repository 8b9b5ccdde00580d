"""The adversary must not know the matcher, nor the matcher its adversary."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import umid

ROOT = Path(umid.__file__).parent
SCIENCE = ROOT / "science"


def imported(room: Path) -> Iterator[str]:
    for module in room.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (name.name for name in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{module} imports relatively"
                yield from (f"{node.module}.{name.name}" for name in node.names)


def test_the_synthetic_register_stands_on_the_standard_library_and_itself_alone() -> None:
    found = {name for name in imported(SCIENCE / "synthetic") if name.startswith("umid")}
    assert found
    assert all(name.startswith("umid.science.synthetic") for name in found)


def test_the_matcher_does_not_know_the_synthetic_register() -> None:
    for room in ("names", "linkage"):
        assert not [name for name in imported(SCIENCE / room) if "synthetic" in name]
