"""Announcements."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from umid.council.meetings.drafts import AnnouncementDraft
from umid.council.meetings.models import (
    Announcement,
    AnnouncementParagraph,
    Dateline,
    Meeting,
)
from umid.council.meetings.policies import may_announce
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import Source


@transaction.atomic
def announce(*, actor: Actor, draft: AnnouncementDraft, at: datetime) -> Announcement:
    """Issue an announcement; under an embargo nobody reads it before that ends.

    Raises NotAllowed.
    """
    demand(may_announce(actor))
    announcement = Announcement.objects.create(
        slug=draft.slug,
        title=draft.title,
        issued_on=draft.issued_on,
        embargo_until=draft.embargo_until,
        meeting=Meeting.objects.get(slug=draft.meeting) if draft.meeting else None,
        source=Source.objects.get(slug=draft.source) if draft.source else None,
        changed_at=at,
    )
    Dateline.objects.bulk_create(
        Dateline(announcement=announcement, place=place, order=order)
        for order, place in enumerate(draft.places)
    )
    AnnouncementParagraph.objects.bulk_create(
        AnnouncementParagraph(announcement=announcement, text=text, order=order)
        for order, text in enumerate(draft.paragraphs)
    )
    record(actor, MeetingsDid.ANNOUNCE, announcement, at=at)
    return announcement
