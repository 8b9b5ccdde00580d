"""Who sends invitations to calendars, who sees the answers, and whose feed it is."""

from __future__ import annotations

from typing import Final

from django.db.models import Q

from umid.council.calendar.models import Entry
from umid.council.delegations.policies import delegates_visible_to
from umid.council.delegations.rules.nominations import Nominated
from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Decision, Permission, decide
from umid.foundation.directory.rules.posts import Post


class CalendarPermission(Permission):
    """What can be permitted here."""

    SEND = "calendar.send"
    READ = "calendar.read"
    SUBSCRIBE = "calendar.subscribe"
    FORGET = "calendar.forget"


_SECRETARIAT: Final = frozenset[Role]({Post.SECRETARIAT, Everyone.PLATFORM})

GRANTS: Final[dict[CalendarPermission, frozenset[Role]]] = {
    CalendarPermission.SEND: _SECRETARIAT,
    CalendarPermission.READ: _SECRETARIAT,
    CalendarPermission.SUBSCRIBE: frozenset({Everyone.USER}),
    CalendarPermission.FORGET: frozenset({Everyone.PLATFORM}),
}


def may_send(actor: Actor) -> Decision:
    """The secretariat sends, and notes answers that came by mail."""
    return decide(actor, CalendarPermission.SEND, GRANTS)


def may_read(actor: Actor) -> Decision:
    """The secretariat and its programs read everyone's answers."""
    return decide(actor, CalendarPermission.READ, GRANTS)


def may_subscribe(actor: Actor) -> Decision:
    """Whoever has signed in has a feed of their own."""
    return decide(actor, CalendarPermission.SUBSCRIBE, GRANTS)


def may_forget(actor: Actor) -> Decision:
    """The platform alone, for a decision that is taken elsewhere."""
    return decide(actor, CalendarPermission.FORGET, GRANTS)


def participants_visible_to(actor: Actor) -> Q:
    """A filter over delegates: those with something to see here, as far as one sees delegates."""
    concerned = Q(standing=Nominated.ACCREDITED) | Q(calendar_entry__isnull=False)
    if may_read(actor).allowed:
        return concerned
    return concerned & delegates_visible_to(actor)


def is_coming(entry: Entry) -> bool:
    """Whether someone still takes part, by the secretariat's decision."""
    return entry.delegate.standing == Nominated.ACCREDITED
