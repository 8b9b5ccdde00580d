"""A request as this room's views get it: by anyone, signed in or not."""

from __future__ import annotations

from django.http import HttpRequest

from umid.foundation.access.actors import Actor


class SeekersRequest(HttpRequest):
    """What views get that are open to all."""

    actor: Actor
