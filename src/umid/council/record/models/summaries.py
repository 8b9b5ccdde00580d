"""Tables of a draft, of who agreed to it, and of what was proposed to be corrected."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.meetings.models import Meeting, Session
from umid.council.record.rules.kinds import Answered, Readers, SummaryKind
from umid.foundation.directory.models import Organisation, State, User
from umid.foundation.directory.rules.posts import Home
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language


class Summary(models.Model):
    """The draft of a meeting's summary or record; `draft` rises with each change to its words."""

    meeting = models.OneToOneField(Meeting, related_name="summary", on_delete=models.PROTECT)
    kind = models.CharField(max_length=10, choices=[(one, one) for one in SummaryKind])
    language = models.CharField(max_length=2, choices=[(one, one) for one in Language])
    corrections_until = models.DateTimeField(null=True, blank=True)  # not open before it is set
    draft = models.PositiveIntegerField(default=0)
    asked_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField()


class Paragraph(models.Model):
    """A paragraph of a draft: where it came from, what that said, and what it says now."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    summary = models.ForeignKey(Summary, related_name="paragraphs", on_delete=models.CASCADE)
    order = models.PositiveIntegerField()
    source = models.CharField(max_length=40, blank=True)
    key = models.CharField(max_length=120)
    generated = models.TextField(blank=True)
    words = models.TextField(blank=True)  # without words it is left out
    readers = models.CharField(max_length=12, choices=[(one, one) for one in Readers])
    session = models.ForeignKey(
        Session, null=True, blank=True, related_name="+", on_delete=models.SET_NULL
    )
    names = models.BooleanField(default=False)  # whether it says who someone is
    is_heading = models.BooleanField(default=False)
    edited_by = models.CharField(max_length=100, blank=True)  # an identifier
    edited_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(
                fields=["summary", "source", "key"], name="record_paragraph_once"
            ),
        ]


class Agreement(models.Model):
    """A co-organiser agreed to a draft as it stood; an edit asks it anew."""

    summary = models.ForeignKey(Summary, related_name="agreements", on_delete=models.CASCADE)
    state = models.ForeignKey(
        State, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    agreed_to = models.PositiveIntegerField()
    agreed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["summary", "organisation"], name="record_organisation_agrees_once"
            ),
            models.UniqueConstraint(fields=["summary", "state"], name="record_state_agrees_once"),
            models.CheckConstraint(
                name="record_agreement_of_one",
                condition=Q(state__isnull=True) ^ Q(organisation__isnull=True),
            ),
        ]

    @property
    def home(self) -> Home:
        """Who agreed, as users are appointed for it."""
        return Home(self.state_id, self.organisation_id)


class Correction(models.Model):
    """Other words for a paragraph, as a participant proposed them, and the answer."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    paragraph = models.ForeignKey(Paragraph, related_name="corrections", on_delete=models.CASCADE)
    by = models.ForeignKey(User, null=True, related_name="+", on_delete=models.SET_NULL)
    state = models.ForeignKey(
        State, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    words = models.TextField()
    reason = models.TextField()
    proposed_at = models.DateTimeField()
    answer = models.CharField(max_length=10, blank=True, choices=[(one, one) for one in Answered])
    because = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["proposed_at", "pk"]
        constraints = [
            models.CheckConstraint(
                name="record_correction_answered_with_a_reason",
                condition=Q(answer__in=["", Answered.ACCEPTED]) | ~Q(because=""),
            ),
        ]
