"""The parent's side: starts a child, waits no longer than allowed, reads what it answered."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import tempfile
from signal import SIGKILL, SIGXCPU
from typing import IO, Any, Final

from umid.foundation.files.confined.tasks import Task
from umid.foundation.files.rules.limits import CHILD_SECONDS
from umid.foundation.files.rules.refusals import Refusal, Refused

_log: Final = logging.getLogger(__name__)
_CHILD: Final = "umid.foundation.files.confined.child"
_OVERRUN: Final = {-SIGXCPU, -SIGKILL}


def run(task: Task, source: IO[bytes], kept: IO[bytes] | None = None) -> Any:  # noqa: ANN401 - what the task answers
    """Do a task with an open file in a child; `kept` takes the clean copy, where one is made.

    Both must be files on disk. Raises Refused: for the child's own reason, as COSTLY where it ran
    out of time or memory, as DAMAGED where its parser broke.
    """
    command = [sys.executable, "-I", "-m", _CHILD, task.value]
    if kept is not None:
        command.append(str(kept.fileno()))
    with tempfile.TemporaryFile() as said:
        try:
            ended = subprocess.run(  # noqa: S603 - our own module, no word of a stranger
                command,
                stdin=source,
                stdout=said,
                stderr=subprocess.DEVNULL,  # a traceback quotes the file
                pass_fds=[] if kept is None else [kept.fileno()],
                env={},  # no secret reaches what reads a stranger's file
                cwd="/",
                timeout=CHILD_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise Refused(Refusal.COSTLY) from error
        if ended.returncode != 0:
            _log.info("the child for %s ended with %d", task.value, ended.returncode)
            raise Refused(Refusal.COSTLY if ended.returncode in _OVERRUN else Refusal.DAMAGED)
        said.seek(0)
        answer = json.load(said)
    facts = {"task": task.value, "peak_kib": answer["peak"]}
    _log.info("a child has done its work", extra={"facts": facts})
    if "refused" in answer:
        raise Refused(Refusal(answer["refused"]))
    return answer["done"]
