"""Tables of meetings and who takes part in them."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q

from umid.council.meetings.models.attested import Attested
from umid.council.meetings.rules.holding import Holding
from umid.council.meetings.rules.kinds import MeetingMode, Part
from umid.foundation.directory.models import Body, Organisation, Source, State
from umid.foundation.texts.fields import MultilingualField
from umid.kernel.identifiers import new_identifier


class Meeting(Attested):
    """A meeting of the Council or of its working groups."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    slug = models.SlugField(unique=True)
    title = MultilingualField()
    description = MultilingualField(null=True, blank=True)
    bodies = models.ManyToManyField(Body, related_name="meetings")
    mode = models.CharField(max_length=20, choices=[(mode, mode) for mode in MeetingMode])
    starts_on = models.DateField()
    ends_on = models.DateField()
    time_zone = models.CharField(max_length=50)
    venue = MultilingualField(null=True, blank=True)
    city = MultilingualField(null=True, blank=True)
    host = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT)
    languages = models.JSONField(default=list)
    times_are_illustrative = models.BooleanField(default=False)
    holding = models.CharField(
        max_length=10, choices=[(one, one) for one in Holding], default=Holding.AS_SET
    )
    held_because = MultilingualField(null=True, blank=True)
    release = models.PositiveIntegerField(default=0)  # of the programme; 0 before the first
    draft = models.PositiveIntegerField(default=0)  # rises with each edit of the programme
    revision = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["-starts_on", "slug"]
        indexes = [models.Index(fields=["-starts_on", "slug"], name="meetings_by_day")]
        constraints = [
            models.CheckConstraint(
                name="meetings_ends_after_start", condition=Q(starts_on__lte=F("ends_on"))
            ),
            models.CheckConstraint(
                name="meetings_held_otherwise_for_a_reason",
                condition=Q(holding=Holding.AS_SET, held_because__isnull=True)
                | (~Q(holding=Holding.AS_SET) & Q(held_because__isnull=False)),
            ),
        ]


class Alias(models.Model):
    """Another name that the same meeting goes by; its address leads to the meeting."""

    meeting = models.ForeignKey(Meeting, related_name="aliases", on_delete=models.CASCADE)
    slug = models.SlugField(unique=True)
    title = MultilingualField()


class Participation(Attested):
    """A state, an organisation or a group without a name of its own takes part in a meeting."""

    meeting = models.ForeignKey(Meeting, related_name="participations", on_delete=models.CASCADE)
    part = models.CharField(max_length=20, choices=[(part, part) for part in Part])
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT)
    group = MultilingualField(null=True, blank=True)
    mode = models.CharField(
        max_length=20, blank=True, choices=[(mode, mode) for mode in MeetingMode]
    )
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order"]
        constraints = [
            models.CheckConstraint(
                name="meetings_participation_of_one",
                condition=Q(state__isnull=False, organisation__isnull=True, group__isnull=True)
                | Q(state__isnull=True, organisation__isnull=False, group__isnull=True)
                | Q(state__isnull=True, organisation__isnull=True, group__isnull=False),
            ),
        ]


class ReportedFact(models.Model):
    """Something that a public report says of the meeting, with the report."""

    meeting = models.ForeignKey(Meeting, related_name="reported_facts", on_delete=models.CASCADE)
    text = MultilingualField()
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT)
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order"]
