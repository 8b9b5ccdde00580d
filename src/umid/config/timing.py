"""Says in each answer how many queries it took and how long they ran (RFC: Server-Timing)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse


@dataclass(slots=True)
class _Tally:
    """Counts statements and their seconds as Django executes them."""

    count: int = 0
    seconds: float = 0.0

    def __call__(self, execute: Callable[..., Any], *statement: Any) -> Any:  # noqa: ANN401 - Django's wrapper passes through whatever it executes
        started = time.perf_counter()
        try:
            return execute(*statement)
        finally:
            self.count += 1
            self.seconds += time.perf_counter() - started


class ServerTiming:
    """Adds `Server-Timing: sql;desc="7 queries";dur=3.1, cpu;dur=9.0` (milliseconds)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        tally, started = _Tally(), time.thread_time()
        with connection.execute_wrapper(tally):
            response = self.get_response(request)
        cpu = time.thread_time() - started
        response.headers["Server-Timing"] = (
            f'sql;desc="{tally.count} queries";dur={tally.seconds * 1000:.1f}, '
            f"cpu;dur={cpu * 1000:.1f}"
        )
        return response
