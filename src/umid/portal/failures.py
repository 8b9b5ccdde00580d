"""The one place where what went wrong becomes an answer: a page, or problem+json for the API."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from umid.foundation.access.decisions import NotAllowed
from umid.foundation.api import problems
from umid.kernel.errors import NotFound


class Failures:
    """Turns the domain's errors into the answers that Django knows."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Absent and invisible are one answer, and nothing in it tells which.

        What one sees but may not do is refused with the decision's reason.
        """
        if isinstance(error, NotFound):
            raise Http404 from error
        if isinstance(error, NotAllowed):
            return forbidden(request, str(error))
        return None


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A page for people, a problem for programs; the address is not repeated in either."""
    del exception  # it may tell what is there
    if request.path_info.startswith("/api/"):
        return problems.not_found()
    return render(request, "404.html", status=404)


def forbidden(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Refused, with the reason in the reader's language.

    Also where a form came without its token: from a stale page, or another site's.
    """
    words = gettext(reason) if reason else ""
    return render(request, "403.html", {"reason": words}, status=403)


def too_often(request: HttpRequest) -> HttpResponse:
    """Someone asks more often than a person would."""
    return render(request, "429.html", status=429)
