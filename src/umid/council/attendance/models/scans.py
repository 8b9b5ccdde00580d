"""Tables of what was scanned at doors, and of the quorum that a body asks for."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.attendance.models.badges import Badge
from umid.council.attendance.rules.presence import Way
from umid.council.attendance.rules.quorum import Rule
from umid.council.delegations.rules.kinds import Category
from umid.council.meetings.models import Meeting, Session
from umid.foundation.directory.models import Body, Organisation, State


class Scan(models.Model):
    """A badge was shown: the phone names it, so that it is written once however often it comes.

    For whom and as what they came is kept beside the badge, since the badge forgets its person;
    for nobody where they were invited by name.
    """

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(primary_key=True, editable=False)
    meeting = models.ForeignKey(Meeting, related_name="scans", on_delete=models.PROTECT)
    session = models.ForeignKey(
        Session, null=True, blank=True, related_name="scans", on_delete=models.PROTECT
    )
    badge = models.ForeignKey(Badge, related_name="scans", on_delete=models.PROTECT)
    way = models.CharField(max_length=3, choices=[(one, one) for one in Way])
    at = models.DateTimeField()
    received_at = models.DateTimeField()
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT)
    category = models.CharField(max_length=12, choices=[(one, one) for one in Category])

    class Meta:
        indexes = [
            models.Index(fields=["meeting", "at", "id"], name="attendance_scans_by_moment"),
        ]
        constraints = [
            models.CheckConstraint(
                name="attendance_scan_for_one",
                condition=Q(state__isnull=True) | Q(organisation__isnull=True),
            ),
        ]


class Quorum(models.Model):
    """Which rule a body goes by, as the secretariat says; without a row it is not known."""

    body = models.OneToOneField(
        Body, primary_key=True, related_name="quorum", on_delete=models.CASCADE
    )
    rule = models.CharField(max_length=12, choices=[(one, one) for one in Rule])
