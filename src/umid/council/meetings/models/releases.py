"""Tables of releases: the programme as readers know it, while its draft is edited."""

from __future__ import annotations

from django.db import models
from django.db.models import F

from umid.council.meetings.models.meetings import Meeting
from umid.council.meetings.models.programme import Session


class Release(models.Model):
    """A programme that readers were given, with what it changed; never altered afterwards."""

    meeting = models.ForeignKey(Meeting, related_name="releases", on_delete=models.CASCADE)
    number = models.PositiveIntegerField()
    released_at = models.DateTimeField()
    released_by = models.CharField(max_length=100, blank=True)  # an identifier; "" for the platform
    changes = models.JSONField(default=list)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="meetings_release_number"),
        ]


class ReleasedSessionQuerySet(models.QuerySet["ReleasedSession"]):
    """Released sessions by their releases."""

    def known(self) -> ReleasedSessionQuerySet:
        """Those of each meeting's last release: what readers know."""
        return self.filter(release__number=F("release__meeting__release"))


class ReleasedSession(models.Model):
    """A session as a release shows it, whole and in every language."""

    release = models.ForeignKey(Release, related_name="sessions", on_delete=models.CASCADE)
    session = models.ForeignKey(Session, related_name="released", on_delete=models.RESTRICT)
    slug = models.SlugField()
    starts_at = models.DateTimeField()
    order = models.PositiveSmallIntegerField()
    planned = models.TextField()  # JSON, as `rules.planned` writes it
    sequence = models.PositiveIntegerField()
    changed_at = models.DateTimeField()

    objects = ReleasedSessionQuerySet.as_manager()

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["release", "session"], name="meetings_released_once"),
        ]
