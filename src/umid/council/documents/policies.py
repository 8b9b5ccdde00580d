"""Who may see and change what of documents."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_noop

from umid.council.documents.models import Document
from umid.council.documents.rules.kinds import Access, Standing
from umid.council.meetings.models import Participation
from umid.council.meetings.rules.kinds import Part
from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Condition, Decision, Permission, decide
from umid.foundation.directory.models import Membership
from umid.foundation.directory.rules.posts import SPEAKS, Post


class DocumentsPermission(Permission):
    """What can be permitted here."""

    ISSUE = "documents.issue"
    SUBMIT = "documents.submit"


GRANTS: Final[dict[DocumentsPermission, frozenset[Role]]] = {
    DocumentsPermission.ISSUE: frozenset({Everyone.PLATFORM, Post.SECRETARIAT}),
    DocumentsPermission.SUBMIT: SPEAKS,
}

_FOR_A_PARTICIPANT: Final = gettext_noop(
    "Your state or organisation does not take part in this meeting."
)


def may_issue(actor: Actor) -> Decision:
    """The secretariat gives documents their symbols, clears them and says who reads them."""
    return decide(actor, DocumentsPermission.ISSUE, GRANTS)


def may_submit(actor: Actor, *, takes_part: bool) -> Decision:
    """Who speaks for a state or an organisation that takes part; organising is not taking part."""
    condition = Condition(holds=takes_part, otherwise=_FOR_A_PARTICIPANT)
    return decide(actor, DocumentsPermission.SUBMIT, GRANTS, condition)


def may_speak(actor: Actor) -> Decision:
    """Who speaks for any state or organisation, and so may submit where it takes part."""
    return decide(actor, DocumentsPermission.SUBMIT, GRANTS)


def takes_part(actor: Actor) -> Q:
    """Whether a participation is of the actor's state or organisation; not by organising."""
    return _of_party(actor) & ~Q(part=Part.ORGANISER)


def visible_to(actor: Actor, at: datetime) -> Q:
    """What the actor may read at a moment: a filter over documents.

    An embargo holds for everyone, and what follows a document is not seen without it.
    """
    open_now = _open_to(actor, at)
    base = Document.objects.filter(open_now, pk=OuterRef("base"))
    return open_now & (Q(base__isnull=True) | Q(Exists(base)))


def handled_by(actor: Actor) -> Q:
    """What the actor works on: the secretariat on each, others on what they submitted."""
    if may_issue(actor).allowed:
        return Q()
    if not may_submit(actor, takes_part=True).allowed:
        return Q(pk__in=[])
    return _of_party(actor)


def sitting_bodies(actor: Actor, at: datetime) -> frozenset[int]:
    """The bodies that the actor sits in, or belongs to a member of, at a moment."""
    return actor.bodies | set(_memberships(actor, at).values_list("body", flat=True))


def _memberships(actor: Actor, at: datetime) -> QuerySet[Membership]:
    return Membership.objects.filter(
        _of_party(actor),
        Q(since_on__isnull=True) | Q(since_on__lte=at.date()),
        Q(until_on__isnull=True) | Q(until_on__gte=at.date()),
    )


def _open_to(actor: Actor, at: datetime) -> Q:
    out = Q(standing=Standing.CLEARED) & (Q(embargo_until__isnull=True) | Q(embargo_until__lte=at))
    if may_issue(actor).allowed:
        return out
    taking_part = Participation.objects.filter(takes_part(actor), meeting=OuterRef("meeting"))
    among_members = _memberships(actor, at).filter(body=OuterRef("body"))
    sits = Q(body__in=actor.bodies) | Q(Exists(among_members))
    readers = (
        Q(access=Access.PUBLIC)
        | Q(access=Access.PARTICIPANTS) & Q(Exists(taking_part))
        | Q(access=Access.BODY) & sits
    )
    return out & readers


def _of_party(actor: Actor) -> Q:
    """Rows of the actor's own state or organisation; none for who belongs to neither."""
    if actor.state is not None:
        return Q(state=actor.state)
    if actor.organisation is not None:
        return Q(organisation=actor.organisation)
    return Q(pk__in=[])
