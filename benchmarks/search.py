"""`python -m benchmarks.search [postgresql]`: what a query costs, and what it finds.

CPU is the time of this process and, on PostgreSQL, of the server's process for it, so that other
work on the machine hardly shows. Twenty thousand texts in seven languages are generated from those
of `search_corpus.toml`; recall at ten is measured on the hand-written ones alone. Ends with status
1 where a figure is worse than wanted.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import Final

from benchmarks.search_data import FLOOR, Query, many, queries, small

ROOT: Final = Path(__file__).resolve().parent.parent
TEXTS: Final = 20_000
WANTED: Final = 50.0  # milliseconds of CPU for 95 of 100 queries, facets included
TICK: Final = 1000 / os.sysconf("SC_CLK_TCK")
REPEATS: Final = 3


@dataclass
class Recall:
    """How much of what is expected is among the first ten, by query's and text's language."""

    pairs: dict[tuple[str, str], list[float]] = field(default_factory=lambda: defaultdict(list))
    missed: list[str] = field(default_factory=list)

    def share(self, *, same: bool) -> float:
        """Over every expected text in the query's own language, or in another."""
        found = [one for (a, b), each in self.pairs.items() if (a == b) is same for one in each]
        return sum(found) / len(found)

    @property
    def same(self) -> float:
        return self.share(same=True)

    @property
    def across(self) -> float:
        return self.share(same=False)


def recall() -> Recall:
    """Ask every hand-written query of an index that holds the hand-written texts."""
    measured = Recall()
    for query in queries():
        shown = _found(query)
        for each in sorted(query.expected):
            language = each.rpartition(".")[2]
            measured.pairs[query.language.value, language].append(float(each in shown))
        if missed := sorted(query.expected - shown):
            measured.missed.append(f"{query.words}: {', '.join(missed)}")
    return measured


def _found(query: Query) -> set[str]:
    from tests.searching import found  # noqa: PLC0415 - needs Django set up

    return {each.identifier for each in found(query.words, language=query.language).hits}


def table(measured: Recall) -> str:
    """Recall by pair: a row for the query's language, a column for the text's."""
    languages = ["en", "ru", "uz", "kk", "ky", "tg", "tk"]
    lines = ["| query | " + " | ".join(languages) + " |", "|---" * 8 + "|"]
    for a in languages:
        cells = [measured.pairs.get((a, b), []) for b in languages]
        shown = [f"{sum(c) / len(c):.2f} ({len(c)})" if c else "–" for c in cells]
        lines.append(f"| {a} | " + " | ".join(shown) + " |")
    return "\n".join(lines)


def costs(server: int | None) -> list[tuple[float, str, int]]:
    """Milliseconds of CPU for each query, and how much it found."""
    from tests.searching import found  # noqa: PLC0415 - needs Django set up

    measured = []
    for query in queries():
        found(query.words, language=query.language)  # what is compiled and cached once
        before = _cpu(server)
        for _ in range(REPEATS):
            results = found(query.words, language=query.language)
        spent = (_cpu(server) - before) / REPEATS
        measured.append((spent, query.words, results.count))
    return measured


def _cpu(server: int | None) -> float:
    own = time.process_time() * 1000
    if server is None:
        return own
    fields = Path(f"/proc/{server}/stat").read_text().rpartition(") ")[2].split()
    return own + (int(fields[11]) + int(fields[12])) * TICK


def measure() -> int:
    """Print both tables; 1 where something is worse than wanted."""
    import pytest  # noqa: PLC0415 - for its patches
    from django.db import connection  # noqa: PLC0415 - needs Django set up
    from tests.searching import Shelf  # noqa: PLC0415 - likewise

    from umid.portal.demonstration.loading import load  # noqa: PLC0415 - likewise

    load()
    with pytest.MonkeyPatch.context() as patch:
        Shelf(small()).stand(patch)
        found = recall()
        sys.stdout.write(
            f"{table(found)}\n\nown language {found.same:.3f}, across {found.across:.3f}\n"
        )
        sys.stdout.writelines(f"  missed by {each}\n" for each in found.missed)
    with pytest.MonkeyPatch.context() as patch:
        began = time.process_time()
        Shelf(many(TEXTS)).stand(patch)
        sys.stdout.write(f"{TEXTS} texts indexed in {time.process_time() - began:.0f} s of CPU\n")
        server = None
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("ANALYZE search_entry")
                cursor.execute("SELECT pg_backend_pid()")
                server = cursor.fetchone()[0]
        spent = costs(server)
    p95 = quantiles([each[0] for each in spent], n=20)[-1]
    sys.stdout.write(f"{connection.vendor}: p95 {p95:.1f} ms of CPU over {len(spent)} queries\n")
    for each in sorted(spent, reverse=True)[:8]:
        sys.stdout.write(f"  {each[0]:6.1f} ms {each[2]:6d} found: {each[1]}\n")
    good = found.same >= FLOOR["same"] and found.across >= FLOOR["across"] and p95 <= WANTED
    return 0 if good else 1


def main(words: list[str]) -> int:
    """On SQLite, or on a PostgreSQL cluster of its own."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="umid-search-"))
        database = f"sqlite:///{folder}/umid.sqlite3"
        if "postgresql" in words:
            from tests.cluster import cluster  # noqa: PLC0415 - only where it is asked for

            database = stack.enter_context(cluster()).replace("/umid", "/postgres")
        os.environ |= {
            "UMID_MODE": "demonstration",
            "UMID_VAR": folder,
            "UMID_DATABASE": database,
            "DJANGO_SETTINGS_MODULE": "umid.config.settings",
        }
        import django  # noqa: PLC0415 - after the environment is set
        from django.core.management import call_command  # noqa: PLC0415 - likewise

        django.setup()
        call_command("migrate", verbosity=0)
        return measure()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
