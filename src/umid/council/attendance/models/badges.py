"""Tables of badges and the photos on them."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.delegations.models import Delegate
from umid.council.meetings.models import Meeting
from umid.foundation.files.models import File
from umid.kernel.identifiers import new_identifier


class Badge(models.Model):
    """A badge as it was issued; one more is a row of its own. Without a delegate once forgotten.

    `holder` stands for the person across all their badges of the meeting and names nobody, so that
    attendance still counts people when it is no longer known whom.
    """

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    meeting = models.ForeignKey(Meeting, related_name="badges", on_delete=models.PROTECT)
    delegate = models.ForeignKey(
        Delegate, null=True, blank=True, related_name="badges", on_delete=models.PROTECT
    )
    holder = models.UUIDField(default=new_identifier, editable=False)
    issue = models.PositiveSmallIntegerField(default=1)
    code = models.CharField(max_length=7, unique=True)
    issued_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    is_replaced = models.BooleanField(default=False)
    reason = models.CharField(max_length=300, blank=True)  # why it was taken back

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["delegate"],
                condition=Q(delegate__isnull=False, revoked_at__isnull=True),
                name="attendance_one_badge_at_a_time",
            ),
            models.UniqueConstraint(fields=["holder", "issue"], name="attendance_issued_once"),
            models.CheckConstraint(
                name="attendance_replaced_is_revoked",
                condition=Q(is_replaced=False) | Q(revoked_at__isnull=False),
            ),
        ]


class Photo(models.Model):
    """A delegate's face for their badge; erased a while after the meeting."""

    delegate = models.OneToOneField(
        Delegate, primary_key=True, related_name="photo", on_delete=models.CASCADE
    )
    file = models.OneToOneField(File, related_name="+", on_delete=models.PROTECT)
