"""The table of files; their bytes are on disk (`storage`), under the row's random key."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q

from umid.foundation.directory.models import User
from umid.foundation.files.rules.kinds import LONGEST_NAME, Kind
from umid.foundation.files.rules.refusals import Refusal
from umid.foundation.files.rules.standings import Standing
from umid.kernel.identifiers import new_identifier


class File(models.Model):
    """What someone sent, and how far it has come."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    owner = models.ForeignKey(User, related_name="+", on_delete=models.PROTECT, db_index=False)
    name = models.CharField(max_length=LONGEST_NAME, blank=True)
    size = models.PositiveBigIntegerField()
    received = models.PositiveBigIntegerField(default=0)
    standing = models.CharField(
        max_length=20,
        default=Standing.RECEIVING,
        choices=[(standing, standing) for standing in Standing],
    )
    refusal = models.CharField(max_length=20, blank=True, choices=[(one, one) for one in Refusal])
    kind = models.CharField(max_length=10, blank=True, choices=[(kind, kind) for kind in Kind])
    sha256 = models.CharField(max_length=64, blank=True)
    text = models.TextField(blank=True)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "expires_at"], name="files_of_owner"),
            models.Index(fields=["expires_at"], name="files_by_expiry"),
        ]
        constraints = [
            models.CheckConstraint(
                name="files_received_within_size", condition=Q(received__lte=F("size"))
            ),
            models.CheckConstraint(
                name="files_refused_for_a_reason",
                condition=Q(standing=Standing.REFUSED) ^ Q(refusal=""),
            ),
            models.CheckConstraint(
                name="files_held_without_end",
                condition=Q(standing=Standing.HELD) ^ Q(expires_at__isnull=False),
            ),
        ]
