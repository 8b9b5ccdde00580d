"""Tables of the joint sign-off: who is asked to agree to a release, and who did."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import models
from django.db.models import Q

from umid.council.meetings.models.meetings import Meeting, Participation
from umid.council.meetings.rules.kinds import Part
from umid.foundation.directory.models import Organisation, State
from umid.foundation.directory.rules.posts import Home


class Signatory(models.Model):
    """A state or an organisation whose agreement a release of the meeting's programme needs.

    `agreed_to` is the number of the draft that it agreed to; any later edit asks it anew.
    """

    meeting = models.ForeignKey(Meeting, related_name="signatories", on_delete=models.CASCADE)
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT)
    agreed_to = models.PositiveIntegerField(null=True, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.CharField(max_length=100, blank=True)  # an identifier

    class Meta:
        ordering = ["state", "organisation__slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "organisation"], name="meetings_signatory_once"
            ),
            models.UniqueConstraint(
                fields=["meeting", "state"], name="meetings_signatory_state_once"
            ),
            models.CheckConstraint(
                name="meetings_signatory_of_one",
                condition=Q(state__isnull=True) ^ Q(organisation__isnull=True),
            ),
        ]

    @property
    def home(self) -> Home:
        """Who signs, as users are appointed for it."""
        return Home(self.state_id, self.organisation_id)


def organising(participations: models.QuerySet[Participation]) -> Iterator[Home]:
    """Who organises, each once: states first; a state organises where one of its bodies does."""
    parties = list(
        participations.filter(part=Part.ORGANISER).values_list(
            "state", "organisation", "organisation__state"
        )
    )
    states = dict.fromkeys(own or body for own, _, body in parties if own or body)
    yield from (Home(state=code) for code in states)
    yield from (
        Home(organisation=key) for key in dict.fromkeys(key for _, key, _ in parties if key)
    )
