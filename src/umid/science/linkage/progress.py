"""A progress bar for work that takes a while; silent where nobody watches a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

Item = TypeVar("Item")

_WIDTH: Final = 30
_SECONDS_BETWEEN: Final = 0.1


class Progress:
    """One line on standard error: what is being done, how far it is, how long it has taken."""

    def __init__(self, *, visible: bool | None = None) -> None:
        self._visible = sys.stderr.isatty() if visible is None else visible
        self._began = time.monotonic()
        self._shown = 0.0

    def step(self, doing: str, done: float) -> None:
        """Show `doing` with the share `done` (0 to 1); a finished step ends its line."""
        now = time.monotonic()
        if not self._visible or (done < 1 and now - self._shown < _SECONDS_BETWEEN):
            return
        self._shown = now
        filled = round(_WIDTH * min(done, 1))
        bar = "█" * filled + "·" * (_WIDTH - filled)
        sys.stderr.write(f"\r{doing:<28}{bar} {done:4.0%} {now - self._began:6.1f} s")
        sys.stderr.write("\n" if done >= 1 else "")
        sys.stderr.flush()

    def over(self, items: Iterable[Item], doing: str, total: int) -> Iterator[Item]:
        """The items, one by one, with their progress shown."""
        for number, item in enumerate(items, start=1):
            yield item
            if number < total:
                self.step(doing, number / total)
        self.step(doing, 1)
