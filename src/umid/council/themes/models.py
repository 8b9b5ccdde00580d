"""The table that the vocabulary's file is loaded into, so that things can be filed under it."""

from __future__ import annotations

from django.db import models

from umid.foundation.texts.fields import MultilingualField


class Theme(models.Model):
    """An entry of the vocabulary."""

    slug = models.SlugField(unique=True)
    label = MultilingualField()
    definition = MultilingualField()
    also = MultilingualField(null=True, blank=True)
    broader = models.ForeignKey(
        "self", null=True, blank=True, related_name="narrower", on_delete=models.PROTECT
    )
    related = models.ManyToManyField("self", blank=True)
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order"]
