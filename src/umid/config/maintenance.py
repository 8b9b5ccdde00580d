"""`umid maintenance`: while the node is worked on, every address but the health routes says so.

A file says it, so that all workers see it at their next request and no database is needed.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

MINUTES: Final = 10
_ANSWERING: Final = frozenset({"/healthz", "/readyz"})


class Maintenance:
    """Answers 503 with the moment to come back, before anything asks the database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        minutes = _minutes(settings.MAINTENANCE)
        if minutes is None or request.path_info in _ANSWERING:
            return self.get_response(request)
        response = _answer(request)
        response.headers["Retry-After"] = str(minutes * 60)
        response.headers["Cache-Control"] = "no-store"
        return response


def _answer(request: HttpRequest) -> HttpResponse:
    if request.path_info.startswith("/api/"):
        problem = {"type": "about:blank", "title": "Back soon", "status": 503}
        return JsonResponse(problem, status=503, content_type="application/problem+json")
    return HttpResponse(render_to_string("maintenance.html"), status=503)


def _minutes(file: Path) -> int | None:
    """For how long, as the file says; none where there is no file."""
    try:
        words = file.read_text("utf-8").strip()
    except FileNotFoundError:
        return None
    return int(words) if words.isdecimal() else MINUTES


def main(words: list[str]) -> int:
    """`umid maintenance on [--minutes N]` or `off`."""
    parser = argparse.ArgumentParser("umid maintenance", description=__doc__)
    parser.add_argument("step", choices=["on", "off"])
    parser.add_argument("--minutes", type=int, default=MINUTES, help="when to come back (10)")
    options = parser.parse_args(words)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umid.config.settings")
    file: Path = settings.MAINTENANCE
    if options.step == "off":
        file.unlink(missing_ok=True)
        sys.stdout.write("The node answers again\n")
        return 0
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".unfinished")
    unfinished.write_text(f"{max(1, options.minutes)}\n", "utf-8")
    unfinished.replace(file)  # whole or not at all, for whoever reads it meanwhile
    sys.stdout.write("Every page now says that the node is worked on\n")
    return 0
