"""What waits for the secretariat, and what is someone's own."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef

from umid.council.attendance.models import Badge, Photo, Place
from umid.council.attendance.policies import COMING, STILL_THERE, may_issue
from umid.council.attendance.queries.badges import badges, standing_of
from umid.council.attendance.queries.rows import Mine, OwnPlace, Waiting
from umid.council.attendance.queries.signing_up import sign_ups
from umid.council.delegations.models import Delegate
from umid.council.delegations.policies import oneself
from umid.council.delegations.rules.nominations import OVER, Nominated
from umid.council.meetings.queries.meetings import meeting_row
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.kernel.languages import Language


def waiting(actor: Actor, slug: str, at: datetime) -> Waiting:
    """Counts for the secretariat's cockpit. Raises NotAllowed, NotFound."""
    demand(may_issue(actor))
    rows = sign_ups(slug, actor=actor, at=at, language=Language.ENGLISH).sessions
    return Waiting(
        without_badge=badges(slug, actor=actor, at=at, language=Language.ENGLISH).missing,
        sessions_with_waiting_list=sum(row.waiting > 0 for row in rows),
        people_waiting=sum(row.waiting for row in rows),
    )


def without_badge(slug: str, *, actor: Actor, at: datetime) -> int:
    """How many who come have no badge that opens the door, until the meeting is over.

    Nothing waits for whoever makes no badges. Raises NotFound.
    """
    if not may_issue(actor).allowed:
        return 0
    meeting = meeting_row(slug)
    if at.astimezone(ZoneInfo(meeting.time_zone)).date() > meeting.ends_on:
        return 0
    good = Badge.objects.filter(delegate=OuterRef("pk"), revoked_at__isnull=True)
    people = Delegate.objects.filter(COMING, invitation__meeting=meeting)
    return people.exclude(Exists(good)).count()


def of_me(
    actor: Actor, slug: str, at: datetime, language: Language = Language.ENGLISH
) -> tuple[Mine, ...]:
    """One's own badge and sessions, for each nomination of one's own to a meeting.

    Raises NotFound.
    """
    view = sign_ups(slug, actor=actor, at=at, language=language)
    mine = Delegate.objects.filter(oneself(actor), invitation__meeting=view.meeting.id)
    found = []
    for one in mine.exclude(standing__in=OVER).order_by("pk"):
        badge = Badge.objects.filter(delegate=one).order_by("-issue").first()
        is_accredited = one.standing == Nominated.ACCREDITED
        found.append(
            Mine(
                delegate=one.pk,
                badge=badge.pk if badge else None,
                standing=(
                    standing_of(badge, is_accredited=is_accredited, at=at) if badge else None
                ),
                code=badge.code if badge else "",
                has_photo=Photo.objects.filter(delegate=one).exists(),
                places=tuple(
                    OwnPlace(row.slug, row.title, row.starts_at, row.ends_at, person.waits)
                    for row in view.sessions
                    for person in row.people
                    if person.delegate == one.pk
                ),
                zone=view.meeting.zone,
            )
        )
    return tuple(found)


def signed_up(actor: Actor, slug: str) -> list[UUID]:
    """The sessions of a meeting that someone asked a place in, for themselves."""
    me = Delegate.objects.filter(oneself(actor), pk=OuterRef("delegate"))
    places = Place.objects.filter(STILL_THERE, Exists(me), sign_up__session__meeting__slug=slug)
    return list(places.values_list("sign_up__session", flat=True))
