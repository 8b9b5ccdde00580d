"""Reviews: who was asked, what they weigh, what they say about which passage, what is published."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.experience.models.described import Paragraph
from umid.council.experience.models.practices import Practice
from umid.council.experience.rules.reviewing import Criterion, Reviewing
from umid.foundation.directory.models import User
from umid.foundation.texts.fields import MultilingualField
from umid.kernel.identifiers import new_identifier


class Review(models.Model):
    """An expert's assessment of a published practice."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    practice = models.ForeignKey(Practice, related_name="reviews", on_delete=models.CASCADE)
    reviewer = models.ForeignKey(User, related_name="+", on_delete=models.PROTECT)
    standing = models.CharField(max_length=20, choices=[(one, one) for one in Reviewing])
    summary = MultilingualField(null=True, blank=True)
    answer = models.TextField(max_length=4000, blank=True)
    proposed_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-proposed_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "reviewer"],
                condition=~Q(standing=Reviewing.ENDED),
                name="experience_reviewed_once_by_each",
            ),
            models.CheckConstraint(
                name="experience_review_published_with_a_summary",
                condition=~Q(standing=Reviewing.PUBLISHED)
                | Q(published_at__isnull=False, summary__isnull=False),
            ),
        ]


class Score(models.Model):
    """How a review weighs one criterion, from 1 (weak) to 4 (strong)."""

    review = models.ForeignKey(Review, related_name="scores", on_delete=models.CASCADE)
    criterion = models.CharField(max_length=20, choices=[(one, one) for one in Criterion])
    value = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "criterion"], name="experience_weighed_once"),
            models.CheckConstraint(
                name="experience_weighed_in_range", condition=Q(value__gte=1, value__lte=4)
            ),
        ]


class Remark(models.Model):
    """What a reviewer says about one paragraph; for the author and the editors."""

    review = models.ForeignKey(Review, related_name="remarks", on_delete=models.CASCADE)
    paragraph = models.ForeignKey(Paragraph, related_name="+", on_delete=models.CASCADE)
    words = models.CharField(max_length=2000)

    class Meta:
        ordering = ["pk"]
