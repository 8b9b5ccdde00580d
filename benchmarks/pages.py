"""`python -m benchmarks.pages`: CPU, queries and memory of the programme in each of its forms.

CPU is time of the process and of its children, median of 30 requests after warming up, so that
other work on the machine hardly shows. The meeting has 36 slots, beside it one with two parallel
sessions in each; every text is in every language. Ends with status 1 where the meeting of 36
sessions, a number of queries or a worker's memory is worse than wanted.
"""

from __future__ import annotations

import math
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from benchmarks.peer import cpu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from umid.foundation.texts.rules import Text

ROOT: Final = Path(__file__).resolve().parent.parent
SLOTS: Final = 36
WARM_UP: Final = 5
REQUESTS: Final = 30
QUERIES: Final = 12
MEMORY: Final = 120  # MB a worker
PATIENCE: Final = 60  # seconds until the server answers


@dataclass(frozen=True)
class Form:
    """One form of the programme, and the milliseconds of CPU that it may take, if that is set."""

    name: str
    address: str
    wanted: float | None = None

    def of(self, meeting: str) -> str:
        """Its address for a meeting."""
        return self.address.format(meeting)


FORMS: Final = (
    Form("programme page", "/ru/meetings/{}/programme/", 18),
    Form("programme.ics", "/ru/meetings/{}/programme.ics", 25),
    Form("programme.pdf", "/ru/meetings/{}/programme.pdf", 300),
    Form("JSON API", "/ru/api/v1/meetings/{}/programme/"),
)


def prepare(var: Path) -> None:
    """A demonstration under `var`, with four programmes beside the first meeting's."""
    cut = ROOT / "var" / "assets"
    cut.mkdir(parents=True, exist_ok=True)
    (var / "assets").symlink_to(cut)  # the type is cut once: that takes longest
    os.environ |= {
        "UMID_MODE": "demonstration",
        "UMID_VAR": str(var),
        "UMID_DATABASE": f"sqlite:///{var}/umid.sqlite3",
        "DJANGO_SETTINGS_MODULE": "umid.config.settings",
    }
    command = [sys.executable, "-m", "umid", "demo", "--prepare"]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603 - ours
    import django  # noqa: PLC0415 - after the environment is set

    django.setup()
    from tests.making import a_programme  # noqa: PLC0415 - needs Django set up

    a_programme("ten", sessions=10, say=everywhere)
    a_programme("many", sessions=SLOTS, say=everywhere)
    a_programme("parallel", sessions=2 * SLOTS, say=everywhere)
    a_programme("thousand", sessions=1000, say=everywhere)


def everywhere(words: str) -> Text:
    """A text in every language, as the demonstration's are."""
    from tests.making import AT, said  # noqa: PLC0415 - needs Django set up

    from umid.foundation.texts.rules import translate  # noqa: PLC0415
    from umid.kernel.languages import Language  # noqa: PLC0415

    text = said(words)
    for language in Language:
        if language is not Language.ENGLISH:
            there = f"{words} ({language.autonym})"
            text = translate(text, language, there, source=Language.ENGLISH, by="test", at=AT)
    return text


def milliseconds(address: str) -> float:
    """The median CPU time of a request in this process, asked as the server asks."""
    from django.test import RequestFactory  # noqa: PLC0415 - needs Django set up

    from umid.config.wsgi import application  # noqa: PLC0415

    factory, spent = RequestFactory(headers={"accept-encoding": "gzip"}), []
    for _ in range(WARM_UP + REQUESTS):
        environ, said = factory.get(address).environ, []
        start = cpu()
        answer = application(environ, lambda status, *_: said.append(status))  # noqa: B023 - called at once
        b"".join(answer)
        spent.append((cpu() - start) * 1000)
        answer.close()
        if said != ["200 OK"]:
            raise SystemExit(f"{address} answers {said}")
    return median(spent[WARM_UP:])


def queries(address: str) -> int:
    """How often a request asks the database."""
    from django.db import connection  # noqa: PLC0415 - needs Django set up
    from django.test import Client  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    with CaptureQueriesContext(connection) as captured:
        Client().get(address)
    return len(captured)


@contextmanager
def served() -> Iterator[tuple[str, int]]:
    """`umid serve` with one worker: its address, and the identifier of its first process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "umid", "serve", "--workers", "1", "--port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT)  # noqa: S603 - our own server
    try:
        yield f"http://127.0.0.1:{port}", server.pid
    finally:
        server.terminate()
        server.wait(timeout=30)


def fetched(address: str) -> None:
    """Ask once, and again while the server is starting."""
    ends = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - ours
                answer.read()
                return
        except urllib.error.URLError as error:
            if isinstance(error, urllib.error.HTTPError) or time.monotonic() > ends:
                raise
            time.sleep(0.2)


def memory() -> tuple[float, float]:
    """Megabytes of a worker after every form was asked for as often as above.

    First its share, in which a page that it has in common with the process it was forked from
    counts half; then all that is resident.
    """
    with served() as (origin, process):
        for form in FORMS:
            for _ in range(WARM_UP + REQUESTS):
                fetched(origin + form.of("many"))
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        return max(_held(int(child)) for child in children)


def _held(process: int) -> tuple[float, float]:
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]
    kilobytes = {line.split()[0]: int(line.split()[1]) for line in lines}
    return kilobytes["Pss:"] / 1000, kilobytes["Rss:"] / 1000


def main() -> int:
    """Print the table; 1 where something is worse than wanted."""
    with tempfile.TemporaryDirectory(prefix="umid-pages-") as folder:
        prepare(Path(folder))
        print(f"{'CPU ms for':16}{SLOTS:8}{'wanted':>8}{2 * SLOTS:10}  queries for 10 / 1,000")
        missed = False
        for form in FORMS:
            spent, parallel = milliseconds(form.of("many")), milliseconds(form.of("parallel"))
            few, many = queries(form.of("ten")), queries(form.of("thousand"))
            print(
                f"{form.name:16}{spent:8.1f}{form.wanted or '':>8}{parallel:10.1f}{few:9} / {many}"
            )
            missed |= spent > (form.wanted or math.inf) or few != many or many > QUERIES
        share, resident = memory()
        print(f"A worker holds {resident:.0f} MB (its share {share:.0f}); {MEMORY} wanted")
        return int(missed or resident > MEMORY)


if __name__ == "__main__":
    sys.exit(main())
