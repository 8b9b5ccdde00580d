"""Tables of the record. No foreign keys: an entry outlives what it tells of.

Triggers refuse UPDATE, DELETE and TRUNCATE on entries, leaves and checkpoints (`triggers.py`).
"""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.foundation.audit.rules.entries import EntryText


class Entry(models.Model):
    """Who did what to what, and when; persons by pseudonym."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    at = models.DateTimeField()
    actor = models.CharField(max_length=100)
    did = models.CharField(max_length=100)
    object = models.CharField(max_length=100)
    about = models.CharField(max_length=100, blank=True)
    detail = models.JSONField(default=dict)

    class Meta:
        # Not db_index, which on PostgreSQL would make a second index for each, for LIKE.
        indexes = [
            models.Index(fields=["at"], name="audit_entry_at"),
            models.Index(fields=["object"], name="audit_entry_object"),
            models.Index(fields=["actor"], name="audit_entry_actor"),
            models.Index(fields=["about"], name="audit_entry_about", condition=~Q(about="")),
        ]

    @property
    def text(self) -> bytes:
        """What is hashed."""
        return EntryText(
            id=self.id,
            at=self.at,
            actor=self.actor,
            did=self.did,
            object=self.object,
            about=self.about,
            detail=self.detail,
        ).encode()


class Waiting(models.Model):
    """An entry that has no place in the sequence yet; a trigger on entries writes these."""

    id = models.BigAutoField(primary_key=True)
    entry = models.UUIDField()
    since_at = models.DateTimeField()


class Leaf(models.Model):
    """An entry's place in the sequence, its hash in the tree, and the signature over both."""

    index = models.BigIntegerField(primary_key=True)
    entry = models.UUIDField(unique=True)
    hash = models.BinaryField(max_length=32)
    signature = models.BinaryField(max_length=64)


class Checkpoint(models.Model):
    """The signed tree at one size, with the peaks that the next one grows from."""

    number = models.BigIntegerField(primary_key=True)
    size = models.BigIntegerField(unique=True)
    peaks = models.BinaryField()
    note = models.TextField()


class Succession(models.Model):
    """A change of the key that signs, as both keys signed it."""

    number = models.BigIntegerField(primary_key=True)
    size = models.BigIntegerField()
    note = models.TextField()


class Verification(models.Model):
    """What a check of the whole record found, and how many leaves it covered; "" for no fault.

    It tells the auditor when someone looked last. It proves nothing to who distrusts the database.
    """

    at = models.DateTimeField(db_index=True)
    size = models.BigIntegerField()
    fault = models.CharField(max_length=20, blank=True)
    index = models.BigIntegerField(null=True)
    entry = models.UUIDField(null=True)


class Pseudonym(models.Model):
    """Who is behind a pseudonym. Deleting the row makes every entry about them anonymous."""

    person = models.CharField(max_length=100, primary_key=True)
    key = models.BinaryField(max_length=32)
    name = models.CharField(max_length=100, unique=True)
