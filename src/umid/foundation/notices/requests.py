"""A request of someone who has signed in, as this room's views get it."""

from __future__ import annotations

from django.http import HttpRequest

from umid.foundation.access.actors import Actor
from umid.foundation.directory.models import User


class ReadersRequest(HttpRequest):
    """What views get that are not open to all."""

    user: User
    actor: Actor
