"""Tables of announcements."""

from __future__ import annotations

from django.db import models

from umid.council.meetings.models.meetings import Meeting
from umid.council.meetings.rules.announcing import Life
from umid.foundation.directory.models import Source
from umid.foundation.texts.fields import MultilingualField


class Announcement(models.Model):
    """A dated public notice of the Council or of a meeting's organisers."""

    slug = models.SlugField(unique=True)
    title = MultilingualField()
    issued_on = models.DateField()
    embargo_until = models.DateTimeField(null=True, blank=True)
    embargo_zone = models.CharField(max_length=50, default="UTC")  # whose clock it is said by
    published_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0)
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, related_name="announcements", on_delete=models.CASCADE
    )
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT)
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["-issued_on", "slug"]
        indexes = [models.Index(fields=["-issued_on", "slug"], name="announcements_by_day")]

    @property
    def life(self) -> Life:
        """The rule's view of it."""
        return Life(self.published_at, self.withdrawn_at, self.embargo_until)


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
