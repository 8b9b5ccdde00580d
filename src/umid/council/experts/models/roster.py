"""Entries of the roster, who vouches for them, and who was asked to register."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.experts.rules.roster import Audience, Origin, Reach
from umid.council.themes.models import Theme
from umid.foundation.directory.models import Organisation, State, User
from umid.foundation.texts.fields import MultilingualField
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language


class Entry(models.Model):
    """What someone says of themselves, for as long as they consent; then the row goes."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    user = models.OneToOneField(User, related_name="+", on_delete=models.PROTECT)
    state = models.ForeignKey(
        State, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    themes = models.ManyToManyField(Theme, related_name="+")
    experience = MultilingualField()
    reach = models.CharField(max_length=20, choices=[(one, one) for one in Reach])
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    audience = models.CharField(max_length=20, choices=[(one, one) for one in Audience])
    origin = models.CharField(max_length=20, choices=[(one, one) for one in Origin])
    consent = models.CharField(max_length=20)  # the version of the words agreed to
    consented_at = models.DateTimeField()
    confirmed_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True, blank=True)
    paused_at = models.DateTimeField(null=True, blank=True)
    is_illustrative = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["user__name", "pk"]


class Spoken(models.Model):
    """A language that an expert works in."""

    entry = models.ForeignKey(Entry, related_name="languages", on_delete=models.CASCADE)
    code = models.CharField(max_length=2, choices=[(one, one) for one in Language])

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "code"], name="experts_spoken_once")
        ]


class Reference(models.Model):
    """A peer or an organisation vouches; a peer who has left remains as a number."""

    entry = models.ForeignKey(Entry, related_name="references", on_delete=models.CASCADE)
    peer = models.ForeignKey(
        User, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "peer"],
                condition=Q(peer__isnull=False),
                name="experts_peer_vouches_once",
            ),
            models.UniqueConstraint(
                fields=["entry", "organisation"],
                condition=Q(organisation__isnull=False),
                name="experts_organisation_vouches_once",
            ),
        ]


class Asked(models.Model):
    """Someone with an account was asked to register and has not decided yet."""

    user = models.OneToOneField(User, related_name="+", on_delete=models.CASCADE)
    at = models.DateTimeField()
