"""Offers: an expert's own, or a state's or an organisation's through who speaks for it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.experts.actions.telling import tell_offered
from umid.council.experts.drafts import OfferDraft
from umid.council.experts.models import Offer, Request
from umid.council.experts.policies import is_own, may_offer, may_read, offers_seen_by, speaks
from umid.council.experts.queries.people import is_peer
from umid.council.experts.rules.requests import Standing, WrongStanding, require_open
from umid.council.experts.rules.roster import require_order
from umid.council.experts.verbs import ExpertsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import User
from umid.foundation.texts.rules import original
from umid.kernel.errors import NotFound


def locked(request: UUID, actor: Actor) -> Request:
    """A request that the actor may know of. Raises NotFound, NotAllowed."""
    demand(may_read(actor))
    found = Request.objects.select_for_update(of=("self",)).filter(pk=request).first()
    if found is None:
        raise NotFound
    return found


@transaction.atomic
def offer(*, actor: Actor, request: UUID, draft: OfferDraft, at: datetime) -> Offer:
    """Offer to help, once from each side. Raises NotFound, NotAllowed, Over, OutOfOrder."""
    found = locked(request, actor)
    demand(may_offer(actor, found, is_peer=is_peer(actor, at)))
    require_open(Standing(found.standing), found.open_until, at.date())
    require_order(draft.starts_on, draft.ends_on)
    if any(is_own(actor, one) for one in found.offers.all()):
        raise WrongStanding(found.standing)
    by = User.objects.get(pk=actor.user or 0)
    made = Offer.objects.create(
        request=found,
        by=by,
        state_id=actor.state if speaks(actor) else None,
        organisation_id=actor.organisation if speaks(actor) else None,
        words=original(draft.written_in, draft.words, by=by.name, at=at),
        starts_on=draft.starts_on,
        ends_on=draft.ends_on,
        at=at,
    )
    record(actor, ExpertsDid.OFFER, made, at=at, about=by)
    tell_offered(found, actor=actor, at=at)
    return made


@transaction.atomic
def take_back(*, actor: Actor, request: UUID, at: datetime) -> None:
    """Take one's own offer back while nothing is agreed; it is erased.

    Raises NotFound, NotAllowed, WrongStanding.
    """
    found = locked(request, actor)
    seen = found.offers.filter(offers_seen_by(actor))
    mine = [one for one in seen if is_own(actor, one)]
    if not mine:
        raise NotFound
    if found.standing != Standing.OPEN:
        raise WrongStanding(found.standing)
    for one in mine:
        record(actor, ExpertsDid.TAKE_BACK, one, at=at)
        one.delete()
