"""Tables of the floor: the log, which is only added to, and apart from it whose each entry is."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from umid.council.floor.rules.kinds import Attribution, Category, Event, Voice
from umid.council.meetings.models import AgendaItem, Session
from umid.foundation.directory.models import Organisation, State


class Floor(models.Model):
    """The floor of a session; who adds to its log holds this row, so that there is one order."""

    session = models.OneToOneField(Session, related_name="floor", on_delete=models.PROTECT)
    attribution = models.CharField(max_length=20, choices=[(one, one) for one in Attribution])
    length = models.PositiveIntegerField(default=0)  # of the log
    edits = models.PositiveIntegerField(default=0)  # of what is beside the log
    changed_at = models.DateTimeField()


class Moment(models.Model):
    """A line of the log."""

    floor = models.ForeignKey(Floor, related_name="log", on_delete=models.PROTECT)
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    event = models.CharField(max_length=10, choices=[(one, one) for one in Event])
    item = models.ForeignKey(
        AgendaItem, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    entry = models.PositiveIntegerField(null=True, blank=True)
    entries = models.JSONField(default=list, blank=True)
    category = models.CharField(max_length=20, blank=True, choices=[(one, one) for one in Category])
    voice = models.CharField(max_length=10, blank=True, choices=[(one, one) for one in Voice])
    seconds = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["floor", "number"], name="floor_moment_once"),
        ]


class Asked(models.Model):
    """Whose an entry of the log is; erased where nobody is to be named once they have spoken."""

    floor = models.ForeignKey(Floor, related_name="asked", on_delete=models.PROTECT)
    entry = models.PositiveIntegerField()
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT)
    person = models.UUIDField(null=True, blank=True)  # who spoke for them, as `persons` knows them

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["floor", "entry"], name="floor_asked_once"),
            models.CheckConstraint(
                name="floor_asked_by_one",
                condition=Q(state__isnull=True) ^ Q(organisation__isnull=True),
            ),
        ]
