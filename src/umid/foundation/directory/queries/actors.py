"""The Actor that a user is, built anew for each request, and who holds a post at a moment."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db.models import Q

from umid.foundation.access.actors import ANONYMOUS, Actor, Role
from umid.foundation.directory.models import Appointment, User
from umid.foundation.directory.rules.posts import actor_from


def actor_of(user: User, at: datetime) -> Actor:
    """Who the user is at a moment, in one query; nobody once the account is suspended."""
    if not user.is_active:
        return ANONYMOUS
    held = Appointment.objects.filter(user=user).holding(at).select_related("deputises")
    return actor_from(user.pk, (each.held for each in held.order_by("since_at", "pk")), at)


def holders(
    posts: Collection[Role],
    *,
    at: datetime,
    states: Collection[str] | None = None,
    organisations: Collection[int] | None = None,
) -> list[int]:
    """The keys of users who hold one of these posts at a moment, and are not suspended.

    With `states` or `organisations`, only those who hold it for one of them.
    """
    held = Appointment.objects.holding(at).filter(post__in=posts, user__is_active=True)
    if states is not None or organisations is not None:
        held = held.filter(Q(state__in=states or ()) | Q(organisation__in=organisations or ()))
    return sorted(set(held.values_list("user", flat=True)))
