"""The table of what is published; triggers refuse to change a row."""

from __future__ import annotations

from django.db import models

from umid.council.documents.models import Document
from umid.council.record.models.summaries import Summary
from umid.council.record.rules.kinds import Readers
from umid.kernel.languages import Language


class Edition(models.Model):
    """A summary or record as it was published for some readers, with the hash of its words."""

    summary = models.ForeignKey(Summary, related_name="editions", on_delete=models.PROTECT)
    readers = models.CharField(max_length=12, choices=[(one, one) for one in Readers])
    document = models.OneToOneField(Document, related_name="+", on_delete=models.PROTECT)
    symbol = models.CharField(max_length=100, unique=True)
    language = models.CharField(max_length=2, choices=[(one, one) for one in Language])
    title = models.TextField()
    blocks = models.JSONField()  # as `rules.canonical.Block` has them
    text = models.TextField()
    digest = models.CharField(max_length=64)
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["summary", "readers"], name="record_edition_once"),
        ]
