"""The demonstration's letters as pages; these addresses do not exist in production."""

from __future__ import annotations

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from umid.portal.demonstration import mailbox

_SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"


@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    """Every letter, the latest first."""
    return render(request, "portal/letters.html", {"letters": mailbox.letters()})


@require_safe
@csp_update({"frame-src": [SELF]})  # type: ignore[arg-type] # knows only views without words
def letter(request: HttpRequest, key: str) -> HttpResponse:
    """One letter: its plain text, its HTML in a frame, and its headers."""
    return render(request, "portal/letter.html", {"letter": mailbox.letter(key)})


@require_safe
@xframe_options_sameorigin
def rich(_request: HttpRequest, key: str) -> HttpResponse:
    """A letter's HTML as a program for mail shows it: no scripts, nothing loaded."""
    answer = HttpResponse(mailbox.letter(key).rich)
    answer.headers["Content-Security-Policy"] = _SANDBOX
    return answer
