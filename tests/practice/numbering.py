"""Five documents are given out at once, in a database apart; prints their symbols."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor

import django

django.setup()

from django.db import connections  # noqa: E402 - Django comes first
from tests.papers import a_paper  # noqa: E402

from umid.portal.demonstration.loading import load  # noqa: E402


def give_out(title: str) -> str:
    """One of them, on a connection of its own."""
    try:
        return a_paper(title).symbol or ""
    finally:
        connections.close_all()


def main() -> None:
    """On an empty database."""
    load()
    with ThreadPoolExecutor(5) as pool:
        symbols = list(pool.map(give_out, "abcde"))
    sys.stdout.write(json.dumps(symbols))


if __name__ == "__main__":
    main()
