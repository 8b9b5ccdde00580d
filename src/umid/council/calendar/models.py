"""Tables of what calendars were told, and of feeds."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.calendar.rules import Answer, How, Method, Told
from umid.council.delegations.models import Delegate
from umid.foundation.directory.models import User
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language


class Entry(models.Model):
    """A meeting in the calendar of someone who is sent to it, as it was told last.

    `link` is what the signed link in the letters stands for; a new address gets a new one.
    """

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    delegate = models.OneToOneField(
        Delegate, related_name="calendar_entry", on_delete=models.CASCADE
    )
    link: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(unique=True, default=uuid.uuid4)
    address = models.EmailField()
    language = models.CharField(max_length=2, choices=[(one, one) for one in Language])
    method = models.CharField(max_length=7, choices=[(one, one) for one in Method])
    sequence = models.PositiveIntegerField(default=0)
    digest = models.CharField(max_length=64)
    span = models.CharField(max_length=80)
    sent_at = models.DateTimeField()
    answer = models.CharField(
        max_length=12, choices=[(one, one) for one in Answer], default=Answer.NEEDS_ACTION
    )
    how = models.CharField(max_length=5, blank=True, choices=[(one, one) for one in How if one])
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="calendar_answered_at_some_moment",
                condition=Q(answer=Answer.NEEDS_ACTION, answered_at__isnull=True, how="")
                | (~Q(answer=Answer.NEEDS_ACTION) & Q(answered_at__isnull=False) & ~Q(how="")),
            ),
        ]

    @property
    def told(self) -> Told:
        """The rule's view of it."""
        return Told(Method(self.method), self.address, self.digest)


class Feed(models.Model):
    """The address of someone's own feed; only a digest of its secret is kept."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    user = models.OneToOneField(User, related_name="calendar_feed", on_delete=models.CASCADE)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
