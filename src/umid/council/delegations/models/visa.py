"""The table of letters in support of a visa; what they say of someone is not kept."""

from __future__ import annotations

from django.db import models

from umid.council.delegations.models.delegates import Delegate
from umid.council.delegations.rules.letters import symbol
from umid.kernel.languages import Language


class VisaLetter(models.Model):
    """A letter was written, under a number of the register; erased with the needs."""

    delegate = models.OneToOneField(
        Delegate, primary_key=True, related_name="visa_letter", on_delete=models.CASCADE
    )
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    language = models.CharField(max_length=2, choices=[(one, one) for one in Language])
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["year", "number"], name="delegations_visa_letter_numbered_once"
            )
        ]

    @property
    def symbol(self) -> str:
        """The letter's number."""
        return symbol(self.year, self.number)
