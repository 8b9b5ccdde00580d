"""Tables of sign-in sessions, invitations, requests to join, and recoveries."""

from __future__ import annotations

from datetime import datetime

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import Q

from umid.foundation.accounts.rules import Standing
from umid.foundation.directory.models import Body, Organisation, State, User
from umid.foundation.directory.rules.posts import Home, Post
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language

_LANGUAGES = [(one, one) for one in Language]


class SignInSession(AbstractBaseSession):
    """A browser that has signed in, or is about to; its row gone, it is signed out."""

    # Not unique: when the key is changed, the old row stands beside the new one for a moment.
    public_id = models.UUIDField(db_index=True, default=new_identifier, editable=False)
    user = models.ForeignKey(User, null=True, related_name="sessions", on_delete=models.CASCADE)
    since_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    device = models.CharField(max_length=60, blank=True)


class Invitation(models.Model):
    """An offer of an account with a post, by a link that opens once."""

    public_id = models.UUIDField(unique=True, default=new_identifier, editable=False)
    digest = models.CharField(max_length=64, unique=True)
    email = models.EmailField()
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=2, choices=_LANGUAGES)
    post = models.CharField(max_length=20, choices=[(post, post) for post in Post])
    state = models.ForeignKey(State, null=True, on_delete=models.PROTECT)
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT)
    body = models.ForeignKey(Body, null=True, on_delete=models.PROTECT)
    by = models.ForeignKey(User, null=True, related_name="+", on_delete=models.PROTECT)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    @property
    def home(self) -> Home:
        """For whom."""
        return Home(self.state_id, self.organisation_id, self.body_id)

    @staticmethod
    def open_at(at: datetime) -> Q:
        """Those that can still be accepted."""
        return Q(used_at__isnull=True, withdrawn_at__isnull=True, expires_at__gt=at)


class Joining(models.Model):
    """Someone without an account asks for one and is answered with a reason."""

    public_id = models.UUIDField(unique=True, default=new_identifier, editable=False)
    email = models.EmailField()
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=2, choices=_LANGUAGES)
    why = models.TextField()
    asked_at = models.DateTimeField()
    standing = models.CharField(
        max_length=10, choices=[(one, one) for one in Standing], default=Standing.WAITING
    )
    reason = models.TextField(blank=True)
    answered_by = models.ForeignKey(User, null=True, related_name="+", on_delete=models.PROTECT)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="accounts_joining_waits_once",
                fields=["email"],
                condition=Q(standing=Standing.WAITING),
            )
        ]


class Recovery(models.Model):
    """Someone who cannot sign in any more is let in anew once two administrators agree."""

    public_id = models.UUIDField(unique=True, default=new_identifier, editable=False)
    user = models.ForeignKey(User, related_name="recoveries", on_delete=models.CASCADE)
    asked_at = models.DateTimeField()
    first_by = models.ForeignKey(User, null=True, related_name="+", on_delete=models.PROTECT)
    second_by = models.ForeignKey(User, null=True, related_name="+", on_delete=models.PROTECT)
    digest = models.CharField(max_length=64, blank=True)
    expires_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="accounts_recovery_open_once",
                fields=["user"],
                condition=Q(closed_at__isnull=True),
            ),
            models.CheckConstraint(
                name="accounts_recovery_by_two",
                condition=Q(second_by__isnull=True)
                | (Q(first_by__isnull=False) & ~Q(first_by=models.F("second_by"))),
            ),
        ]
