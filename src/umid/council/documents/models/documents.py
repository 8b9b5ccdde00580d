"""Tables of documents, their revisions and language versions."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.documents.models.numbering import Sitting
from umid.council.documents.rules.kinds import Access, DocumentKind, Follows, Standing
from umid.council.meetings.models import AgendaItem, Meeting, Session
from umid.foundation.directory.models import Body, Organisation, State
from umid.foundation.files.models import File
from umid.foundation.texts.fields import MultilingualField
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language

_LANGUAGES = [(one, one) for one in Language]


class Document(models.Model):
    """A meeting's paper. Its symbol is given when it is cleared and never changes."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    meeting = models.ForeignKey(Meeting, related_name="documents", on_delete=models.PROTECT)
    session = models.ForeignKey(
        Session, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    agenda_item = models.ForeignKey(
        AgendaItem, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in DocumentKind])
    title = MultilingualField()
    access = models.CharField(max_length=20, choices=[(one, one) for one in Access])
    embargo_until = models.DateTimeField(null=True, blank=True)
    standing = models.CharField(max_length=20, choices=[(one, one) for one in Standing])
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT)
    returned_because = models.CharField(max_length=1000, blank=True)
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT)
    symbol = models.CharField(max_length=100, null=True, blank=True, unique=True)
    sitting = models.ForeignKey(
        Sitting, null=True, blank=True, related_name="documents", on_delete=models.PROTECT
    )
    number = models.PositiveIntegerField(null=True, blank=True)
    base = models.ForeignKey(
        "self", null=True, blank=True, related_name="followers", on_delete=models.PROTECT
    )
    follows = models.CharField(max_length=20, blank=True, choices=[(one, one) for one in Follows])
    concerns = models.CharField(max_length=2, blank=True, choices=_LANGUAGES)  # else all languages
    issued_on = models.DateField(null=True, blank=True)
    edits = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["-issued_on", "symbol"]
        indexes = [
            models.Index(fields=["meeting", "-issued_on", "symbol"], name="documents_of_meeting"),
        ]
        constraints = [
            models.CheckConstraint(
                name="documents_cleared_with_a_symbol",
                condition=~Q(standing=Standing.CLEARED)
                | Q(symbol__isnull=False, body__isnull=False, issued_on__isnull=False),
            ),
            models.CheckConstraint(
                name="documents_numbered_or_following",
                condition=Q(symbol__isnull=True)
                | Q(base__isnull=True, sitting__isnull=False, number__isnull=False)
                | Q(base__isnull=False, sitting__isnull=True, number__isnull=False),
            ),
            models.CheckConstraint(
                name="documents_follow_in_one_way",
                condition=Q(base__isnull=True, follows="")
                | (Q(base__isnull=False) & ~Q(follows="")),
            ),
            models.CheckConstraint(
                name="documents_returned_for_a_reason",
                condition=~Q(standing=Standing.RETURNED) | ~Q(returned_because=""),
            ),
            models.CheckConstraint(
                name="documents_of_one_at_most",
                condition=Q(state__isnull=True) | Q(organisation__isnull=True),
            ),
            models.UniqueConstraint(
                fields=["sitting", "kind", "number"], name="documents_numbered_once"
            ),
            models.UniqueConstraint(
                fields=["base", "follows", "number"], name="documents_following_once"
            ),
        ]


class Revision(models.Model):
    """A document's text at a moment: 0 is the first; a later one may concern one language."""

    document = models.ForeignKey(Document, related_name="revisions", on_delete=models.CASCADE)
    number = models.PositiveSmallIntegerField()
    symbol = models.CharField(max_length=120, null=True, blank=True, unique=True)
    concerns = models.CharField(max_length=2, blank=True, choices=_LANGUAGES)  # else all languages
    issued_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="documents_revision_once"),
        ]


class LanguageVersion(models.Model):
    """A revision in one language: as a text, as a file, or as both."""

    revision = models.ForeignKey(Revision, related_name="versions", on_delete=models.CASCADE)
    language = models.CharField(max_length=2, choices=_LANGUAGES)
    text = models.TextField(blank=True)
    file = models.ForeignKey(
        File, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )

    class Meta:
        ordering = ["language"]
        constraints = [
            models.UniqueConstraint(
                fields=["revision", "language"], name="documents_language_once"
            ),
            models.CheckConstraint(
                name="documents_version_says_something",
                condition=~Q(text="") | Q(file__isnull=False),
            ),
        ]
