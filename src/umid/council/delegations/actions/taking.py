"""Taking hold of an invitation: its row is the lock of its quota and its delegation."""

from __future__ import annotations

from uuid import UUID

from umid.council.delegations.models import Delegate, Invitation, Needs, Register
from umid.council.delegations.policies import delegates_visible_to, invitations_visible_to
from umid.foundation.access.actors import Actor
from umid.kernel.errors import Conflict, NotFound


def invitation_of(pk: UUID, actor: Actor) -> Invitation:
    """The invitation, locked. Raises NotFound."""
    visible = Invitation.objects.filter(invitations_visible_to(actor), pk=pk)
    found = visible.select_for_update(of=("self",)).first()
    if found is None:
        raise NotFound
    return found


def delegate_of(pk: UUID, actor: Actor) -> Delegate:
    """A nomination, its invitation locked before it is read. Raises NotFound."""
    visible = Delegate.objects.filter(delegates_visible_to(actor), pk=pk)
    invitation = visible.values_list("invitation", flat=True).first()
    if invitation is None:
        raise NotFound
    Invitation.objects.select_for_update().get(pk=invitation)
    return Delegate.objects.select_related("invitation__meeting").get(pk=pk)


def changed(thing: Invitation | Delegate, expected: int) -> None:
    """Give it its next revision, if the one that was seen still stands. Raises Conflict."""
    if thing.revision != expected:
        raise Conflict
    thing.revision += 1


def needs_of(delegate: Delegate) -> Needs:
    """What was told so far; empty where nothing was, or it is erased."""
    return Needs.objects.filter(delegate=delegate).first() or Needs(delegate=delegate)


def next_number(year: int) -> int:
    """The next number of a year's letters, whatever they are about.

    They follow each other without a gap: what fails gives its number back.
    """
    Register.objects.get_or_create(year=year)
    register = Register.objects.select_for_update().get(year=year)
    register.last += 1
    register.save(update_fields=["last"])
    return register.last
