"""Who asks through the API; what changes something asks for a token, never for a cookie."""

from __future__ import annotations

from django.http import HttpRequest
from ninja.security import HttpBearer

from umid.foundation.access.actors import ANONYMOUS, Actor


def actor_behind(request: HttpRequest) -> Actor:
    """The actor of a request; with a token, its user narrowed to what they lent."""
    found: Actor = getattr(request, "actor", ANONYMOUS)
    return found


class Token(HttpBearer):
    """A token that a user made on their account's page, sent as `Authorization: Bearer …`."""

    def authenticate(self, request: HttpRequest, token: str) -> Actor | None:
        """The actor that the middleware found behind it; None, and 401, without one."""
        del token
        actor = actor_behind(request)
        return actor if actor.token is not None else None
