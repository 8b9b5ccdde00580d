"""Structured logs, one JSON object a line, without personal content.

A request is logged by its route, never by its address or body: addresses can carry names.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus
from logging import Formatter, LogRecord, getLogger
from typing import Any

from django.http import HttpRequest, HttpResponse

_log = getLogger("umid.requests")
_REFUSALS = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS}


def logging(*, level: str) -> dict[str, Any]:
    """Django's LOGGING: one stream for all, our own loggers from this level on."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": JsonFormatter}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {"umid": {"level": level}},
    }


class JsonFormatter(Formatter):
    """One line of JSON: when, level, logger, message, and what the caller put under `facts`."""

    def format(self, record: LogRecord) -> str:
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


def _where(record: LogRecord) -> list[str]:
    """The call stack as file:line, without the values that a traceback would quote."""
    traceback = record.exc_info[2] if record.exc_info else None
    places: list[str] = []
    while traceback:
        code = traceback.tb_frame.f_code
        places.append(f"{code.co_filename.rsplit('/umid/', 1)[-1]}:{traceback.tb_lineno}")
        traceback = traceback.tb_next
    return places


class RequestLog:
    """Logs each request by method, route, status and milliseconds; what is refused, by user too.

    What people read is nobody's business; what they were kept from may be an attempt.
    """

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
        if response.status_code in _REFUSALS:
            facts["user"] = _public_id(request)
        _log.info("request", extra={"facts": facts})
        return response


def _public_id(request: HttpRequest) -> str | None:
    """Who asked, by their public identifier; none for visitors."""
    found = getattr(getattr(request, "user", None), "public_id", None)
    return str(found) if found else None
