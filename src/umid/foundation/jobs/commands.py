"""`umid worker`: do what was enqueued, until interrupted."""

from __future__ import annotations

import argparse
import os
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(words: Sequence[str]) -> int:
    """Work; the first signal lets the job at hand end, a second one does not."""
    argparse.ArgumentParser("umid worker", description=__doc__).parse_args(words)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umid.config.settings")
    import django  # noqa: PLC0415 - after the words are understood

    django.setup()
    from umid.foundation.jobs.worker import Worker  # noqa: PLC0415 - needs the models

    worker = Worker()

    def stop(number: int, _frame: object) -> None:
        worker.stop.set()
        signal.signal(number, signal.SIG_DFL)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    worker.run()
    return 0
