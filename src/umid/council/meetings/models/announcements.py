"""Tables of announcements."""

from __future__ import annotations

from django.db import models

from umid.council.meetings.models.meetings import Meeting
from umid.foundation.directory.models import Source
from umid.foundation.texts.fields import MultilingualField


class Announcement(models.Model):
    """A dated public notice of the Council or of a meeting's organisers."""

    slug = models.SlugField(unique=True)
    title = MultilingualField()
    issued_on = models.DateField()
    embargo_until = models.DateTimeField(null=True, blank=True)
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, related_name="announcements", on_delete=models.CASCADE
    )
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT)
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["-issued_on", "slug"]
        indexes = [models.Index(fields=["-issued_on", "slug"], name="announcements_by_day")]


class Dateline(models.Model):
    """A place that an announcement is issued from."""

    announcement = models.ForeignKey(
        Announcement, related_name="datelines", on_delete=models.CASCADE
    )
    place = MultilingualField()
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order"]


class AnnouncementParagraph(models.Model):
    """One paragraph of an announcement, in each of its languages."""

    announcement = models.ForeignKey(
        Announcement, related_name="paragraphs", on_delete=models.CASCADE
    )
    text = MultilingualField()
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order"]
