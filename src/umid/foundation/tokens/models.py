"""The table of tokens."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from umid.foundation.directory.models import User
from umid.kernel.identifiers import new_identifier


class Token(models.Model):
    """What a user lent a program, until when; only a digest of it is kept.

    `second_factor` says whether its maker had shown one: without, it never acts in a staff post.
    """

    public_id = models.UUIDField(unique=True, default=new_identifier, editable=False)
    user = models.ForeignKey(User, related_name="tokens", on_delete=models.CASCADE)
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    scope = models.JSONField(default=list)
    second_factor = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="tokens_token_expires_after_it_was_made",
                condition=Q(expires_at__gt=F("made_at")),
            )
        ]

    @staticmethod
    def open_at(at: datetime) -> Q:
        """Those that open something."""
        return Q(revoked_at__isnull=True, expires_at__gt=at)
