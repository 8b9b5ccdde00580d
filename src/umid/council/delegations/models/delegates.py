"""Tables of whom a delegation consists of, and of what they need."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from umid.council.delegations.models.invitations import Invitation
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.nominations import OVER, Nominated
from umid.council.delegations.rules.quotas import Seat
from umid.foundation.files.models import File
from umid.kernel.identifiers import new_identifier


class Delegate(models.Model):
    """Someone whom a state or an organisation sends."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    invitation = models.ForeignKey(Invitation, related_name="delegates", on_delete=models.PROTECT)
    category = models.CharField(max_length=12, choices=[(one, one) for one in Category])
    standing = models.CharField(
        max_length=12, choices=[(one, one) for one in Nominated], default=Nominated.DRAFT
    )
    order = models.PositiveSmallIntegerField(default=0)
    name = models.CharField(max_length=200)
    function = models.CharField(max_length=300, blank=True)
    outlet = models.CharField(max_length=200, blank=True)  # for which media they work
    languages = models.JSONField(default=list)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    stands_in_for = models.ForeignKey(
        "self", null=True, blank=True, related_name="substitutes", on_delete=models.PROTECT
    )
    is_listed = models.BooleanField(default=False)  # agreed to stand in the list of participants
    is_listed_by_self = models.BooleanField(default=False)  # they said so themselves, yes or no
    is_on_paper = models.BooleanField(default=False)  # entered by the secretariat
    reason = models.TextField(blank=True)  # why returned or refused
    credentials = models.OneToOneField(
        File, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    forgotten_at = models.DateTimeField(null=True, blank=True)  # only figures are left of them
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["email"], name="delegations_by_email")]
        constraints = [
            models.CheckConstraint(
                name="delegations_email_in_small_letters", condition=Q(email=Lower("email"))
            ),
            models.CheckConstraint(
                name="delegations_nobody_for_themselves",
                condition=Q(stands_in_for__isnull=True) | ~Q(stands_in_for=F("id")),
            ),
            models.UniqueConstraint(
                fields=["stands_in_for"],
                condition=Q(stands_in_for__isnull=False) & ~Q(standing__in=sorted(OVER)),
                name="delegations_one_substitute_at_a_time",
            ),
            models.CheckConstraint(
                name="delegations_forgotten_is_nobody",
                condition=Q(forgotten_at__isnull=True)
                | Q(
                    name="",
                    function="",
                    outlet="",
                    email="",
                    phone="",
                    reason="",
                    is_listed=False,
                    credentials__isnull=True,
                ),
            ),
        ]

    @property
    def described(self) -> str:
        """What badges and lists say beside the name."""
        return ", ".join(part for part in (self.function, self.outlet) if part)

    @property
    def seat(self) -> Seat:
        """The rule's view of it."""
        return Seat(
            self.pk, Category(self.category), Nominated(self.standing), self.stands_in_for_id
        )


class Needs(models.Model):
    """What a delegate needs on the way and on the spot; erased a while after the meeting."""

    delegate = models.OneToOneField(
        Delegate, primary_key=True, related_name="needs", on_delete=models.CASCADE
    )
    visa_letter = models.BooleanField(default=False)
    access = models.TextField(blank=True)
    diet = models.TextField(blank=True)


class Funding(models.Model):
    """What the organisers pay of a journey, told in the letter; erased with the needs."""

    delegate = models.OneToOneField(
        Delegate, primary_key=True, related_name="funding", on_delete=models.CASCADE
    )
    paid = models.JSONField(default=list)
    words = models.TextField(blank=True)
    written = models.TextField(blank=True)  # the letter's paragraph as it was sent
