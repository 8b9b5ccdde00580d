"""Tables of sign-up: on what terms a session takes people, and who asked for a place."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from umid.council.attendance.rules.signing_up import Terms
from umid.council.delegations.models import Delegate
from umid.council.meetings.models import Session


class SignUp(models.Model):
    """A session that people sign up for. Its row is the lock of its places."""

    session = models.OneToOneField(Session, related_name="sign_up", on_delete=models.PROTECT)
    capacity = models.PositiveIntegerField(null=True, blank=True)  # None: everyone has a place
    per_delegation = models.PositiveSmallIntegerField(null=True, blank=True)
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    last = models.PositiveIntegerField(default=0)  # the number that was given out last
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="attendance_closes_after_opening", condition=Q(closes_at__gt=F("opens_at"))
            ),
        ]

    @property
    def terms(self) -> Terms:
        """The rule's view of it."""
        return Terms(self.capacity, self.per_delegation, self.opens_at, self.closes_at)


class Place(models.Model):
    """Someone asked for a place; whether they have it follows from number and capacity."""

    sign_up = models.ForeignKey(SignUp, related_name="places", on_delete=models.CASCADE)
    delegate = models.ForeignKey(Delegate, related_name="places", on_delete=models.CASCADE)
    number = models.PositiveIntegerField()
    asked_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["sign_up", "delegate"], name="attendance_signed_up_once"
            ),
            models.UniqueConstraint(fields=["sign_up", "number"], name="attendance_number_once"),
        ]
