"""Tables of the programme: rooms, sessions, agenda items, who appears."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q

from umid.council.meetings.models.attested import Attested
from umid.council.meetings.models.meetings import Meeting
from umid.council.meetings.rules.kinds import Role, SessionKind
from umid.council.themes.models import Theme
from umid.foundation.directory.models import Organisation, State
from umid.foundation.texts.fields import MultilingualField
from umid.kernel.identifiers import new_identifier


class Room(models.Model):
    """Where a session sits."""

    meeting = models.ForeignKey(Meeting, related_name="rooms", on_delete=models.CASCADE)
    slug = models.SlugField()
    name = MultilingualField()
    capacity = models.PositiveIntegerField(null=True, blank=True)
    interpretation = models.JSONField(default=list, blank=True)  # the languages it can offer
    is_illustrative = models.BooleanField(default=False)
    order = models.PositiveSmallIntegerField()
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "slug"], name="meetings_room_slug"),
        ]


class Session(Attested):
    """A part of the programme: plenary, breakout, side event or break."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    meeting = models.ForeignKey(Meeting, related_name="sessions", on_delete=models.CASCADE)
    slug = models.SlugField()
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in SessionKind])
    title = MultilingualField()
    description = MultilingualField(null=True, blank=True)
    room = models.ForeignKey(Room, null=True, blank=True, on_delete=models.PROTECT)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    is_illustrative = models.BooleanField(default=False)
    themes = models.ManyToManyField(Theme, related_name="sessions", blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    places_needed = models.PositiveIntegerField(null=True, blank=True)
    interpretation = models.JSONField(default=list, blank=True)  # the languages it needs
    revision = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["starts_at", "room__order", "slug"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "slug"], name="meetings_session_slug"),
            models.CheckConstraint(
                name="meetings_session_ends_after_start", condition=Q(starts_at__lt=F("ends_at"))
            ),
        ]


class AgendaItem(models.Model):
    """A matter on the agenda of a meeting, in a session once that is settled."""

    meeting = models.ForeignKey(Meeting, related_name="agenda", on_delete=models.CASCADE)
    session = models.ForeignKey(
        Session, null=True, blank=True, related_name="agenda", on_delete=models.CASCADE
    )
    title = MultilingualField()
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order"]


class Appearance(Attested):
    """A person, or an office whose holder is not named, speaks, moderates or reports."""

    session = models.ForeignKey(Session, related_name="appearances", on_delete=models.CASCADE)
    agenda_item = models.ForeignKey(
        AgendaItem, null=True, blank=True, related_name="appearances", on_delete=models.CASCADE
    )
    role = models.CharField(max_length=20, choices=[(role, role) for role in Role])
    person = MultilingualField(null=True, blank=True)
    office = MultilingualField(null=True, blank=True)
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT)
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order"]
        constraints = [
            models.CheckConstraint(
                name="meetings_appearance_of_someone",
                condition=Q(person__isnull=False) | Q(office__isnull=False),
            ),
        ]
