"""The one store of answers that may be asked for again."""

from __future__ import annotations

from django.db import models


class Answer(models.Model):
    """What a change was answered with, under the name that the client gave the change.

    `user` is an account's identifier. The body holds identifiers, numbers and standings only.
    """

    user = models.BigIntegerField()
    operation = models.CharField(max_length=200)
    key = models.CharField(max_length=100)
    digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    body = models.TextField()
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="api_answer_once", fields=["user", "operation", "key"])
        ]
