"""A practice, the steps that were taken with it, and what the state concerned says beside it."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from umid.council.experience.rules.kinds import Cost, Evidence, Level
from umid.council.experience.rules.life import Standing, Step
from umid.council.themes.models import Theme
from umid.foundation.directory.models import Organisation, State, User
from umid.foundation.directory.rules.posts import Home
from umid.foundation.texts.fields import MultilingualField
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language


class Practice(models.Model):
    """A described experience. Once withdrawn it is its title, a day and a reason."""

    id: models.Field[uuid.UUID, uuid.UUID] = models.UUIDField(
        primary_key=True, default=new_identifier, editable=False
    )
    state = models.ForeignKey(
        State, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    clears = models.ForeignKey(  # whose focal point lets it out; none where it goes directly
        State, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    language = models.CharField(max_length=2, choices=[(one, one) for one in Language])
    title = MultilingualField()
    place = models.ForeignKey(
        State, null=True, blank=True, related_name="+", on_delete=models.PROTECT
    )
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    level = models.CharField(max_length=20, blank=True, choices=[(one, one) for one in Level])
    evidence = models.CharField(max_length=20, blank=True, choices=[(one, one) for one in Evidence])
    cost = models.CharField(max_length=20, blank=True, choices=[(one, one) for one in Cost])
    themes = models.ManyToManyField(Theme, related_name="+", blank=True)
    standing = models.CharField(max_length=20, choices=[(one, one) for one in Standing])
    revision = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()
    published_on = models.DateField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=1000, blank=True)
    shown_at = models.DateTimeField(null=True, blank=True)  # when what everyone reads last changed

    class Meta:
        ordering = ["-published_on", "pk"]
        indexes = [
            models.Index(fields=["standing", "-published_on", "id"], name="experience_published"),
            models.Index(fields=["shown_at", "id"], name="experience_shown"),
        ]
        constraints = [
            models.CheckConstraint(
                name="experience_of_one",
                condition=Q(state__isnull=True) ^ Q(organisation__isnull=True),
            ),
            models.CheckConstraint(
                name="experience_published_on_a_day",
                condition=~Q(standing=Standing.PUBLISHED)
                | Q(published_on__isnull=False, confirmed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="experience_shown_since_a_moment",
                condition=~Q(standing__in=[Standing.PUBLISHED, Standing.WITHDRAWN])
                | Q(shown_at__isnull=False),
            ),
            models.CheckConstraint(
                name="experience_withdrawn_for_a_reason",
                condition=~Q(standing=Standing.WITHDRAWN)
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_because="")),
            ),
        ]

    @property
    def home(self) -> Home:
        """Whose it is."""
        return Home(self.state_id, self.organisation_id)


class Taken(models.Model):
    """A step that was taken; who took it tells who may not decide on an appeal."""

    practice = models.ForeignKey(Practice, related_name="taken", on_delete=models.CASCADE)
    step = models.CharField(max_length=20, choices=[(one, one) for one in Step])
    because = models.CharField(max_length=1000, blank=True)
    by = models.ForeignKey(User, null=True, blank=True, related_name="+", on_delete=models.PROTECT)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-pk"]


class Reminded(models.Model):
    """Its author was reminded so many days before it is archived; a new word begins anew."""

    practice = models.ForeignKey(Practice, related_name="reminded", on_delete=models.CASCADE)
    days = models.PositiveSmallIntegerField()
    confirmed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "days", "confirmed_at"], name="experience_reminded_once"
            )
        ]


class StateComment(models.Model):
    """What the state concerned says beside a published practice of someone else."""

    practice = models.ForeignKey(Practice, related_name="comments", on_delete=models.CASCADE)
    state = models.ForeignKey(State, related_name="+", on_delete=models.PROTECT)
    text = MultilingualField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "state"], name="experience_one_comment_of_a_state"
            )
        ]
