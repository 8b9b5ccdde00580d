"""Facts that are announced, then confirmed, then take place, each by a source."""

from __future__ import annotations

from django.db import models

from umid.council.meetings.rules.stages import Stage
from umid.foundation.directory.models import Source


class Attested(models.Model):
    """A row whose stages are each attested by a source, or not known."""

    announced = models.ForeignKey(
        Source, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    confirmed = models.ForeignKey(
        Source, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    took_place = models.ForeignKey(
        Source, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )

    class Meta:
        abstract = True

    @property
    def attested_by(self) -> dict[Stage, int]:
        """The key of the source for each stage that has one."""
        found = {
            Stage.ANNOUNCED: self.announced_id,
            Stage.CONFIRMED: self.confirmed_id,
            Stage.TOOK_PLACE: self.took_place_id,
        }
        return {stage: source for stage, source in found.items() if source is not None}
