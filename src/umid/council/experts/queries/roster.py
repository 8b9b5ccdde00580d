"""The roster as its readers see it, and one's own entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.db.models import Q, QuerySet

from umid.council.experts.models import Asked, Entry
from umid.council.experts.policies import current, may_keep, may_read, may_vouch, seen_by
from umid.council.experts.queries.people import is_peer
from umid.council.experts.queries.rows import (
    AskedRow,
    ExpertRow,
    ExpertView,
    KeepView,
    OwnView,
    ThemeLink,
)
from umid.council.experts.rules.roster import (
    CONSENT,
    HIDDEN_AFTER,
    Audience,
    Origin,
    Reach,
    is_due,
)
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.directory.models import User
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import SPEAKS, Post
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

NOBODY: Final = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader looks for; "" asks for nothing."""

    theme: str = ""
    language: str = ""
    on: date | None = None


def roster(
    wanted: Wanted,
    *,
    actor: Actor,
    language: Language,
    at: datetime,
    after: UUID | None = None,
    limit: int,
) -> list[ExpertRow]:
    """Those whom the actor sees and who are not paused, by name. Raises NotAllowed."""
    demand(may_read(actor))
    found = _narrowed(Entry.objects.filter(seen_by(actor, at), current(at)), wanted)
    last = Entry.objects.filter(pk=after or NOBODY).values_list("user__name", flat=True).first()
    if last is not None:
        found = found.filter(Q(user__name__gt=last) | Q(user__name=last, pk__gt=after))
    return [expert_row(row, language) for row in _whole(found.order_by("user__name", "pk"))[:limit]]


def expert(entry: UUID, *, actor: Actor, language: Language, at: datetime) -> ExpertView:
    """One whom the actor sees. Raises NotFound."""
    row = _whole(Entry.objects.filter(seen_by(actor, at), pk=entry)).first()
    if row is None:
        raise NotFound
    mine = row.user_id == actor.user
    vouched = [
        one
        for one in row.references.all()
        if one.peer_id == actor.user
        or (one.organisation_id is not None and one.organisation_id == actor.organisation)
    ]
    allowed = not mine and may_vouch(actor, is_peer=is_peer(actor, at)).allowed
    return ExpertView(
        row=expert_row(row, language),
        experience=row.experience.read(language),
        origin=Origin(row.origin),
        confirmed_at=row.confirmed_at,
        paused_at=row.paused_at,
        is_own=mine,
        may_vouch=allowed and not vouched,
        has_vouched=bool(vouched),
    )


def own(*, actor: Actor, language: Language, at: datetime) -> OwnView:
    """The actor's own entry, or an empty one."""
    row = _whole(Entry.objects.filter(user=actor.user or 0)).first()
    if row is None:
        return OwnView(was_asked=Asked.objects.filter(user=actor.user or 0).exists())
    return OwnView(
        row=expert_row(row, language),
        experience=row.experience.read(language),
        audience=Audience(row.audience),
        confirmed_at=row.confirmed_at,
        consented_at=row.consented_at,
        paused_at=row.paused_at,
        is_due=is_due(row.confirmed_at, at),
        is_hidden=row.confirmed_at <= at - HIDDEN_AFTER,
        consent_is_old=row.consent != CONSENT,
        revision=row.revision,
    )


def keep(*, actor: Actor, at: datetime) -> KeepView:
    """The secretariat's desk. Raises NotAllowed."""
    demand(may_keep(actor))
    rows = [expert_row(row, Language.ENGLISH) for row in _whole(Entry.objects.all())]
    entries = Entry.objects.all()
    asked = Asked.objects.select_related("user").order_by("at", "pk")
    taken = {*entries.values_list("user", flat=True), *(one.user_id for one in asked)}
    could = set(holders(SPEAKS | {Post.MEMBER, Post.EXPERT}, at=at)) - taken
    named = User.objects.filter(pk__in=could).order_by("name", "pk")
    return KeepView(
        entries=len(rows),
        unvouched=sum(not row.is_vouched for row in rows),
        paused=entries.filter(paused_at__isnull=False).count(),
        due=sum(is_due(one, at) for one in entries.values_list("confirmed_at", flat=True)),
        asked=tuple(AskedRow(one.user.name, one.at) for one in asked),
        others=tuple((one.public_id, one.name) for one in named),
    )


def expert_row(row: Entry, language: Language) -> ExpertRow:
    """Expects user, themes, languages and references with their organisations."""
    references = list(row.references.all())
    return ExpertRow(
        id=row.pk,
        name=row.user.name,
        state=row.state_id,
        themes=tuple(ThemeLink(one.slug, one.label.read(language)) for one in row.themes.all()),
        languages=tuple(Language(one.code) for one in row.languages.all()),
        reach=Reach(row.reach),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        peers=sum(one.organisation_id is None for one in references),
        organisations=tuple(
            one.organisation.name.read(language) for one in references if one.organisation
        ),
        is_illustrative=row.is_illustrative,
    )


def _whole(found: QuerySet[Entry]) -> QuerySet[Entry]:
    return found.select_related("user").prefetch_related(
        "themes", "languages", "references__organisation"
    )


def _narrowed(found: QuerySet[Entry], wanted: Wanted) -> QuerySet[Entry]:
    if wanted.theme:
        found = found.filter(themes__slug=wanted.theme)
    if wanted.language:
        found = found.filter(languages__code=wanted.language)
    if wanted.on is None:
        return found
    begun = Q(starts_on__isnull=True) | Q(starts_on__lte=wanted.on)
    return found.filter(begun, Q(ends_on__isnull=True) | Q(ends_on__gte=wanted.on))
