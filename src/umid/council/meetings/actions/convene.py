"""Entering a meeting, who takes part in it, and what is reported of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from umid.council.meetings.actions.about import set_organisers
from umid.council.meetings.actions.attesting import columns
from umid.council.meetings.actions.copying import copy_skeleton
from umid.council.meetings.actions.drafting import locked
from umid.council.meetings.copying import carry_over
from umid.council.meetings.drafts import MeetingDraft, ParticipationDraft
from umid.council.meetings.models import AgendaItem, Alias, Meeting, Participation, ReportedFact
from umid.council.meetings.policies import may_convene
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import Body, Organisation, Source
from umid.foundation.search.actions import put
from umid.foundation.texts.rules import Text


@transaction.atomic
def convene(*, actor: Actor, draft: MeetingDraft, at: datetime) -> Meeting:
    """Enter a meeting with its names, agenda and organisers, and what an earlier one lends it.

    Raises NotAllowed, NotFound for an earlier meeting that is not there.
    """
    demand(may_convene(actor))
    earlier = locked(draft.begins_from, actor) if draft.begins_from else None
    meeting = Meeting.objects.create(
        slug=draft.slug,
        title=draft.title,
        description=draft.description,
        mode=draft.mode,
        starts_on=draft.starts_on,
        ends_on=draft.ends_on,
        time_zone=draft.zone.key,
        venue=draft.venue,
        city=draft.city,
        host_id=draft.host,
        languages=[language.value for language in draft.languages],
        times_are_illustrative=draft.times_are_illustrative,
        changed_at=at,
        **columns(draft.attested),
    )
    meeting.bodies.set(Body.objects.filter(slug__in=draft.bodies))
    Alias.objects.bulk_create(
        Alias(meeting=meeting, slug=slug, title=title) for slug, title in draft.aliases.items()
    )
    AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, title=title, order=order)
        for order, title in enumerate(draft.agenda)
    )
    set_organisers(meeting, draft.organisers)
    if earlier is not None:
        copy_skeleton(earlier, meeting, at=at)
    record(actor, MeetingsDid.CONVENE, meeting, at=at)
    if earlier is not None:
        carry_over(actor, earlier.slug, meeting.slug, at)
    put("meetings.meeting", meeting.slug, at=at)
    return meeting


@transaction.atomic
def enter_participations(
    *, actor: Actor, meeting: str, drafts: Iterable[ParticipationDraft], at: datetime
) -> None:
    """Enter who takes part, in the given order, after those already there. Raises NotAllowed."""
    demand(may_convene(actor))
    found = Meeting.objects.select_for_update().get(slug=meeting)
    first = found.participations.count()
    slugs = dict(Organisation.objects.values_list("slug", "pk"))
    Participation.objects.bulk_create(
        Participation(
            meeting=found,
            part=draft.part,
            state_id=draft.state,
            organisation_id=slugs[draft.organisation] if draft.organisation else None,
            group=draft.group,
            mode=draft.mode or "",
            order=order,
            **columns(draft.attested),
        )
        for order, draft in enumerate(drafts, first)
    )
    record(actor, MeetingsDid.ENTER_PARTICIPATIONS, found, at=at)


@transaction.atomic
def report_fact(
    *, actor: Actor, meeting: str, text: Text, source: str | None, at: datetime
) -> ReportedFact:
    """Enter what a public report says of a meeting. Raises NotAllowed."""
    demand(may_convene(actor))
    found = Meeting.objects.select_for_update().get(slug=meeting)
    fact = ReportedFact.objects.create(
        meeting=found,
        text=text,
        source=Source.objects.get(slug=source) if source else None,
        order=found.reported_facts.count(),
    )
    record(actor, MeetingsDid.REPORT_FACT, fact, at=at)
    put("meetings.meeting", found.slug, at=at)
    return fact
