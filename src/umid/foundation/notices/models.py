"""Tables of notices, how often people want letters, what was posted, and webhooks."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from umid.foundation.directory.models import User
from umid.foundation.notices.rules.delivering import Because, Trouble
from umid.foundation.notices.rules.mailing import Frequency
from umid.kernel.identifiers import new_identifier


class Notice(models.Model):
    """Something that someone is told: a kind and identifiers, its words are made when it is read.

    `object` is a plain identifier, as in the record; `path` leads to it, without a language.
    """

    public_id = models.UUIDField(unique=True, default=new_identifier, editable=False)
    recipient = models.ForeignKey(User, related_name="notices", on_delete=models.CASCADE)
    kind = models.CharField(max_length=60)
    object = models.CharField(max_length=100)
    path = models.CharField(max_length=300)
    facts = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["recipient", "-made_at", "public_id"], name="notices_notice_of_reader"
            ),
            models.Index(
                fields=["recipient", "kind"],
                condition=Q(read_at__isnull=True),
                name="notices_notice_unread",
            ),
            models.Index(
                fields=["made_at"],
                condition=Q(read_at__isnull=True, mailed_at__isnull=True),
                name="notices_notice_to_mail",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="notices_notice_leads_into_this_site",
                condition=Q(path__startswith="/") & ~Q(path__startswith="//"),
            )
        ]


class Mailing(models.Model):
    """How often someone has chosen to get letters."""

    user = models.OneToOneField(
        User, primary_key=True, related_name="mailing", on_delete=models.CASCADE
    )
    frequency = models.CharField(max_length=10, choices=[(one, one) for one in Frequency])


class Posted(models.Model):
    """A letter by its key: held by a worker from `claimed_at`, gone once `posted_at` is set."""

    key = models.CharField(max_length=120, primary_key=True)
    claimed_at = models.DateTimeField(null=True)
    posted_at = models.DateTimeField(null=True)


class Webhook(models.Model):
    """Where another program wants to be told of events; its secret is sealed."""

    public_id = models.UUIDField(unique=True, default=new_identifier, editable=False)
    url = models.URLField(max_length=500)
    events = models.JSONField(default=list)
    secret = models.TextField()
    made_at = models.DateTimeField()
    failures = models.PositiveSmallIntegerField(default=0)
    closed_at = models.DateTimeField(null=True)
    closed_because = models.CharField(
        max_length=10, blank=True, choices=[(one, one) for one in Because]
    )
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["made_at", "public_id"]
        constraints = [
            models.CheckConstraint(
                name="notices_webhook_is_closed_for_a_reason",
                condition=Q(closed_at__isnull=True) ^ ~Q(closed_because=""),
            )
        ]


class Delivery(models.Model):
    """One event for one webhook: the very body that is signed at every attempt."""

    public_id = models.UUIDField(unique=True, default=new_identifier, editable=False)
    webhook = models.ForeignKey(Webhook, related_name="deliveries", on_delete=models.CASCADE)
    event = models.CharField(max_length=60)
    body = models.TextField()
    happened_at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["webhook", "-happened_at", "public_id"], name="notices_delivery_of_webhook"
            )
        ]


class Attempt(models.Model):
    """One request, and how it ended."""

    delivery = models.ForeignKey(Delivery, related_name="attempts", on_delete=models.CASCADE)
    tried_at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)
    trouble = models.CharField(max_length=20, blank=True, choices=[(one, one) for one in Trouble])

    class Meta:
        ordering = ["tried_at", "pk"]
