"""A request of someone who has signed in, so that no view asks who is anonymous."""

from __future__ import annotations

from django.http import HttpRequest

from umid.foundation.access.actors import Actor
from umid.foundation.directory.models import User


class SignedInRequest(HttpRequest):
    """What views get that are not open to all; `umid.foundation.ui.public` says which those are."""

    user: User
    actor: Actor
