"""Tables of the index; what the engines keep beside is in `engines`."""

from __future__ import annotations

from django.db import models

from umid.foundation.search.rules.entries import PUBLIC
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

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "identifier"], name="search_entry_once"),
        ]
        indexes = [
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
