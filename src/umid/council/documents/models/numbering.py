"""Tables of how a body numbers its documents."""

from __future__ import annotations

from django.db import models

from umid.council.documents.rules.symbols import USUAL, SymbolScheme
from umid.council.meetings.models import Meeting
from umid.foundation.directory.models import Body


class Scheme(models.Model):
    """How a body's symbols are made; whoever gives out a number holds this row meanwhile."""

    body = models.OneToOneField(Body, related_name="+", on_delete=models.PROTECT)
    prefix = models.CharField(max_length=30, unique=True)
    pattern = models.CharField(max_length=60, default=USUAL)

    @property
    def rule(self) -> SymbolScheme:
        """The scheme as rules know it."""
        return SymbolScheme(self.prefix, self.pattern)


class Sitting(models.Model):
    """Which of a body's meetings in a year a meeting is, fixed once a document says so."""

    scheme = models.ForeignKey(Scheme, related_name="sittings", on_delete=models.PROTECT)
    meeting = models.ForeignKey(Meeting, related_name="+", on_delete=models.PROTECT)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scheme", "meeting"], name="documents_sitting_once"),
            models.UniqueConstraint(
                fields=["scheme", "year", "number"], name="documents_sitting_number"
            ),
        ]
