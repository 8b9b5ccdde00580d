"""Requests as everyone with an account reads them, with offers as far as they may."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch, Q

from umid.council.experts.models import Offer, Request
from umid.council.experts.policies import is_own, may_offer, may_read, offers_seen_by, sides
from umid.council.experts.queries.people import is_peer
from umid.council.experts.queries.rows import OfferRow, RequestRow, RequestView, ThemeLink
from umid.council.experts.rules.requests import Kind, Standing, steps, takes_offers
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.texts.rules import Reading, Text
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


def requests(
    *,
    actor: Actor,
    language: Language,
    at: datetime,
    after: tuple[datetime, UUID] | None = None,
    limit: int,
) -> list[RequestRow]:
    """The latest first. Raises NotAllowed."""
    demand(may_read(actor))
    found = Request.objects.order_by("-asked_at", "-pk")
    if after is not None:
        moment, key = after
        found = found.filter(Q(asked_at__lt=moment) | Q(asked_at=moment, pk__lt=key))
    return [request_row(row, language, at) for row in found[:limit]]


def request(which: UUID, *, actor: Actor, language: Language, at: datetime) -> RequestView:
    """One, with what the actor may do. Raises NotAllowed, NotFound."""
    demand(may_read(actor))
    offers = Offer.objects.filter(offers_seen_by(actor)).select_related("by", "organisation")
    found = Request.objects.filter(pk=which).select_related("agreed")
    row = found.prefetch_related("themes", Prefetch("offers", queryset=offers)).first()
    if row is None:
        raise NotFound
    offering = may_offer(actor, row, is_peer=is_peer(actor, at))
    head = request_row(row, language, at)
    mine = [one for one in row.offers.all() if is_own(actor, one)]
    return RequestView(
        row=head,
        words=row.words.read(language),
        themes=tuple(ThemeLink(one.slug, one.label.read(language)) for one in row.themes.all()),
        languages=tuple(Language(one) for one in row.languages),
        offers=tuple(_offer(one, row, actor, language) for one in row.offers.all()),
        happened=_read(row.happened, language),
        came_of_it=_read(row.came_of_it, language),
        recommends=row.recommends,
        added=_read(row.added, language),
        because=row.because,
        may_offer=head.takes_offers and offering.allowed and not mine,
        why_no_offer="" if offering.allowed else offering.reason,
        steps=steps(Standing(row.standing), sides(actor, row)),
    )


def request_row(row: Request, language: Language, at: datetime) -> RequestRow:
    """A request as lists show it."""
    standing = Standing(row.standing)
    return RequestRow(
        id=row.pk,
        state=row.state_id,
        kind=Kind(row.kind),
        title=row.title.read(language),
        standing=standing,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        open_until=row.open_until,
        takes_offers=takes_offers(standing, row.open_until, at.date()),
        asked_at=row.asked_at,
        is_illustrative=row.is_illustrative,
    )


def _offer(row: Offer, of: Request, actor: Actor, language: Language) -> OfferRow:
    is_expert = row.state_id is None and row.organisation_id is None
    return OfferRow(
        id=row.pk,
        expert=row.by.name if is_expert else "",
        state=row.state_id,
        organisation=row.organisation.name.read(language) if row.organisation else None,
        words=row.words.read(language),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        at=row.at,
        is_agreed=row.pk == of.agreed_id,
        is_own=is_own(actor, row),
    )


def _read(text: Text | None, language: Language) -> Reading | None:
    return text.read(language) if text else None
