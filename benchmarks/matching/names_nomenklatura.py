"""Scores pairs of names by nomenklatura's logic-v2, in an environment where that is installed.

Reads two lists of names as JSON and writes their scores; the platform does not depend on it.
"""

from __future__ import annotations

import json
import sys

from followthemoney import model
from nomenklatura.matching import LogicV2
from nomenklatura.matching.types import ScoringConfig


def _person(number: int, name: str) -> object:
    return model.get_proxy({"id": str(number), "schema": "Person", "properties": {"name": [name]}})


def main() -> None:
    """Score each pair."""
    left, right = json.load(sys.stdin)
    config = ScoringConfig.defaults()
    people = {name: _person(number, name) for number, name in enumerate({*left, *right})}
    scores = [
        LogicV2.compare(people[a], people[b], config).score
        for a, b in zip(left, right, strict=True)
    ]
    json.dump(scores, sys.stdout)


if __name__ == "__main__":
    main()
