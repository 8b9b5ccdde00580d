"""The child: limits itself before it reads a byte, does one task, answers as JSON.

It gets the file as its standard input and, where a task makes a clean copy, one more descriptor;
it knows no path, no setting and no Django. Where a parser breaks, the process breaks, and the
parent takes that for an answer.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
from typing import BinaryIO, Final, Protocol, TypeAlias

from umid.foundation.files.confined.tasks import Task
from umid.foundation.files.rules.limits import CHILD_CPU_SECONDS, CHILD_MEMORY, CHILD_OUTPUT
from umid.foundation.files.rules.refusals import Refusal, Refused

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_LIMITS: Final = {
    resource.RLIMIT_AS: CHILD_MEMORY,
    resource.RLIMIT_CPU: CHILD_CPU_SECONDS,
    resource.RLIMIT_FSIZE: CHILD_OUTPUT,
    resource.RLIMIT_NOFILE: 64,
    resource.RLIMIT_NPROC: 0,
    resource.RLIMIT_CORE: 0,  # a core would hold the file
}


class Work(Protocol):
    """What a task's module offers: reads the file, may write a clean copy, returns its answer."""

    def __call__(self, source: BinaryIO, kept: BinaryIO | None) -> Json: ...


def main(words: list[str]) -> None:
    """`child TASK [DESCRIPTOR]`."""
    for limit, most in _LIMITS.items():
        resource.setrlimit(limit, (most, most))
    task = Task(words[0])
    kept = open(int(words[1]), "wb") if words[1:] else None  # noqa: PTH123, SIM115 - a descriptor, closed by the end of the process
    answer = _answer(task, sys.stdin.buffer, kept)
    json.dump({"peak": _peak(), **answer}, sys.stdout)
    if kept:
        kept.flush()


def _peak() -> int:
    """The most memory that this process has had resident, in kibibytes.

    Linux's `VmHWM`: what `getrusage` tells includes the copy of the parent before `exec`.
    """
    with open("/proc/self/status", encoding="ascii", errors="replace") as status:  # noqa: PTH123 - a path would be one more import
        told = next((line.split() for line in status if line.startswith("VmHWM:")), [])
    return int(told[1]) if told else 0


def _answer(task: Task, source: BinaryIO, kept: BinaryIO | None) -> dict[str, Json]:
    source.seek(0)
    try:
        module, name = task.target.split(":")
        work: Work = getattr(importlib.import_module(module), name)
        return {"done": work(source, kept)}
    except Refused as refused:
        return {"refused": refused.why}
    except MemoryError:
        return {"refused": Refusal.COSTLY}


if __name__ == "__main__":
    main(sys.argv[1:])
