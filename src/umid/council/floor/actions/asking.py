"""Delegations come onto the list and leave it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from umid.council.floor.actions.logging import add, following, held
from umid.council.floor.models import Asked, Floor, Moment
from umid.council.floor.policies import may_ask, may_chair, may_leave, takes_part
from umid.council.floor.queries.log import moments
from umid.council.floor.rules.hall import replay
from umid.council.floor.rules.kinds import Category, Event
from umid.council.meetings.models import AgendaItem
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.directory.models import Organisation
from umid.foundation.directory.queries import home_named
from umid.foundation.directory.rules import OrganisationKind
from umid.foundation.directory.rules.posts import Home, Sort
from umid.kernel.errors import NotFound, NotPossible


class AlreadyListed(NotPossible):
    """A delegation waits once for each agenda item, and once with a point of order."""


@transaction.atomic
def ask(
    *, actor: Actor, meeting: str, session: str, item: int | None = None, at: datetime
) -> Moment:
    """Come onto the list for one's own delegation; `item` is a place on the agenda.

    Raises NotFound, NotAllowed, AlreadyListed.
    """
    floor = _asked_by(actor, meeting, session)
    return _listed(floor, actor, Home(actor.state, actor.organisation), item, at)


@transaction.atomic
def ask_for(
    *, actor: Actor, meeting: str, session: str, party: str, item: int | None = None, at: datetime
) -> Moment:
    """Put a delegation (a key as forms have it) on the list, as the chair was asked in the hall.

    Raises NotFound, NotAllowed, AlreadyListed.
    """
    floor = held(meeting, session)
    demand(may_chair(actor))
    home = home_named(party)
    parties = floor.session.meeting.participations.filter(
        state=home.state, organisation=home.organisation
    )
    if home.sort is not Sort.PARTY or not parties.exists():
        raise NotFound
    return _listed(floor, actor, home, item, at)


@transaction.atomic
def raise_point(*, actor: Actor, meeting: str, session: str, at: datetime) -> Moment:
    """Raise a point of order for one's own delegation; it goes before every speaker.

    Raises NotFound, NotAllowed, AlreadyListed, Closed.
    """
    floor = _asked_by(actor, meeting, session)
    home = Home(actor.state, actor.organisation)
    _require_new(floor, home, None, is_point=True)
    moment = following(floor, Event.POINT, at)
    row = add(floor, replace(moment, category=_category(home)), actor)
    _keep(floor, row, home)
    return row


@transaction.atomic
def leave(*, actor: Actor, meeting: str, session: str, entry: int, at: datetime) -> Moment:
    """Take one's own delegation off the list. Raises NotFound, NotAllowed, NotWaiting."""
    floor = held(meeting, session)
    home = Home(actor.state, actor.organisation)
    asked = floor.asked.filter(entry=entry).first()
    is_own = asked is not None and Home(asked.state_id, asked.organisation_id) == home
    demand(may_leave(actor, is_own=is_own))
    return add(floor, replace(following(floor, Event.LEAVE, at), entry=entry), actor)


def _asked_by(actor: Actor, meeting: str, session: str) -> Floor:
    floor = held(meeting, session)
    part = floor.session.meeting.participations.filter(takes_part(actor))
    demand(may_ask(actor, takes_part=part.exists()))
    return floor


def _listed(floor: Floor, actor: Actor, home: Home, place: int | None, at: datetime) -> Moment:
    item = item_at(floor, place)
    _require_new(floor, home, item, is_point=False)
    moment = following(floor, Event.JOIN, at)
    row = add(floor, replace(moment, item=item, category=_category(home)), actor)
    _keep(floor, row, home)
    return row


def item_at(floor: Floor, place: int | None) -> int | None:
    """The agenda item at a place; None for the session as a whole. Raises NotFound."""
    if place is None:
        return None
    items = AgendaItem.objects.filter(meeting=floor.session.meeting_id, order=place)
    found = items.values_list("pk", flat=True).first()
    if found is None:
        raise NotFound
    return found


def _keep(floor: Floor, row: Moment, home: Home) -> None:
    Asked.objects.create(
        floor=floor, entry=row.number, state_id=home.state, organisation_id=home.organisation
    )


def _require_new(floor: Floor, home: Home, item: int | None, *, is_point: bool) -> None:
    own = floor.asked.filter(state=home.state, organisation=home.organisation)
    mine = set(own.values_list("entry", flat=True))
    waiting = replay(moments(floor)).waiting
    if any(
        one.number in mine and one.is_point == is_point and (is_point or one.item == item)
        for one in waiting
    ):
        raise AlreadyListed


def _category(home: Home) -> Category:
    if home.organisation is None:
        return Category.STATE
    kind = Organisation.objects.values_list("kind", flat=True).get(pk=home.organisation)
    return {
        OrganisationKind.STATE_BODY: Category.STATE,
        OrganisationKind.INTERNATIONAL: Category.INTERNATIONAL,
        OrganisationKind.REGIONAL: Category.INTERNATIONAL,
        OrganisationKind.CIVIL_SOCIETY: Category.CIVIL_SOCIETY,
        OrganisationKind.COMMUNITY: Category.CIVIL_SOCIETY,
    }.get(OrganisationKind(kind), Category.OTHER)
