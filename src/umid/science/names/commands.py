"""`umid names`: compare two names, or tell why they are alike or not."""

from __future__ import annotations

import argparse
import sys

from umid.science.names.explaining import explain
from umid.science.names.scoring import THRESHOLD


def main(words: list[str]) -> int:
    """Print what was asked; 0 where the names match, 1 where they do not."""
    parser = argparse.ArgumentParser("umid names", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for command, summary in (
        ("compare", "print how alike two names are, 0 to 1"),
        ("explain", "print how alike two names are, and why"),
    ):
        asked = commands.add_parser(command, help=summary, description=summary)
        asked.add_argument("a", help="a name in any script; quote it where it has spaces")
        asked.add_argument("b", help="another name")
    given = parser.parse_args(words)
    found = explain(given.a, given.b)
    verdict = "a match" if found.matches else "no match"
    sys.stdout.write(f"{found.similarity:.3f} ({verdict}; the threshold is {THRESHOLD})\n")
    if given.command == "explain":
        sys.stdout.write(f"{found}\n")
    return 0 if found.matches else 1
