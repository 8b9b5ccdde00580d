"""Tables of a meeting's assessments, and of what people asked about their own data."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.delegations.models.delegates import Delegate
from umid.council.delegations.rules.assessing import Residual
from umid.council.delegations.rules.wishes import Wished
from umid.council.meetings.models import Meeting
from umid.foundation.directory.models import User
from umid.kernel.identifiers import new_identifier


class Assessment(models.Model):
    """A version of a meeting's record of processing and impact assessment; never changed."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    meeting = models.ForeignKey(Meeting, related_name="assessments", on_delete=models.PROTECT)
    number = models.PositiveIntegerField()
    answers = models.JSONField()
    residual = models.CharField(max_length=10, choices=[(one, one) for one in Residual])
    carried_from = models.ForeignKey(
        "self", null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    by = models.ForeignKey(User, null=True, blank=True, related_name="+", on_delete=models.SET_NULL)
    completed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "number"], name="delegations_assessment_numbered_once"
            )
        ]


class Wish(models.Model):
    """Someone asks for a correction or for erasure; once decided, `is_granted` says how."""

    delegate = models.ForeignKey(Delegate, related_name="wishes", on_delete=models.PROTECT)
    kind = models.CharField(max_length=10, choices=[(one, one) for one in Wished])
    words = models.TextField(blank=True)
    asked_at = models.DateTimeField()
    is_on_paper = models.BooleanField(default=False)  # entered by the secretariat
    is_granted = models.BooleanField(null=True, blank=True)
    answer = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["delegate", "kind"],
                condition=Q(settled_at__isnull=True),
                name="delegations_one_open_wish_of_a_kind",
            ),
            models.CheckConstraint(
                name="delegations_wish_is_settled_somehow",
                condition=Q(settled_at__isnull=True, is_granted__isnull=True)
                | Q(settled_at__isnull=False, is_granted__isnull=False),
            ),
        ]
