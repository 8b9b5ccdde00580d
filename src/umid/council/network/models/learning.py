"""What there is to learn from, and circles in which members meet."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.network.models.members import Member
from umid.council.network.rules.learning import LEAST_PLACES, MOST_PLACES, ItemKind
from umid.council.themes.models import Theme
from umid.foundation.texts.fields import MultilingualField
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language


class Item(models.Model):
    """A recording, material, a course, or a network that exists beside this one."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    kind = models.CharField(max_length=10, choices=[(one, one) for one in ItemKind])
    title = MultilingualField()
    by = models.CharField(max_length=200)
    languages = models.JSONField(default=list)
    themes = models.ManyToManyField(Theme, related_name="+", blank=True)
    url = models.URLField(max_length=500, blank=True)
    held_on = models.DateField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    source = models.CharField(max_length=500, blank=True)
    is_public = models.BooleanField()
    is_illustrative = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=0)
    entered_at = models.DateTimeField()

    class Meta:
        ordering = ["-entered_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="network_item_can_be_opened",
                condition=Q(kind=ItemKind.NETWORK) | ~Q(url=""),
            )
        ]


class Circle(models.Model):
    """A small group that meets to support one another; nothing of what is said is kept."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    title = MultilingualField()
    language = models.CharField(max_length=2, choices=[(one, one) for one in Language])
    facilitator = models.ForeignKey(
        Member, null=True, blank=True, related_name="+", on_delete=models.SET_NULL
    )
    places = models.PositiveSmallIntegerField()
    zone = models.CharField(max_length=40)
    ended_at = models.DateTimeField(null=True, blank=True)
    is_illustrative = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=0)
    entered_at = models.DateTimeField()

    class Meta:
        ordering = ["-entered_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="network_circle_of_a_few",
                condition=Q(places__gte=LEAST_PLACES, places__lte=MOST_PLACES),
            )
        ]


class Gathering(models.Model):
    """A date of a circle."""

    circle = models.ForeignKey(Circle, related_name="gatherings", on_delete=models.CASCADE)
    starts_at = models.DateTimeField()

    class Meta:
        ordering = ["starts_at"]


class Seat(models.Model):
    """A member in a circle."""

    circle = models.ForeignKey(Circle, related_name="seats", on_delete=models.CASCADE)
    member = models.ForeignKey(Member, related_name="+", on_delete=models.CASCADE)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["circle", "member"], name="network_seated_once")
        ]
