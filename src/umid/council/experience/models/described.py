"""What a description is made of: paragraphs, entries of lists, sources, files, explanations."""

from __future__ import annotations

import uuid

from django.db import models

from umid.council.experience.models.practices import Practice
from umid.council.experience.rules.kinds import Listed, Piece
from umid.foundation.files.models import File
from umid.foundation.texts.fields import MultilingualField
from umid.kernel.identifiers import new_identifier


class Paragraph(models.Model):
    """A paragraph of one of the long texts, in each language it exists in."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    practice = models.ForeignKey(Practice, related_name="paragraphs", on_delete=models.CASCADE)
    piece = models.CharField(max_length=20, choices=[(one, one) for one in Piece])
    order = models.PositiveSmallIntegerField()
    text = MultilingualField()

    class Meta:
        ordering = ["piece", "order"]
        indexes = [models.Index(fields=["practice", "piece", "order"], name="experience_in_order")]


class Trait(models.Model):
    """An entry of a list of which a practice has several: whom it serves, a stage, an approach."""

    practice = models.ForeignKey(Practice, related_name="traits", on_delete=models.CASCADE)
    listed = models.CharField(max_length=10, choices=[(one, one) for one in Listed])
    code = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "listed", "code"], name="experience_trait_once"
            )
        ]
        indexes = [models.Index(fields=["listed", "code"], name="experience_by_trait")]


class Reference(models.Model):
    """A published source that a description rests on."""

    practice = models.ForeignKey(Practice, related_name="references", on_delete=models.CASCADE)
    order = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200, blank=True)
    url = models.URLField(max_length=500, blank=True)

    class Meta:
        ordering = ["order"]


class Attachment(models.Model):
    """A file beside a description."""

    practice = models.ForeignKey(Practice, related_name="attachments", on_delete=models.CASCADE)
    file = models.OneToOneField(File, related_name="+", on_delete=models.PROTECT)
    title = models.CharField(max_length=200)

    class Meta:
        ordering = ["pk"]


class Explanation(models.Model):
    """Why a marked passage tells of nobody, under the key of what was found."""

    practice = models.ForeignKey(Practice, related_name="explanations", on_delete=models.CASCADE)
    key = models.CharField(max_length=32)
    because = models.CharField(max_length=500)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "key"], name="experience_explained_once")
        ]
