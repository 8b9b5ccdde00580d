"""Tables of what invitations say, of who agreed to it, and of the numbers given out."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from umid.council.delegations.models.invitations import Invitation
from umid.council.delegations.rules.kinds import LetterKind
from umid.council.meetings.models import Meeting
from umid.foundation.directory.models import Organisation, State
from umid.foundation.directory.rules.posts import Home
from umid.foundation.texts.fields import MultilingualField


class Letter(models.Model):
    """The template of a meeting's notes or letters; `revision` is what one agrees to."""

    meeting = models.ForeignKey(Meeting, related_name="letters", on_delete=models.PROTECT)
    kind = models.CharField(max_length=10, choices=[(one, one) for one in LetterKind])
    words = MultilingualField()
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "kind"], name="delegations_letter_once"),
        ]


class Agreement(models.Model):
    """A co-organiser agreed to a letter as it stood; an edit asks it anew."""

    letter = models.ForeignKey(Letter, related_name="agreements", on_delete=models.CASCADE)
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT)
    agreed_to = models.PositiveIntegerField()
    agreed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["letter", "organisation"], name="delegations_organisation_agrees_once"
            ),
            models.UniqueConstraint(
                fields=["letter", "state"], name="delegations_state_agrees_once"
            ),
            models.CheckConstraint(
                name="delegations_agreement_of_one",
                condition=Q(state__isnull=True) ^ Q(organisation__isnull=True),
            ),
        ]

    @property
    def home(self) -> Home:
        """Who agreed, as users are appointed for it."""
        return Home(self.state_id, self.organisation_id)


class Register(models.Model):
    """The last number given to a letter of a year. Its row is the lock of the numbers."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)


class Reminded(models.Model):
    """The invited were reminded so many days before a deadline; a moved one is reminded of anew."""

    invitation = models.ForeignKey(Invitation, related_name="reminded", on_delete=models.CASCADE)
    days = models.PositiveSmallIntegerField()
    deadline_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["invitation", "days", "deadline_at"], name="delegations_reminded_once"
            )
        ]
