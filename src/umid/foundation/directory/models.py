"""Tables of states, organisations, bodies and sources."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from umid.foundation.directory.rules import BodyKind, OrganisationKind
from umid.foundation.texts.fields import MultilingualField


class Source(models.Model):
    """A published place where a fact can be checked."""

    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200)
    url = models.URLField(max_length=500, blank=True)
    published_on = models.DateField(null=True, blank=True)


class State(models.Model):
    """A member state of the Council. Its name comes from Babel, in the reader's language."""

    code = models.CharField(max_length=2, primary_key=True)


class Organisation(models.Model):
    """A state body, an international, regional or civil society organisation, and so on."""

    slug = models.SlugField(unique=True)
    name = MultilingualField()
    short = MultilingualField()
    kind = models.CharField(max_length=40, choices=[(kind, kind) for kind in OrganisationKind])
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT)


class Body(models.Model):
    """The Council or one of its working groups."""

    slug = models.SlugField(unique=True)
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in BodyKind])
    name = MultilingualField()
    mandate = MultilingualField()
    mandate_is_illustrative = models.BooleanField(default=False)
    order = models.PositiveSmallIntegerField(default=0)
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT)

    class Meta:
        ordering = ["order", "slug"]


class Membership(models.Model):
    """A state or an organisation belongs to a body for a term."""

    body = models.ForeignKey(Body, related_name="memberships", on_delete=models.CASCADE)
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT)
    since_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="directory_membership_of_one",
                condition=Q(state__isnull=True) ^ Q(organisation__isnull=True),
            ),
            models.CheckConstraint(
                name="directory_membership_term_in_order",
                condition=Q(since_on__isnull=True)
                | Q(until_on__isnull=True)
                | Q(since_on__lte=F("until_on")),
            ),
        ]
