"""The Actor that a user is, built anew for each request, so that what ends holds at once."""

from __future__ import annotations

from datetime import datetime

from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.foundation.directory.models import Appointment, User
from umid.foundation.directory.rules.posts import actor_from


def actor_of(user: User, at: datetime) -> Actor:
    """Who the user is at a moment, in one query; nobody once the account is suspended."""
    if not user.is_active:
        return ANONYMOUS
    held = Appointment.objects.filter(user=user).holding(at).select_related("deputises")
    return actor_from(user.pk, (each.held for each in held.order_by("since_at", "pk")), at)
