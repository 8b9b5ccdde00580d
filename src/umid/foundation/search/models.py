"""Tables of the index; what the engines keep beside is in `engines`."""

from __future__ import annotations

from django.db import models

from umid.foundation.directory.models import User
from umid.foundation.search.rules.asking import LONGEST
from umid.foundation.search.rules.entries import PUBLIC
from umid.foundation.search.rules.saving import LONGEST_NAME, Alert
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language


class Entry(models.Model):
    """A thing that some audience may find. Each engine derives its own index from `*_terms`."""

    source = models.CharField(max_length=60)
    identifier = models.CharField(max_length=200)
    address = models.JSONField()  # a page's name, then its arguments
    audience = models.CharField(max_length=100, default=PUBLIC)
    since_at = models.DateTimeField(null=True, blank=True)
    on = models.DateField(null=True, blank=True)
    facets = models.TextField()
    title_terms = models.TextField()
    text_terms = models.TextField()
    entered_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)  # entered, or opened to others; None: long ago

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "identifier"], name="search_entry_once"),
        ]
        indexes = [
            models.Index(fields=["opened_at"], name="search_entry_opened"),
            models.Index(fields=["since_at"], name="search_entry_since"),
            models.Index(fields=["source", "-entered_at"], name="search_entry_by_source"),
        ]


class Wording(models.Model):
    """What an entry says in one language, to show where it was found."""

    entry = models.ForeignKey(Entry, related_name="wordings", on_delete=models.CASCADE)
    language = models.CharField(max_length=2, choices=[(one, one) for one in Language])
    title = models.TextField()
    text = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "language"], name="search_wording_once"),
        ]


class SavedSearch(models.Model):
    """What someone keeps looking for; it goes with their account, and the record has no word of it.

    What came after `begun_at` is new to it: the moment when it was saved, asked for something else,
    or was to tell of it again.
    """

    public_id = models.UUIDField(unique=True, default=new_identifier, editable=False)
    user = models.ForeignKey(User, related_name="saved_searches", on_delete=models.CASCADE)
    name = models.CharField(max_length=LONGEST_NAME)
    query = models.CharField(max_length=LONGEST, blank=True)
    narrowed = models.JSONField(default=dict)
    alert = models.CharField(max_length=10, choices=[(one, one) for one in Alert])
    made_at = models.DateTimeField()
    begun_at = models.DateTimeField()
    looked_at = models.DateTimeField()
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-made_at", "pk"]
        indexes = [
            models.Index(
                fields=["looked_at"],
                condition=~models.Q(alert=Alert.NEVER),
                name="search_saved_to_look_at",
            ),
        ]


class Told(models.Model):
    """Something that a saved search has told of, so that it never does again."""

    saved = models.ForeignKey(SavedSearch, related_name="told", on_delete=models.CASCADE)
    source = models.CharField(max_length=60)
    identifier = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["saved", "source", "identifier"], name="search_told_once"
            ),
        ]
        indexes = [models.Index(fields=["saved", "-at"], name="search_told_lately")]
