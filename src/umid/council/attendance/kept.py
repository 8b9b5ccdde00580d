"""What this room keeps about delegates, for the room that erases them and shows them their data."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from umid.council.attendance import actions
from umid.council.attendance.models import Badge, Photo, Place, Scan
from umid.council.delegations.models import Delegate
from umid.council.delegations.rules.nominations import Nominated
from umid.council.floor.persons import Person
from umid.foundation.access.actors import SYSTEM


def let_go(delegates: frozenset[UUID], at: datetime) -> int:
    """Part what was scanned from its people; returns how many badges."""
    return actions.forget(actor=SYSTEM, delegates=delegates, at=at)


def gathered(delegates: frozenset[UUID]) -> Mapping[str, object]:
    """In the reader's words, for the person whom it is about."""
    badges = Badge.objects.filter(delegate__in=delegates)
    scans = Scan.objects.filter(badge__in=badges).order_by("at", "pk")
    places = Place.objects.filter(delegate__in=delegates)
    photos = Photo.objects.filter(delegate__in=delegates)
    return {
        _("Badges"): [_moment(one.issued_at) for one in badges.order_by("issued_at", "pk")],
        _("Check-ins and check-outs"): [_moment(one.at) for one in scans],
        _("Places asked for in sessions"): [
            _moment(one.asked_at) for one in places.order_by("asked_at", "pk")
        ],
        _("Photo for the badge"): _("yes") if photos.exists() else _("no"),
    }


def _moment(at: datetime) -> str:
    return date_format(at, "DATETIME_FORMAT")


def who_can_speak(meeting: str) -> Mapping[str, Sequence[Person]]:
    """The accredited of each delegation, for the floor."""
    accredited = Delegate.objects.filter(
        invitation__meeting__slug=meeting,
        standing=Nominated.ACCREDITED,
        forgotten_at__isnull=True,
        invitation__by_name="",  # the floor is given to states and organisations
    ).select_related("invitation__organisation")
    found: dict[str, list[Person]] = {}
    for one in accredited.order_by("order", "name", "pk"):
        of = one.invitation
        party = (
            f"organisation:{of.organisation.slug}" if of.organisation else f"state:{of.state_id}"
        )
        found.setdefault(party, []).append(Person(one.pk, one.name))
    return found


def names(people: Collection[UUID]) -> Mapping[UUID, str]:
    """What delegates are called who have not been forgotten."""
    known = Delegate.objects.filter(pk__in=people, forgotten_at__isnull=True)
    return dict(known.values_list("pk", "name"))
