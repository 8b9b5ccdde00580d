"""Tables of what a meeting gives those who come by name: an information note, terms for media."""

from __future__ import annotations

from django.db import models

from umid.council.meetings.models import Meeting, Session
from umid.foundation.files.models import File
from umid.kernel.languages import Language


class InformationNote(models.Model):
    """Practical information about a meeting, in one language, sent with personal letters."""

    meeting = models.ForeignKey(Meeting, related_name="notes", on_delete=models.PROTECT)
    language = models.CharField(max_length=2, choices=[(one, one) for one in Language])
    file = models.OneToOneField(File, related_name="+", on_delete=models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "language"], name="delegations_one_note_in_a_language"
            )
        ]


class MediaTerms(models.Model):
    """The media are admitted to a meeting: until when they ask, and which sessions they see."""

    meeting = models.OneToOneField(
        Meeting, primary_key=True, related_name="media_terms", on_delete=models.PROTECT
    )
    is_admitted = models.BooleanField(default=False)
    closes_at = models.DateTimeField()
    sessions = models.ManyToManyField(Session, related_name="+", blank=True)
    revision = models.PositiveIntegerField(default=0)
