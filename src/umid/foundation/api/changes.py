"""How a change that a program asks for is made and answered: once, or why it is not possible."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import Schema

from umid.foundation.api.problems import Problem, answer
from umid.foundation.api.repeats import once
from umid.kernel.errors import NotPossible


def made(
    request: HttpRequest,
    key: str | None,
    change: Callable[[], Schema],
    *,
    status: int = 200,
    why_not: Callable[[NotPossible], str],
) -> HttpResponse:
    """What the change gives, written down with it under its key; or 409 with a room's reason."""

    def written() -> HttpResponse:
        return JsonResponse(change().model_dump(mode="json"), status=status)

    try:
        return once(request, key, written)
    except NotPossible as error:
        return answer(Problem(title=why_not(error), status=409))
