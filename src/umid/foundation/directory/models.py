"""Tables of states, organisations, bodies, sources, users and what these are appointed to."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from umid.foundation.directory.rules import BodyKind, OrganisationKind
from umid.foundation.directory.rules.posts import Held, Home, Post, Span
from umid.foundation.texts.fields import MultilingualField
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language


class Source(models.Model):
    """A published place where a fact can be checked."""

    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200)
    url = models.URLField(max_length=500, blank=True)
    published_on = models.DateField(null=True, blank=True)
    language = models.CharField(  # of its title
        max_length=2, choices=[(one, one) for one in Language], default=Language.ENGLISH
    )


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
    revision = models.PositiveIntegerField(default=0)


class Body(models.Model):
    """The Council or one of its working groups."""

    slug = models.SlugField(unique=True)
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in BodyKind])
    name = MultilingualField()
    mandate = MultilingualField()
    mandate_is_illustrative = models.BooleanField(default=False)
    order = models.PositiveSmallIntegerField(default=0)
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT)
    revision = models.PositiveIntegerField(default=0)  # also of who belongs to it

    class Meta:
        ordering = ["order", "slug"]


class Membership(models.Model):
    """A state or an organisation belongs to a body for a term; ended, never deleted."""

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


class User(AbstractBaseUser):
    """Someone with an account. What they may do comes from their appointments alone."""

    USERNAME_FIELD = "email"
    last_login = None  # a sign-in session says since when, for as long as it lasts

    public_id = models.UUIDField(unique=True, default=new_identifier, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    language = models.CharField(
        max_length=2, choices=[(one, one) for one in Language], default=Language.ENGLISH
    )
    is_active = models.BooleanField(default=True)

    objects = BaseUserManager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="directory_user_email_in_small_letters", condition=Q(email=Lower("email"))
            )
        ]


class AppointmentQuerySet(models.QuerySet["Appointment"]):
    """Appointments by the moment."""

    def holding(self, at: datetime) -> AppointmentQuerySet:
        """Those that count at a moment, as `Held.holds` says of one."""
        own = Q(since_at__lte=at) & (Q(until_at__isnull=True) | Q(until_at__gt=at))
        principal = Q(deputises__since_at__lte=at) & (
            Q(deputises__until_at__isnull=True) | Q(deputises__until_at__gt=at)
        )
        return self.filter(own, Q(deputises__isnull=True) | principal)


class Appointment(models.Model):
    """What a user was appointed to, for whom, from when until when; ended, never deleted."""

    public_id = models.UUIDField(unique=True, default=new_identifier, editable=False)
    user = models.ForeignKey(User, related_name="appointments", on_delete=models.PROTECT)
    post = models.CharField(max_length=20, choices=[(post, post) for post in Post])
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT)
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT)
    deputises = models.ForeignKey(
        "self", null=True, blank=True, related_name="deputies", on_delete=models.PROTECT
    )
    since_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True, blank=True)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="directory_appointment_for_one_at_most",
                condition=Q(state__isnull=True, organisation__isnull=True)
                | Q(state__isnull=True, body__isnull=True)
                | Q(organisation__isnull=True, body__isnull=True),
            ),
            models.CheckConstraint(
                name="directory_appointment_ends_no_earlier_than_it_begins",
                condition=Q(until_at__isnull=True) | Q(since_at__lte=F("until_at")),
            ),
            models.CheckConstraint(
                name="directory_appointment_deputy_of_someone",
                condition=Q(post=Post.DEPUTY) ^ Q(deputises__isnull=True),
            ),
        ]

    @property
    def home(self) -> Home:
        """For whom."""
        return Home(self.state_id, self.organisation_id, self.body_id)

    @property
    def span(self) -> Span:
        """From when until when."""
        return Span(self.since_at, self.until_at)

    @property
    def held(self) -> Held:
        """The rule's view of it; reads the focal point's appointment of a deputy."""
        deputises = self.deputises.span if self.deputises else None
        return Held(Post(self.post), self.home, self.span, deputises)
