"""The table of what was typed and not saved."""

from __future__ import annotations

from django.db import models


class Unsaved(models.Model):
    """What its author typed into a form and did not save; nobody else ever reads it."""

    author = models.BigIntegerField()  # the account's identifier
    page = models.CharField(max_length=100)
    about = models.CharField(max_length=300, blank=True)
    values = models.JSONField()
    typed_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["author", "page", "about"], name="writing_unsaved_once")
        ]
