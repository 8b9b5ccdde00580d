"""Sends bent files in great number and counts what becomes of them.

`python tests/load/fuzzed_uploads.py [COUNT] [SEED]` prints the outcomes, the statuses, the longest
inspection and the largest child; it ends with 1 on a 5xx, a lost file, 10 s or 512 MiB.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from django.http import HttpResponse
    from django.test import Client

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from tests.fuzzing import Peaks

WANTED_SECONDS: Final = 10.0
WANTED_MEBIBYTES: Final = 512
SERVER_ERROR: Final = 500
METHODS: Final = ("post", "patch", "head", "delete", "get", "put")


def ready(folder: str) -> None:
    """A node of its own with an empty database."""
    os.environ |= {
        "UMID_MODE": "test",
        "UMID_VAR": folder,
        "UMID_DATABASE": f"sqlite:///{folder}/fuzzed.sqlite3",
        "DJANGO_SETTINGS_MODULE": "umid.config.settings",
    }
    import django
    from django.core.management import call_command

    django.setup()
    logging.getLogger("django").setLevel(logging.CRITICAL)  # of every request that is refused
    logging.getLogger("umid").propagate = False  # the children's peaks are heard, not printed
    call_command("migrate", verbosity=0)
    from umid.portal.demonstration.loading import load

    load()


def send(count: int, seed: int, children: Peaks) -> tuple[Counter[str], Counter[int], float]:
    """Send so many files; returns outcomes, statuses of every request, and the longest seconds."""
    from django.utils import timezone
    from tests.cast import browser_of
    from tests.fuzzing import fuzzed, name_for
    from tests.sending import OTHER, Sender, file_at

    from umid.foundation.files import actions

    chance = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    sender, stranger = Sender(), browser_of(OTHER)
    stranger.raise_request_exception = False
    outcomes: Counter[str] = Counter()
    statuses: Counter[int] = Counter()
    longest = 0.0
    for number in range(count):
        raw = fuzzed(chance) or b"\0"
        begun = sender.begin(len(raw), name_for(chance))
        address = begun.headers["Location"]
        middle = chance.randrange(len(raw) + 1)
        answers = [begun, *(_noise(chance, stranger, address) for _ in range(2))]
        answers += [sender.append(address, 0, raw[:middle])]
        if middle < len(raw):
            answers += [sender.append(address, middle, raw[middle:])]
        started = time.monotonic()
        with children.heard():
            actions.inspect(file=file_at(address), at=timezone.now())
        longest = max(longest, time.monotonic() - started)
        shown = sender.show(address)
        answers += [shown, sender.withdraw(address)]
        statuses.update(each.status_code for each in answers)
        found = shown.json()
        outcomes[found["refusal"] or found["kind"] or found["standing"]] += 1
        if number % 500 == 499:
            print(f"{number + 1} sent", flush=True)
    return outcomes, statuses, longest


def _noise(chance: Random, client: Client, address: str) -> HttpResponse:
    """A request that makes little sense, from someone whose file it is not."""
    words = [b"", b"1", b"-1", b"9" * 40, b"sha256 !", b"filename \xff", chance.randbytes(9)]
    names = ["Tus-Resumable", "Upload-Offset", "Upload-Length", "Upload-Checksum"]
    headers = {name: chance.choice(words).decode("latin-1") for name in names}
    headers["Tus-Resumable"] = chance.choice(["1.0.0", "1.0.0", "0.2"])
    answer: HttpResponse = getattr(client, chance.choice(METHODS))(address, headers=headers)
    return answer


def main(words: list[str]) -> int:
    """Run; 0 where every wish was met."""
    count, seed = (int(word) for word in (*words, "5000", "1")[:2])
    with tempfile.TemporaryDirectory() as folder:
        ready(folder)
        started, children = time.monotonic(), Peaks()
        outcomes, statuses, longest = send(count, seed, children)
        spent = time.monotonic() - started
    largest = max(children.mebibytes)
    print(f"{count} files of seed {seed} in {spent:.0f} s")
    print("outcomes:", ", ".join(f"{name} {number}" for name, number in outcomes.most_common()))
    print("statuses:", ", ".join(f"{name}: {number}" for name, number in sorted(statuses.items())))
    heard = len(children.mebibytes)
    print(f"longest inspection: {longest:.2f} s; largest of {heard} children: {largest:.0f} MiB")
    broken = sum(number for status, number in statuses.items() if status >= SERVER_ERROR)
    met = not broken and outcomes.total() == count and not outcomes["waiting"]
    return 0 if met and longest < WANTED_SECONDS and largest < WANTED_MEBIBYTES else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
