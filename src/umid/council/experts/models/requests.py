"""Requests of states to the network, and what is offered."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.experts.rules.requests import Kind, Standing
from umid.council.themes.models import Theme
from umid.foundation.directory.models import Organisation, State, User
from umid.foundation.texts.fields import MultilingualField
from umid.kernel.identifiers import new_identifier


class Request(models.Model):
    """What a state asks the network for."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    state = models.ForeignKey(State, related_name="+", on_delete=models.PROTECT)
    kind = models.CharField(max_length=20, choices=[(one, one) for one in Kind])
    title = MultilingualField()
    words = MultilingualField()
    themes = models.ManyToManyField(Theme, related_name="+")
    languages: models.Field[list[str], list[str]] = models.JSONField(default=list)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    open_until = models.DateField()
    standing = models.CharField(max_length=20, choices=[(one, one) for one in Standing])
    asked_at = models.DateTimeField()
    agreed = models.ForeignKey(  # gone where who offered has left the roster
        "Offer", null=True, blank=True, related_name="+", on_delete=models.SET_NULL
    )
    happened = MultilingualField(null=True, blank=True)
    came_of_it = MultilingualField(null=True, blank=True)
    recommends = models.BooleanField(null=True, blank=True)
    added = MultilingualField(null=True, blank=True)
    because = models.CharField(max_length=1000, blank=True)
    is_illustrative = models.BooleanField(default=False)

    class Meta:
        ordering = ["-asked_at", "-pk"]
        indexes = [models.Index(fields=["-asked_at", "-id"], name="experts_latest_requests")]
        constraints = [
            models.CheckConstraint(
                name="experts_reported_with_a_report",
                condition=~Q(standing=Standing.REPORTED) | Q(happened__isnull=False),
            ),
        ]


class Offer(models.Model):
    """An expert's own, or a state's or an organisation's; who wrote it is known to both sides."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    request = models.ForeignKey(Request, related_name="offers", on_delete=models.CASCADE)
    by = models.ForeignKey(User, related_name="+", on_delete=models.PROTECT)
    state = models.ForeignKey(
        State, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    words = MultilingualField()
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "by"],
                condition=Q(state__isnull=True, organisation__isnull=True),
                name="experts_offered_once_by_an_expert",
            )
        ]
