"""Tables of invitations and their quotas."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.delegations.rules.invitations import STORED, Invited
from umid.council.delegations.rules.kinds import ByName, Category, LetterKind
from umid.council.delegations.rules.letters import symbol
from umid.council.meetings.models import Meeting, Session
from umid.foundation.directory.models import Organisation, State
from umid.foundation.directory.rules.posts import Home
from umid.foundation.files.models import File
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language


class Invitation(models.Model):
    """A state or an organisation is asked to a meeting, and what it answered."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    meeting = models.ForeignKey(Meeting, related_name="invitations", on_delete=models.PROTECT)
    state = models.ForeignKey(
        State, null=True, blank=True, related_name="invited", on_delete=models.PROTECT
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, related_name="invited", on_delete=models.PROTECT
    )
    by_name = models.CharField(
        max_length=8, blank=True, choices=[(one, one) for one in ByName]
    )  # as what a person is asked whom nobody sends; who it is stands with the delegate alone
    session = models.ForeignKey(
        Session, null=True, blank=True, related_name="+", on_delete=models.SET_NULL
    )  # in which they are asked to speak
    language = models.CharField(
        max_length=2, choices=[(one, one) for one in Language], default=Language.ENGLISH
    )
    deadline_at = models.DateTimeField()
    standing = models.CharField(
        max_length=10, choices=[(one, one) for one in STORED], default=Invited.DRAFT
    )
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    number = models.PositiveIntegerField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    written = models.TextField(blank=True)  # the letter as it was sent, its places filled
    answered_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)
    is_on_paper = models.BooleanField(default=False)  # the secretariat entered the answer
    reply = models.OneToOneField(
        File, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="delegations_invitation_of_one",
                condition=Q(state__isnull=False, organisation__isnull=True, by_name="")
                | Q(state__isnull=True, organisation__isnull=False, by_name="")
                | Q(state__isnull=True, organisation__isnull=True, by_name__in=list(ByName)),
            ),
            models.UniqueConstraint(
                fields=["meeting", "state"],
                condition=Q(state__isnull=False),
                name="delegations_state_invited_once",
            ),
            models.UniqueConstraint(
                fields=["meeting", "organisation"],
                condition=Q(organisation__isnull=False),
                name="delegations_organisation_invited_once",
            ),
            models.UniqueConstraint(
                fields=["year", "number"], name="delegations_letter_numbered_once"
            ),
            models.CheckConstraint(
                name="delegations_numbered_once_sent",
                condition=Q(standing=Invited.DRAFT, number__isnull=True, sent_at__isnull=True)
                | (
                    ~Q(standing=Invited.DRAFT)
                    & Q(number__isnull=False, year__isnull=False, sent_at__isnull=False)
                )
                | Q(by_name=ByName.MEDIA, number__isnull=True),
            ),
            models.CheckConstraint(
                name="delegations_declined_for_a_reason",
                condition=~Q(standing=Invited.DECLINED, reason=""),
            ),
        ]

    @property
    def kind(self) -> LetterKind:
        """A state gets a note, an organisation a letter, a person one of their own."""
        if self.by_name:
            return LetterKind.PERSONAL
        return LetterKind.NOTE if self.state_id else LetterKind.LETTER

    @property
    def home(self) -> Home:
        """Who is invited, as the directory names them."""
        return Home(state=self.state_id, organisation=self.organisation_id)

    @property
    def symbol(self) -> str:
        """The letter's number; empty before it is sent."""
        if self.year is None or self.number is None:
            return ""
        return symbol(self.year, self.number)


class Quota(models.Model):
    """How many of a category an invitation asks for; the invitation's row is their lock."""

    invitation = models.ForeignKey(Invitation, related_name="quotas", on_delete=models.CASCADE)
    category = models.CharField(max_length=12, choices=[(one, one) for one in Category])
    places = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["invitation", "category"], name="delegations_one_quota_of_a_category"
            ),
        ]
