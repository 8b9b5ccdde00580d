"""What it costs to harvest the library, and whether a harvest survives that either side is killed.

`python -m benchmarks.harvest [PRACTICES]` fills a node of its own on SQLite (5,000 by default, each
in seven languages), serves it, and lets PyPI's oaipmh-scythe harvest it three times: at once; with
the harvester killed midway; and with the server killed midway. Ends with status 1 where a record
is missing or was given twice. CPU is that of the whole server, read from /proc.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from itertools import islice
from pathlib import Path
from typing import Final
from urllib.request import urlopen

from oaipmh_scythe import Scythe
from oaipmh_scythe.iterator import OAIItemIterator

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.apart import ROOT, Place

PATIENCE: Final = 60  # seconds
MIDWAY: Final = 2300
FILL: Final = """
import sys, django
django.setup()
from datetime import UTC, datetime
from tests.harvesting import many
from umid.council.experience.models import Practice
from umid.portal.demonstration.loading import load
load()
Practice.objects.all().delete()
many(int(sys.argv[1]), at=datetime(2026, 1, 1, tzinfo=UTC))
"""
HARVESTER: Final = """
import sys
from oaipmh_scythe import Scythe
from oaipmh_scythe.iterator import OAIItemIterator
found = OAIItemIterator(Scythe(sys.argv[1]), {"verb": "ListRecords", "metadataPrefix": "oai_dc"})
for number, one in enumerate(found, 1):
    token = found.resumption_token.token or "-"
    print(one.header.identifier, token if number % 100 == 0 else "", flush=True)
"""


class Node:
    """A served node; its port stays over a restart."""

    def __init__(self, place: Place) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self._place = place
        self.address = f"http://127.0.0.1:{self.port}/oai/"

    def start(self) -> None:
        """Serve, and wait until it answers."""
        self._process = subprocess.Popen(  # noqa: S603 - our own words
            [sys.executable, "-m", "umid", "serve", "--port", str(self.port)],
            env=self._place.environment,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        _wait_until(self._answers)

    def kill(self) -> None:
        """All of it at once, with no chance to tidy up."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        _wait_until(lambda: not self._answers())

    def _answers(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=5) as answer:
                return bool(answer.status == HTTPStatus.OK)
        except OSError:
            return False

    def cpu(self) -> float:
        """Seconds that its processes have used."""
        return sum(_ticks(one) for one in _group(self._process.pid)) / os.sysconf("SC_CLK_TCK")


def _wait_until(holds: Callable[[], bool]) -> None:
    ends = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > ends:
            raise TimeoutError
        time.sleep(0.1)


def _group(leader: int) -> Iterator[Path]:
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(_fields(each)[2]) == leader:
                yield each
        except OSError:  # it has ended meanwhile
            continue


def _ticks(stat: Path) -> int:
    fields = _fields(stat)
    return int(fields[11]) + int(fields[12])


def _fields(stat: Path) -> list[str]:
    return stat.read_text().rpartition(")")[2].split()


@contextmanager
def node(folder: str, practices: int) -> Iterator[Node]:
    """A node with so many practices, served until the end."""
    place = Place(Path(folder), f"sqlite:///{folder}/umid.sqlite3")
    place.umid("manage", "migrate", "--verbosity=0")
    place.umid("manage", "createcachetable", "--database=cache")
    place.run("-c", FILL, str(practices))
    found = Node(place)
    found.start()
    try:
        yield found
    finally:
        found.kill()


def at_once(served: Node) -> list[str]:
    """All of it, with what it costs."""
    began, used = time.monotonic(), served.cpu()
    harvester = Scythe(served.address)
    found = [one.header.identifier for one in harvester.list_records()]
    pages = -(-len(found) // 100)
    spent = (served.cpu() - used) / pages * 1000
    print(f"at once: {len(found)} records in {pages} parts, {time.monotonic() - began:.1f} s,")
    print(f"  {spent:.0f} ms of the server's CPU for a part")
    return found


def harvester_killed(served: Node) -> list[str]:
    """Killed between two records; what it had written down by its last token is kept."""
    process = subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", HARVESTER, served.address], stdout=subprocess.PIPE, text=True
    )
    lines, kept, token = [], 0, ""
    for line in process.stdout or ():
        name, said = line.rstrip("\n").split(" ")
        lines.append(name)
        if said:
            kept, token = len(lines), said
        if kept >= MIDWAY:
            break
    process.kill()
    process.wait()
    print(f"harvester killed: after {kept} records")
    rest = Scythe(served.address).list_records(resumption_token=token)
    return lines[:kept] + [one.header.identifier for one in rest]


def server_killed(served: Node) -> list[str]:
    """Killed between two parts, and started anew; the token of before is taken."""
    query = {"verb": "ListRecords", "metadataPrefix": "oai_dc"}
    harvester = OAIItemIterator(Scythe(served.address), query)
    found = [one.header.identifier for one in islice(harvester, MIDWAY)]
    token = harvester.resumption_token.token if harvester.resumption_token else None
    served.kill()
    served.start()
    print(f"server killed: after {len(found)} records")
    rest = Scythe(served.address).list_records(resumption_token=token)
    return found + [one.header.identifier for one in rest]


def main(words: list[str]) -> int:
    """1 where a record is missing or was given twice."""
    practices = int(words[0]) if words else 5000
    wrong = 0
    with (
        tempfile.TemporaryDirectory(prefix="umid-harvest-") as folder,
        node(folder, practices) as served,
    ):
        for way in (at_once, harvester_killed, server_killed):
            found = way(served)
            missing, twice = practices - len(set(found)), len(found) - len(set(found))
            print(f"{way.__name__.replace('_', ' ')}: {missing} missing, {twice} twice")
            wrong += bool(missing or twice)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
