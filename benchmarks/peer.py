r"""`python -m benchmarks.peer`: the programme's page, JSON and iCalendar beside those of pretalx.

Both are asked by one tool, `milliseconds` below: a WSGI application in this process, the CPU time
of the process and its children, the median of thirty requests after five. Without words it asks
ours, on the meeting of 36 sessions that `benchmarks.pages` makes. With an application and
addresses it asks that one, under whatever interpreter has it:

    python3 -m venv peer
    peer/bin/pip install pretalx==2025.2.2 faker freezegun
    export PRETALX_CONFIG_FILE=$PWD/peer/pretalx.cfg PRETALX_DATA_DIR=$PWD/peer/data
    export PRETALX_NO_INITIAL_LOG=1
    printf '[site]\nurl=http://localhost\ndebug=False\n' > "$PRETALX_CONFIG_FILE"
    peer/bin/python -m pretalx migrate
    peer/bin/python -m pretalx init
    peer/bin/python -m pretalx create_test_event --seed 1
    peer/bin/python benchmarks/peer.py pretalx.wsgi:application \
        /democon/schedule/ /democon/schedule/widgets/schedule.json \
        /democon/schedule/export/schedule.json /democon/schedule/export/schedule.ics

Its test event has 36 slots as well. Its page is a frame that a script fills from the second
address, so a reader costs it both. A third of the peer's CPU is wanted for each form.
"""

from __future__ import annotations

import io
import resource
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any
from wsgiref.util import setup_testing_defaults

WARM_UP = 5
REQUESTS = 30


def cpu() -> float:
    """Seconds that this process has spent, and every child of it that has ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def milliseconds(application: Any, address: str) -> float:  # noqa: ANN401 - whatever WSGI calls
    """The median CPU time of a request for an address."""
    spent = []
    for _ in range(WARM_UP + REQUESTS):
        environ: dict[str, Any] = {"PATH_INFO": address, "HTTP_HOST": "localhost"}
        setup_testing_defaults(environ)
        environ |= {"HTTP_ACCEPT_ENCODING": "gzip", "wsgi.input": io.BytesIO()}
        said: list[str] = []
        start = cpu()
        answer = application(environ, lambda status, *_: said.append(status))  # noqa: B023 - called at once
        b"".join(answer)
        spent.append((cpu() - start) * 1000)
        getattr(answer, "close", lambda: None)()
        if said != ["200 OK"]:
            raise SystemExit(f"{address} answers {said}")
    return median(spent[WARM_UP:])


def ours() -> None:
    """Print what ours take."""
    from benchmarks.pages import FORMS, prepare  # noqa: PLC0415 - the peer has no such module

    with tempfile.TemporaryDirectory(prefix="umid-peer-") as folder:
        prepare(Path(folder))
        from umid.config.wsgi import application  # noqa: PLC0415 - needs what was prepared

        show(application, [form.of("many") for form in FORMS])


def show(application: Any, addresses: list[str]) -> None:  # noqa: ANN401 - likewise
    """Print the table."""
    for address in addresses:
        print(f"{milliseconds(application, address):8.1f} ms  {address}")


def main(words: list[str]) -> None:
    """Ask ours, or the application that is named."""
    if not words:
        ours()
        return
    module, _, name = words[0].partition(":")
    show(getattr(import_module(module), name), words[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
