"""Tables of the joint sign-off: who is asked to agree to a release, and who did."""

from __future__ import annotations

from django.db import models

from umid.council.meetings.models.meetings import Meeting
from umid.foundation.directory.models import Organisation


class Signatory(models.Model):
    """An organisation whose agreement a release of the meeting's programme needs.

    `agreed_to` is the number of the draft that it agreed to; any later edit asks it anew.
    """

    meeting = models.ForeignKey(Meeting, related_name="signatories", on_delete=models.CASCADE)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    agreed_to = models.PositiveIntegerField(null=True, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.CharField(max_length=100, blank=True)  # an identifier

    class Meta:
        ordering = ["organisation__slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "organisation"], name="meetings_signatory_once"
            ),
        ]
