"""Five delegations ask for the floor at once, in a database apart; prints what came of it."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor

import django

django.setup()

from django.db import connections  # noqa: E402 - Django comes first
from tests.floors import FIRST, SESSION, a_floor, after  # noqa: E402

from umid.council.floor import actions, queries  # noqa: E402
from umid.foundation.access.actors import SYSTEM  # noqa: E402
from umid.kernel.languages import Language  # noqa: E402
from umid.portal.demonstration.loading import load  # noqa: E402


def put(state: str) -> int:
    """One of them, on a connection of its own."""
    try:
        row = actions.ask_for(
            actor=SYSTEM, meeting=FIRST, session=SESSION, party=f"state:{state}", at=after(1)
        )
        return row.number
    finally:
        connections.close_all()


def main() -> None:
    """On an empty database."""
    load()
    a_floor()
    with ThreadPoolExecutor(5) as pool:
        numbers = list(pool.map(put, ["KZ", "KG", "TJ", "TM", "UZ"]))
    view = queries.hall(FIRST, SESSION, actor=SYSTEM, at=after(2), language=Language.ENGLISH)
    told = {"numbers": numbers, "called": [one.number for one in view.called]}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
