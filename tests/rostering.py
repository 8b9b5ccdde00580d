"""Makes entries of the roster and requests through the same actions that people use."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone
from tests.cast import Cast, actor, user_of

from umid.council.experts import actions
from umid.council.experts.drafts import EntryDraft, OfferDraft, ReportDraft, RequestDraft
from umid.council.experts.models import Entry, Offer, Request
from umid.council.experts.rules.requests import Kind
from umid.council.experts.rules.roster import CONSENT, Audience, Reach
from umid.kernel.languages import Language

EN = Language.ENGLISH
THEME = "staff-care"
WORDS = "Zorblatt supervision of case managers"
"""A word that stands nowhere else."""


def registered(
    who: Cast = Cast.EXPERT,
    *,
    audience: Audience = Audience.ACCOUNTS,
    themes: tuple[str, ...] = (THEME,),
    languages: tuple[Language, ...] = (EN,),
    state: str | None = "KZ",
    at: datetime | None = None,
) -> Entry:
    """Someone's entry, written anew where there is one."""
    now = Entry.objects.filter(user=user_of(who)).first()
    draft = EntryDraft(themes, languages, WORDS, EN, Reach.REGION, audience, state)
    expected = now.revision if now else 0
    return actions.write(
        actor=actor(who),
        draft=draft,
        agreed_to=CONSENT,
        expected=expected,
        at=at or timezone.now(),
    )


def asked(
    who: Cast = Cast.FOCAL_POINT_KG,
    *,
    title: str = "Who supervises",
    themes: tuple[str, ...] = (THEME,),
    languages: tuple[Language, ...] = (),
) -> Request:
    """A request that is open for a week."""
    now = timezone.now()
    draft = RequestDraft(
        Kind.TRAINING, title, "For twelve people", EN, themes, languages, now.date() + timedelta(7)
    )
    return actions.ask(actor=actor(who), draft=draft, at=now)


def offered(request: UUID, who: Cast = Cast.EXPERT) -> Offer:
    """An offer."""
    draft = OfferDraft("Three days online", EN)
    return actions.offer(actor=actor(who), request=request, draft=draft, at=timezone.now())


def agreed(who: Cast = Cast.EXPERT) -> Request:
    """A request with an agreed offer."""
    request = asked()
    made = offered(request.pk, who)
    return actions.agree(
        actor=actor(Cast.FOCAL_POINT_KG), request=request.pk, offer=made.pk, at=timezone.now()
    )


def reported(who: Cast = Cast.EXPERT) -> Request:
    """One that was confirmed and reported on."""
    request, now = agreed(who), timezone.now()
    actions.confirm_offer(actor=actor(who), request=request.pk, at=now)
    draft = ReportDraft("It took place", "Supervision goes on", recommends=True, written_in=EN)
    return actions.report(actor=actor(Cast.FOCAL_POINT_KG), request=request.pk, draft=draft, at=now)
