"""What members ask and answer; a writer who has left is nobody, their words stay."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.network.models.members import Member
from umid.council.themes.models import Theme
from umid.foundation.directory.models import User
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language


class Said(models.Model):
    """Words in one language, with what their writer says of marked passages, by their keys."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    writer = models.ForeignKey(
        Member, null=True, blank=True, related_name="+", on_delete=models.SET_NULL
    )
    language = models.CharField(max_length=2, choices=[(one, one) for one in Language])
    text = models.TextField(max_length=6000)
    explained = models.JSONField(default=dict)
    at = models.DateTimeField()
    hidden_at = models.DateTimeField(null=True, blank=True)
    hidden_because = models.CharField(max_length=1000, blank=True)

    class Meta:
        abstract = True


class Question(Said):
    """A question to those whom it fits; all members read it."""

    title = models.CharField(max_length=200)
    themes = models.ManyToManyField(Theme, related_name="+")
    is_illustrative = models.BooleanField(default=False)
    accepted = models.OneToOneField(
        "Answer", null=True, blank=True, related_name="+", on_delete=models.SET_NULL
    )

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["writer", "at"], name="network_asked_lately"),
            models.Index(fields=["-at", "-id"], name="network_latest"),
        ]
        constraints = [
            models.CheckConstraint(
                name="network_question_hidden_for_a_reason",
                condition=Q(hidden_at__isnull=True) | ~Q(hidden_because=""),
            )
        ]


class Answer(Said):
    """An answer; in the order in which they came, whoever wrote them."""

    question = models.ForeignKey(Question, related_name="answers", on_delete=models.CASCADE)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["writer", "at"], name="network_answered_lately")]
        constraints = [
            models.CheckConstraint(
                name="network_answer_hidden_for_a_reason",
                condition=Q(hidden_at__isnull=True) | ~Q(hidden_because=""),
            )
        ]


class Thanks(models.Model):
    """A member thanks for an answer, once."""

    answer = models.ForeignKey(Answer, related_name="thanks", on_delete=models.CASCADE)
    member = models.ForeignKey(Member, related_name="+", on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["answer", "member"], name="network_thanked_once")
        ]


class Report(models.Model):
    """A member tells the secretariat that something should not stand there."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    question = models.ForeignKey(Question, related_name="reports", on_delete=models.CASCADE)
    answer = models.ForeignKey(
        Answer, null=True, blank=True, related_name="reports", on_delete=models.CASCADE
    )
    by = models.ForeignKey(User, related_name="+", on_delete=models.CASCADE)
    why = models.CharField(max_length=1000)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
