"""Tables of breakout reports and of who files them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from umid.council.meetings.models import Session
from umid.council.record.rules.kinds import REPORTING, Part, Reported
from umid.foundation.directory.models import User
from umid.foundation.texts.fields import MultilingualField
from umid.kernel.languages import Language


class Reporter(models.Model):
    """A user who files the report of a session; who appears in a programme has no account."""

    session = models.ForeignKey(Session, related_name="reporters", on_delete=models.CASCADE)
    user = models.ForeignKey(User, related_name="+", on_delete=models.CASCADE)
    role = models.CharField(max_length=20, choices=[(one, one) for one in REPORTING])

    class Meta:
        ordering = ["role", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["session", "user"], name="record_reporter_once"),
        ]


class Report(models.Model):
    """What came out of a breakout session; `language` is the one that it is written in."""

    session = models.OneToOneField(Session, related_name="report", on_delete=models.CASCADE)
    language = models.CharField(max_length=2, choices=[(one, one) for one in Language])
    standing = models.CharField(
        max_length=10, choices=[(one, one) for one in Reported], default=Reported.DRAFT
    )
    returned_because = models.CharField(max_length=1000, blank=True)
    revision = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="record_report_returned_for_a_reason",
                condition=~Q(standing=Reported.RETURNED) | ~Q(returned_because=""),
            ),
        ]


class ReportParagraph(models.Model):
    """A finding, a proposal or an open point."""

    report = models.ForeignKey(Report, related_name="paragraphs", on_delete=models.CASCADE)
    part = models.CharField(max_length=12, choices=[(one, one) for one in Part])
    order = models.PositiveSmallIntegerField()
    text = MultilingualField()

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "part", "order"], name="record_report_paragraph_once"
            ),
        ]
