"""Structured logs, one JSON object a line, without personal content.

A request is logged by its route, never by its address or body: addresses can carry names.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse

_log = logging.getLogger("umid.requests")


class JsonFormatter(logging.Formatter):
    """One line of JSON: when, level, logger, message, and what the caller put under `facts`."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            # The pattern without its values: Django's own messages quote addresses.
            "message": str(record.msg),
            **getattr(record, "facts", {}),
        }
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["where"] = _where(record)
        return json.dumps(line, ensure_ascii=False)


def _where(record: logging.LogRecord) -> list[str]:
    """The call stack as file:line, without the values that a traceback would quote."""
    traceback = record.exc_info[2] if record.exc_info else None
    places: list[str] = []
    while traceback:
        code = traceback.tb_frame.f_code
        places.append(f"{code.co_filename.rsplit('/umid/', 1)[-1]}:{traceback.tb_lineno}")
        traceback = traceback.tb_next
    return places


class RequestLog:
    """Logs each request by method, route, status and milliseconds."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        response = self.get_response(request)
        match = request.resolver_match
        facts = {
            "method": request.method,
            "route": match.route if match else None,
            "status": response.status_code,
            "ms": round((time.perf_counter() - started) * 1000, 1),
        }
        _log.info("request", extra={"facts": facts})
        return response
