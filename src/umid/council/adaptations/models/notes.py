"""How it went, note by note: none is changed once it is out, so that the history can be read."""

from __future__ import annotations

import uuid

from django.db import models

from umid.council.adaptations.models.adaptations import Adaptation
from umid.council.adaptations.rules.telling import Course
from umid.council.experience.rules.kinds import Evidence
from umid.foundation.texts.fields import MultilingualField
from umid.kernel.identifiers import new_identifier


class Note(models.Model):
    """How far it was on a day, and what was known of it then."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    adaptation = models.ForeignKey(Adaptation, related_name="notes", on_delete=models.CASCADE)
    at = models.DateTimeField()
    course = models.CharField(max_length=20, choices=[(one, one) for one in Course])
    evidence = models.CharField(max_length=20, choices=[(one, one) for one in Evidence])
    result = MultilingualField(null=True, blank=True)
    because = MultilingualField(null=True, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["adaptation", "-at"], name="adaptations_notes")]


class Reference(models.Model):
    """A published source that a note rests on."""

    note = models.ForeignKey(Note, related_name="references", on_delete=models.CASCADE)
    order = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200, blank=True)
    url = models.URLField(max_length=500, blank=True)

    class Meta:
        ordering = ["order"]
