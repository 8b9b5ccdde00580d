"""States, organisations, bodies and sources are entered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.drafts import BodyDraft, OrganisationDraft, SourceDraft
from umid.foundation.directory.models import Body, Membership, Organisation, Source, State
from umid.foundation.directory.policies import may_edit, may_enter_states
from umid.foundation.directory.verbs import DirectoryDid
from umid.kernel.errors import NotPossible


class Known(NotPossible):
    """The directory has it already."""


@transaction.atomic
def enter_states(*, actor: Actor, codes: Iterable[str], at: datetime) -> None:
    """Enter member states by code. Raises NotAllowed."""
    demand(may_enter_states(actor))
    for state in State.objects.bulk_create([State(code=code) for code in codes]):
        record(actor, DirectoryDid.ENTER_STATE, state, at=at)


@transaction.atomic
def enter_source(*, actor: Actor, draft: SourceDraft, at: datetime) -> Source:
    """Enter a published source. Raises NotAllowed."""
    demand(may_edit(actor))
    source = Source.objects.create(
        slug=draft.slug,
        title=draft.title,
        publisher=draft.publisher,
        url=draft.url,
        published_on=draft.published_on,
        language=draft.language,
    )
    record(actor, DirectoryDid.ENTER_SOURCE, source, at=at)
    return source


@transaction.atomic
def enter_organisation(*, actor: Actor, draft: OrganisationDraft, at: datetime) -> Organisation:
    """Enter an organisation. Raises NotAllowed, Known where its slug is taken."""
    demand(may_edit(actor))
    if Organisation.objects.filter(slug=draft.slug).exists():
        raise Known(draft.slug)
    organisation = Organisation.objects.create(
        slug=draft.slug,
        kind=draft.kind,
        name=draft.name,
        short=draft.short,
        state_id=draft.state,
    )
    record(actor, DirectoryDid.ENTER_ORGANISATION, organisation, at=at)
    return organisation


@transaction.atomic
def found_body(*, actor: Actor, draft: BodyDraft, at: datetime) -> Body:
    """Found a body of the Council with its member states. Raises NotAllowed."""
    demand(may_edit(actor))
    source = Source.objects.get(slug=draft.source) if draft.source else None
    body = Body.objects.create(
        slug=draft.slug,
        kind=draft.kind,
        name=draft.name,
        mandate=draft.mandate,
        mandate_is_illustrative=draft.mandate_is_illustrative,
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
    record(actor, DirectoryDid.FOUND_BODY, body, at=at)
    return body
