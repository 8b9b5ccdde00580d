"""Which worker runs which test.

Workers are processes of one pytest run, each with a database engine of its own. What depends on
the database (`tests/db`) runs on every engine, the rest once; files are dealt out by a checksum of
their path, so every worker knows its share without asking.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

ON_EVERY_ENGINE = {"db"}
TOGETHER = Path("tests/browser")  # one server serves them all, so one worker runs them all


@dataclass(frozen=True)
class Worker:
    """One of `workers` processes, `engine_workers` of which have the same engine."""

    engine: str = "sqlite"
    place: int = 0
    workers: int = 1
    engine_place: int = 0
    engine_workers: int = 1

    @property
    def database(self) -> str:
        """What UMID_DATABASE is in this process."""
        if self.engine == "postgresql":
            return os.environ["UMID_TEST_POSTGRESQL"]
        return f"sqlite:///{os.environ['UMID_VAR']}/test.sqlite3"

    def runs(self, path: Path) -> bool:
        """Whether a test file is this worker's."""
        dealt = TOGETHER if path.is_relative_to(TOGETHER) else path
        number = crc32(dealt.as_posix().encode())
        if ON_EVERY_ENGINE & set(path.parts):
            return number % self.engine_workers == self.engine_place
        return number % self.workers == self.place

    def spec(self) -> str:
        """The worker as an argument of `--tx`."""
        fields = (self.engine, self.place, self.workers, self.engine_place, self.engine_workers)
        return f"popen//env:UMID_TEST_WORKER={'.'.join(str(field) for field in fields)}"


def team(engines: list[str], each: int) -> list[Worker]:
    """`each` workers for every engine."""
    return [
        Worker(engine, row * each + place, len(engines) * each, place, each)
        for row, engine in enumerate(engines)
        for place in range(each)
    ]


def this_worker() -> Worker:
    """The worker that this process is; alone on SQLite when pytest is called by hand."""
    written = os.environ.get("UMID_TEST_WORKER")
    if not written:
        return Worker()
    engine, *numbers = written.split(".")
    return Worker(engine, *(int(number) for number in numbers))
