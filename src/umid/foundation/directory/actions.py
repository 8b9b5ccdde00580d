"""The write side of the directory."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.directory.drafts import BodyDraft, OrganisationDraft, SourceDraft
from umid.foundation.directory.models import Body, Membership, Organisation, Source, State
from umid.foundation.directory.policies import may_edit


@transaction.atomic
def enter_states(*, actor: Actor, codes: Iterable[str]) -> None:
    """Enter member states by code. Raises NotAllowed."""
    demand(may_edit(actor))
    State.objects.bulk_create([State(code=code) for code in codes])


@transaction.atomic
def enter_source(*, actor: Actor, draft: SourceDraft) -> Source:
    """Enter a published source. Raises NotAllowed."""
    demand(may_edit(actor))
    return Source.objects.create(
        slug=draft.slug,
        title=draft.title,
        publisher=draft.publisher,
        url=draft.url,
        published_on=draft.published_on,
    )


@transaction.atomic
def enter_organisation(*, actor: Actor, draft: OrganisationDraft) -> Organisation:
    """Enter an organisation. Raises NotAllowed."""
    demand(may_edit(actor))
    return Organisation.objects.create(
        slug=draft.slug,
        kind=draft.kind,
        name=draft.name,
        short=draft.short,
        state_id=draft.state,
    )


@transaction.atomic
def found_body(*, actor: Actor, draft: BodyDraft) -> Body:
    """Found a body of the Council with its member states. Raises NotAllowed."""
    demand(may_edit(actor))
    source = Source.objects.get(slug=draft.source) if draft.source else None
    body = Body.objects.create(
        slug=draft.slug,
        kind=draft.kind,
        name=draft.name,
        mandate=draft.mandate,
        order=draft.order,
        source=source,
    )
    Membership.objects.bulk_create(
        Membership(
            body=body,
            state_id=code,
            since_on=draft.term.since_on,
            until_on=draft.term.until_on,
            source=source,
        )
        for code in draft.member_states
    )
    return body
