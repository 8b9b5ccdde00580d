"""Organisations and bodies are changed; who belongs to a body joins and leaves, and stays known."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, TypeVar

from django.db import transaction

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.drafts import BodyEdit, OrganisationEdit
from umid.foundation.directory.models import Body, Membership, Organisation
from umid.foundation.directory.policies import may_edit
from umid.foundation.directory.rules import Term
from umid.foundation.directory.rules.posts import Home
from umid.foundation.directory.verbs import DirectoryDid
from umid.foundation.texts.rules import say
from umid.kernel.errors import Conflict, NotFound, NotPossible

HOUSE: Final = "Secretariat of the Council"
"""Who readers are told wrote what is written at the desk: an office, not a person."""

_Thing = TypeVar("_Thing", Body, Organisation)


class BelongsAlready(NotPossible):
    """A state or an organisation belongs to a body once at a time."""


class HasLeft(NotPossible):
    """The membership has ended already."""


class LeavesTooEarly(NotPossible):
    """A membership ends no earlier than it begins."""


@transaction.atomic
def edit_organisation(
    *, actor: Actor, organisation: str, edit: OrganisationEdit, expected: int, at: datetime
) -> Organisation:
    """Change what an organisation is and is called. Raises NotFound, NotAllowed, Conflict."""
    found = _held(Organisation.objects.filter(slug=organisation).select_for_update().first())
    demand(may_edit(actor))
    _turn(found, expected)
    found.kind, found.state_id = edit.kind, edit.state
    found.name = say(found.name, edit.name, by=HOUSE, at=at)
    found.short = say(found.short, edit.short, by=HOUSE, at=at)
    found.save()
    record(actor, DirectoryDid.EDIT_ORGANISATION, found, at=at)
    return found


@transaction.atomic
def edit_body(*, actor: Actor, body: str, edit: BodyEdit, expected: int, at: datetime) -> Body:
    """Change what a body is called and does. Raises NotFound, NotAllowed, Conflict."""
    found = _body(body)
    demand(may_edit(actor))
    _turn(found, expected)
    found.name = say(found.name, edit.name, by=HOUSE, at=at)
    found.mandate = say(found.mandate, edit.mandate, by=HOUSE, at=at)
    found.save()
    record(actor, DirectoryDid.EDIT_BODY, found, at=at)
    return found


@transaction.atomic
def join_body(
    *, actor: Actor, body: str, party: Home, since_on: date, expected: int, at: datetime
) -> Membership:
    """A state or an organisation belongs to a body from a day on.

    Raises NotFound, NotAllowed, Conflict, BelongsAlready.
    """
    found = _body(body)
    demand(may_edit(actor))
    _turn(found, expected)
    own = found.memberships.filter(state=party.state, organisation=party.organisation)
    if any(Term(one.since_on, one.until_on).overlaps(Term(since_on)) for one in own):
        raise BelongsAlready
    found.save(update_fields=["revision"])
    joined = Membership.objects.create(
        body=found,
        state_id=party.state,
        organisation_id=party.organisation,
        since_on=since_on,
    )
    record(actor, DirectoryDid.JOIN_BODY, found, at=at, detail=_whose(joined))
    return joined


@transaction.atomic
def leave_body(
    *, actor: Actor, body: str, place: int, until_on: date, expected: int, at: datetime
) -> Membership:
    """Whoever stands at a place of a body's members (from 0) belongs to it until a day.

    Raises NotFound, NotAllowed, Conflict, HasLeft, LeavesTooEarly.
    """
    found = _body(body)
    demand(may_edit(actor))
    _turn(found, expected)
    those = list(found.memberships.order_by("pk"))
    if not 0 <= place < len(those):
        raise NotFound
    left = those[place]
    if left.until_on is not None:
        raise HasLeft
    if left.since_on is not None and until_on < left.since_on:
        raise LeavesTooEarly
    found.save(update_fields=["revision"])
    left.until_on = until_on
    left.save(update_fields=["until_on"])
    record(actor, DirectoryDid.LEAVE_BODY, found, at=at, detail=_whose(left))
    return left


def _body(slug: str) -> Body:
    return _held(Body.objects.filter(slug=slug).select_for_update(of=("self",)).first())


def _held(found: _Thing | None) -> _Thing:
    if found is None:
        raise NotFound
    return found


def _turn(thing: Body | Organisation, expected: int) -> None:
    """Give it its next revision, if the one that was seen still stands. Raises Conflict."""
    if thing.revision != expected:
        raise Conflict
    thing.revision += 1


def _whose(membership: Membership) -> dict[str, str | int | None]:
    return {"state": membership.state_id, "organisation": membership.organisation_id}
