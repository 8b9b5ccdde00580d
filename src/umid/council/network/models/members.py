"""Who belongs to the network, and who asks to."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.network.rules.members import Asked
from umid.council.themes.models import Theme
from umid.foundation.accounts.models import Joining
from umid.foundation.directory.models import User
from umid.kernel.identifiers import new_identifier


class Introduced(models.Model):
    """What a practitioner says of themselves; `languages` holds codes."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    does = models.CharField(max_length=300)
    works_at = models.CharField(max_length=300)
    languages = models.JSONField(default=list)
    themes = models.ManyToManyField(Theme, related_name="+")

    class Meta:
        abstract = True


class Member(Introduced):
    """A practitioner of the network; gone at once when they leave or their account goes."""

    user = models.OneToOneField(User, related_name="practitioner", on_delete=models.CASCADE)
    since_at = models.DateTimeField()
    welcome = models.CharField(max_length=2000)


class Application(Introduced):
    """A request to join, by a user or beside someone's request for an account."""

    user = models.OneToOneField(
        User, null=True, blank=True, related_name="+", on_delete=models.CASCADE
    )
    joining = models.OneToOneField(
        Joining, null=True, blank=True, related_name="+", on_delete=models.CASCADE
    )
    standing = models.CharField(max_length=10, choices=[(one, one) for one in Asked])
    asked_at = models.DateTimeField()
    reason = models.CharField(max_length=2000, blank=True)

    class Meta:
        indexes = [models.Index(fields=["standing", "id"], name="network_asked")]
        constraints = [
            models.CheckConstraint(
                name="network_asked_by_one",
                condition=Q(user__isnull=True) ^ Q(joining__isnull=True),
            )
        ]
