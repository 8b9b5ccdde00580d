"""Says which files and functions have grown beyond what one reader holds in mind."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINES = {".py": 250, ".html": 120, ".css": 200}
FUNCTION = 40


def tracked() -> list[Path]:
    """The files that git knows or would add."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()]


def faults(path: Path) -> list[str]:
    """What is too long in one file."""
    limit = LINES.get(path.suffix)
    if limit is None or "migrations" in path.parts:
        return []
    text, name = path.read_text(encoding="utf-8"), path.relative_to(ROOT)
    length = len(text.splitlines())
    found = [f"{name}: {length} lines; {limit} at most"] if length > limit else []
    if path.suffix == ".py":
        found += [
            f"{name}:{node.lineno}: {node.name} has {_length(node)} lines; {FUNCTION} at most"
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.FunctionDef) and _length(node) > FUNCTION
        ]
    return found


def _length(node: ast.FunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


if __name__ == "__main__":
    found = [fault for path in tracked() for fault in faults(path)]
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    sys.exit(1 if found else 0)
