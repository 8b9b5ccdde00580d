"""Whom the room tells what; subjects name nobody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.council.experts.models import Entry, Offer, Request
from umid.council.experts.queries.people import fitting, who_speaks
from umid.foundation.access.actors import SYSTEM, Actor
from umid.foundation.directory.models import User
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import SPEAKS
from umid.foundation.notices.actions import fire, notify
from umid.foundation.notices.kinds import Event, Kind
from umid.foundation.notices.links import page
from umid.foundation.notices.rules.mailing import Importance

INVITED: Final = Kind(
    name="experts.invited",
    importance=Importance.NEEDS_ACTION,
    subject=_("You are invited to register on the roster of experts"),
    body=_("It is yours to decide. You choose what it says of you and who sees it."),
)
VOUCHED: Final = Kind(
    name="experts.vouched",
    importance=Importance.INFORMATION,
    subject=_("Someone vouched for you on the roster of experts"),
    body=_("Your entry shows it from now on."),
)
TO_CONFIRM: Final = Kind(
    name="experts.to_confirm",
    importance=Importance.NEEDS_ACTION,
    subject=_("Is your entry on the roster of experts still right?"),
    body=_("Confirm it once a year. Without a word within 90 days it is hidden from others."),
)
ASKED: Final = Kind(
    name="experts.asked",
    importance=Importance.INFORMATION,
    subject=_("A state asks the network of experts"),
    body=_("Read what it asks for and, if you can help, offer until its closing day."),
)
OFFERED: Final = Kind(
    name="experts.offered",
    importance=Importance.NEEDS_ACTION,
    subject=_("There is an offer for a request of yours"),
    body=_("Read it, and agree to it or wait for others."),
)
AGREED: Final = Kind(
    name="experts.agreed",
    importance=Importance.NEEDS_ACTION,
    subject=_("A state agrees to your offer"),
    body=_("Confirm that you come to it, or call it off with a reason."),
)
NOT_THIS_TIME: Final = Kind(
    name="experts.not_this_time",
    importance=Importance.INFORMATION,
    subject=_("A request was agreed with someone else"),
    body=_("The state thanks you for your offer. It stays with you for the next request."),
)
WENT_ON: Final = Kind(
    name="experts.went_on",
    importance=Importance.INFORMATION,
    subject=_("There is news about a request to the network"),
    body=_("The other side took the next step. See which, and what you can do."),
)
KINDS: Final = (
    INVITED,
    VOUCHED,
    TO_CONFIRM,
    ASKED,
    OFFERED,
    AGREED,
    NOT_THIS_TIME,
    WENT_ON,
)

REQUESTED: Final = Event("experts.requested", _("A state asked the network of experts"))
MOVED: Final = Event("experts.moved", _("A request to the network went a step further"))
EVENTS: Final = (REQUESTED, MOVED)


def tell_user(kind: Kind, user: User, *, actor: Actor, at: datetime) -> None:
    """About their own entry."""
    notify(kind, by=actor, to=[user.pk], about=user, path=page("experts:own"), at=at)


def tell_due(entries: Iterable[Entry], at: datetime) -> None:
    """Those whose yearly word is due."""
    for entry in entries:
        tell_user(TO_CONFIRM, entry.user, actor=SYSTEM, at=at)


def tell_asked(request: Request, *, actor: Actor, at: datetime) -> None:
    """Experts whom it fits, and who speaks for other states and for organisations."""
    to = sorted({*fitting(request, at), *who_speaks(request, at)})
    _tell(ASKED, request, to, actor, at)
    fire(REQUESTED, at=at, request=str(request.pk))


def tell_offered(request: Request, *, actor: Actor, at: datetime) -> None:
    """Who speaks for the asking state."""
    _tell(OFFERED, request, _askers(request, at), actor, at)


def tell_agreed(request: Request, offers: Iterable[Offer], *, actor: Actor, at: datetime) -> None:
    """Whose offer it is; and, kindly, the others."""
    for offer in offers:
        kind = AGREED if offer.pk == request.agreed_id else NOT_THIS_TIME
        _tell(kind, request, _offerers(offer, at), actor, at)
    fire(MOVED, at=at, request=str(request.pk), standing=request.standing)


def tell_moved(request: Request, offers: Iterable[Offer], *, actor: Actor, at: datetime) -> None:
    """Both sides, but who did it."""
    to = {*_askers(request, at), *(one for offer in offers for one in _offerers(offer, at))}
    _tell(WENT_ON, request, sorted(to), actor, at)
    fire(MOVED, at=at, request=str(request.pk), standing=request.standing)


def _tell(kind: Kind, request: Request, to: list[int], actor: Actor, at: datetime) -> None:
    path = page("experts:request", request.pk)
    notify(kind, by=actor, to=to, about=request, path=path, at=at)


def _askers(request: Request, at: datetime) -> list[int]:
    return holders(SPEAKS, at=at, states=[request.state_id])


def _offerers(offer: Offer, at: datetime) -> list[int]:
    if offer.state_id is not None:
        return holders(SPEAKS, at=at, states=[offer.state_id])
    if offer.organisation_id is not None:
        return holders(SPEAKS, at=at, organisations=[offer.organisation_id])
    return [offer.by_id]
