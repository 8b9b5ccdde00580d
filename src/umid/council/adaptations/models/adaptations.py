"""That a practice was taken up: by whom, where, what of it, and what was changed."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.adaptations.rules.life import Standing
from umid.council.adaptations.rules.telling import Course, Party
from umid.council.experience.models import Practice
from umid.council.experience.rules.kinds import Evidence
from umid.foundation.directory.models import Organisation, State
from umid.foundation.directory.rules.posts import Home
from umid.foundation.texts.fields import MultilingualField
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language


class Adaptation(models.Model):
    """Another's record that it took up a practice. Once withdrawn it is a day and a reason.

    `course` and `evidence` are those of its latest note.
    """

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    practice = models.ForeignKey(Practice, related_name="+", on_delete=models.PROTECT)
    state = models.ForeignKey(
        State, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    clears = models.ForeignKey(  # whose focal point lets it out; none where it comes out directly
        State, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    language = models.CharField(max_length=2, choices=[(one, one) for one in Language])
    place = models.ForeignKey(  # none: elsewhere
        State, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    region = models.CharField(max_length=200, blank=True)
    began_on = models.DateField(null=True, blank=True)
    took = MultilingualField(null=True, blank=True)
    changed = MultilingualField(null=True, blank=True)
    course = models.CharField(max_length=20, blank=True, choices=[(one, one) for one in Course])
    evidence = models.CharField(max_length=20, blank=True, choices=[(one, one) for one in Evidence])
    is_illustrative = models.BooleanField(default=False)
    standing = models.CharField(max_length=20, choices=[(one, one) for one in Standing])
    revision = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()
    returned_because = models.CharField(max_length=1000, blank=True)
    published_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ["-published_on", "pk"]
        indexes = [
            models.Index(fields=["standing", "-published_on", "id"], name="adaptations_published"),
            models.Index(fields=["practice", "standing"], name="adaptations_of_practice"),
        ]
        constraints = [
            models.CheckConstraint(
                name="adaptations_of_one",
                condition=Q(state__isnull=True) ^ Q(organisation__isnull=True),
            ),
            models.CheckConstraint(
                name="adaptations_published_on_a_day",
                condition=~Q(standing=Standing.PUBLISHED) | Q(published_on__isnull=False),
            ),
            models.CheckConstraint(
                name="adaptations_withdrawn_without_a_word",
                condition=~Q(standing=Standing.WITHDRAWN)
                | Q(
                    withdrawn_on__isnull=False,
                    took__isnull=True,
                    changed__isnull=True,
                    place__isnull=True,
                    region="",
                    course="",
                    evidence="",
                )
                & ~Q(withdrawn_because=""),
            ),
        ]

    @property
    def home(self) -> Home:
        """Whose it is."""
        return Home(self.state_id, self.organisation_id)

    @property
    def party(self) -> Party:
        """The same, as the rules compare it."""
        return Party(self.clears_id, self.organisation_id)
