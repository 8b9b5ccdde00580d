"""Posts are given, lent to a deputy, handed over and ended; ended ones stay on record."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.actions.users import locked
from umid.foundation.directory.models import (
    Appointment,
    AppointmentQuerySet,
    Organisation,
    State,
    User,
)
from umid.foundation.directory.policies import (
    may_appoint,
    may_deputise,
    may_end,
    may_hand_over,
    users_visible_to,
)
from umid.foundation.directory.rules.posts import Held, Home, Post, Span, require_fitting
from umid.foundation.directory.verbs import DirectoryDid
from umid.kernel.errors import NotFound, NotPossible


class Occupied(NotPossible):
    """A state or an organisation has one focal point at a time."""


@transaction.atomic
def appoint(
    *, actor: Actor, user: UUID, post: Post, home: Home, at: datetime, until: datetime | None = None
) -> Appointment:
    """Appoint a user from now on, until a moment if one is given.

    Raises NotFound, NotAllowed, Occupied, and what `require_fitting` raises.
    """
    _lock(home)
    found = locked(actor, user, at)
    demand(may_appoint(actor, post, found.pk))
    span = Span(at, until)
    if post is Post.FOCAL_POINT:
        _require_vacant(home, span)
    appointment = _add(found, Held(post, home, span))
    _record(actor, DirectoryDid.APPOINT, appointment, at)
    return appointment


@transaction.atomic
def deputise(*, actor: Actor, deputy: UUID, span: Span, at: datetime) -> Appointment:
    """Let a colleague do what the focal point who asks may do, for a while.

    Raises NotFound, NotAllowed, and what `require_fitting` raises.
    """
    home = Home(actor.state, actor.organisation)
    _lock(home)
    found = locked(actor, deputy, at)
    demand(may_deputise(actor, home))
    own = _focal_points(home).holding(at).get(user=actor.user)
    appointment = _add(found, Held(Post.DEPUTY, home, span, own.span), deputises=own)
    _record(actor, DirectoryDid.DEPUTISE, appointment, at)
    return appointment


@transaction.atomic
def hand_over(*, actor: Actor, appointment: UUID, to: UUID, at: datetime) -> Appointment:
    """Give a focal point's post to someone else at once; the old deputies' posts end with it.

    Raises NotFound, NotAllowed, and what `require_fitting` raises.
    """
    given = _found(actor, appointment, at)
    _lock(given.home)
    successor = locked(actor, to, at)
    demand(may_hand_over(actor, given.home))
    if given.post != Post.FOCAL_POINT or not given.span.covers(at):
        raise NotPossible(given.post)
    _end(given, at)
    taken = _add(successor, Held(Post.FOCAL_POINT, given.home, Span(at)))
    _record(actor, DirectoryDid.HAND_OVER, taken, at)
    return taken


@transaction.atomic
def end_appointment(*, actor: Actor, appointment: UUID, at: datetime) -> Appointment:
    """End what someone holds; it counts no more from their next request on.

    Raises NotFound, NotAllowed, NotPossible where it has ended already.
    """
    found = _found(actor, appointment, at)
    demand(may_end(actor, Post(found.post), found.home, found.user_id))
    _end(found, at)
    _record(actor, DirectoryDid.END_APPOINTMENT, found, at)
    return found


def _lock(home: Home) -> None:
    """Let two who appoint for one state or organisation queue."""
    if home.state is not None:
        State.objects.select_for_update().get(pk=home.state)
    if home.organisation is not None:
        Organisation.objects.select_for_update().get(pk=home.organisation)


def _found(actor: Actor, public_id: UUID, at: datetime) -> Appointment:
    seen = User.objects.filter(users_visible_to(actor, at))
    held = Appointment.objects.filter(public_id=public_id, user__in=seen)
    row = held.select_for_update(of=("self",)).first()
    if row is None:
        raise NotFound
    return row


def _focal_points(home: Home) -> AppointmentQuerySet:
    return Appointment.objects.filter(
        post=Post.FOCAL_POINT, state=home.state, organisation=home.organisation
    )


def _require_vacant(home: Home, span: Span) -> None:
    if any(each.span.overlaps(span) for each in _focal_points(home)):
        raise Occupied(home)


def _add(user: User, held: Held, *, deputises: Appointment | None = None) -> Appointment:
    others = Appointment.objects.filter(user=user).select_related("deputises")
    require_fitting(held, [each.held for each in others])
    return Appointment.objects.create(
        user=user,
        post=held.post,
        state_id=held.home.state,
        organisation_id=held.home.organisation,
        body_id=held.home.body,
        deputises=deputises,
        since_at=held.span.since_at,
        until_at=held.span.until_at,
    )


def _end(appointment: Appointment, at: datetime) -> None:
    """What has not begun yet ends as it begins."""
    if appointment.until_at is not None and appointment.until_at <= at:
        raise NotPossible(appointment.post)
    appointment.until_at = max(at, appointment.since_at)
    appointment.save(update_fields=["until_at"])


def _record(actor: Actor, did: DirectoryDid, appointment: Appointment, at: datetime) -> None:
    detail = {
        "post": appointment.post,
        "state": appointment.state_id,
        "organisation": appointment.organisation_id,
        "body": appointment.body_id,
    }
    record(actor, did, appointment, at=at, about=appointment.user, detail=detail)
