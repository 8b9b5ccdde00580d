"""Announcements are written, published and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from umid.council.meetings.actions.drafting import changed
from umid.council.meetings.actions.edit import Already
from umid.council.meetings.drafts import AnnouncementDraft
from umid.council.meetings.models import (
    Announcement,
    AnnouncementParagraph,
    Dateline,
    Meeting,
)
from umid.council.meetings.policies import announcements_editable_by, may_announce
from umid.council.meetings.rules.naming import free_slug
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import Source
from umid.foundation.search.actions import put
from umid.kernel.errors import NotFound


@transaction.atomic
def announce(*, actor: Actor, draft: AnnouncementDraft, at: datetime) -> Announcement:
    """Issue an announcement; under an embargo nobody reads it before that ends.

    Raises NotAllowed.
    """
    demand(may_announce(actor))
    announcement = _made(draft, at, published_at=at)
    record(actor, MeetingsDid.ANNOUNCE, announcement, at=at)
    put("meetings.announcement", announcement.slug, at=at)
    return announcement


@transaction.atomic
def draft_announcement(*, actor: Actor, draft: AnnouncementDraft, at: datetime) -> Announcement:
    """Write an announcement that nobody but the desk reads; its slug gets a number where needed.

    Raises NotAllowed.
    """
    demand(may_announce(actor))
    taken = Announcement.objects.values_list("slug", flat=True)
    found = replace(draft, slug=free_slug(draft.slug, taken))
    announcement = _made(found, at, published_at=None)
    record(actor, MeetingsDid.DRAFT_ANNOUNCEMENT, announcement, at=at)
    return announcement


@transaction.atomic
def publish(*, actor: Actor, announcement: str, expected: int, at: datetime) -> Announcement:
    """Give it to its readers, at once or when its embargo ends.

    Raises NotFound, NotAllowed, Conflict, Already.
    """
    found = announcement_of(announcement, actor)
    demand(may_announce(actor))
    changed(found, expected, at)
    if found.published_at is not None and found.withdrawn_at is None:
        raise Already
    found.published_at, found.withdrawn_at = at, None
    found.save(update_fields=["published_at", "withdrawn_at"])
    record(actor, MeetingsDid.PUBLISH, found, at=at)
    put("meetings.announcement", found.slug, at=at)
    return found


@transaction.atomic
def withdraw(*, actor: Actor, announcement: str, expected: int, at: datetime) -> Announcement:
    """Take it back: for its readers it exists no more; the desk and the record keep it.

    Raises NotFound, NotAllowed, Conflict, Already.
    """
    found = announcement_of(announcement, actor)
    demand(may_announce(actor))
    changed(found, expected, at)
    if found.published_at is None or found.withdrawn_at is not None:
        raise Already
    found.withdrawn_at = at
    found.save(update_fields=["withdrawn_at"])
    record(actor, MeetingsDid.WITHDRAW, found, at=at)
    put("meetings.announcement", found.slug, at=at)
    return found


def announcement_of(slug: str, actor: Actor) -> Announcement:
    """An announcement that the actor may edit, locked. Raises NotFound."""
    seen = Announcement.objects.filter(announcements_editable_by(actor), slug=slug)
    found = seen.select_for_update(of=("self",)).first()
    if found is None:
        raise NotFound
    return found


def _made(draft: AnnouncementDraft, at: datetime, *, published_at: datetime | None) -> Announcement:
    announcement = Announcement.objects.create(
        slug=draft.slug,
        title=draft.title,
        issued_on=draft.issued_on,
        embargo_until=draft.embargo_until,
        embargo_zone=draft.embargo_zone.key,
        published_at=published_at,
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
    return announcement
