"""Badges as the secretariat issues them, as a sheet prints them, as a door shows them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from umid.council.attendance.models import Badge, Photo, Scan
from umid.council.attendance.policies import COMING, badges_visible_to, may_issue
from umid.council.attendance.queries.rows import BadgeRow, BadgesView, Face, ShownRow
from umid.council.attendance.rules import presence
from umid.council.attendance.rules.badges import Proof, Standing, standing_at
from umid.council.attendance.rules.presence import Way
from umid.council.attendance.sealing import sealed
from umid.council.delegations.models import Delegate
from umid.council.delegations.queries.protocol import in_protocol_order
from umid.council.delegations.queries.reading import party, party_of
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.nominations import Nominated
from umid.council.meetings.queries import MeetingRow
from umid.council.meetings.queries.meetings import meeting_row
from umid.council.meetings.queries.reading import Reader
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


def badges(
    slug: str,
    *,
    actor: Actor,
    at: datetime,
    language: Language,
    after: UUID | None = None,
    limit: int | None = None,
) -> BadgesView:
    """Those accredited to a meeting, in protocol order, from behind `after` and at most `limit`.

    Raises NotAllowed, NotFound.
    """
    demand(may_issue(actor))
    meeting = meeting_row(slug)
    people = Delegate.objects.filter(COMING, invitation__meeting=meeting)
    people = people.select_related("invitation__organisation", "photo")
    of: dict[UUID | None, Badge] = {}
    for badge in Badge.objects.filter(meeting=meeting).order_by("issue"):
        of[badge.delegate_id] = badge
    rows = [
        _row(one, of.get(one.pk), at, language) for one in people.order_by("order", "name", "pk")
    ]
    ordered = in_protocol_order(rows, language)
    begin = next((number for number, row in enumerate(ordered, 1) if row.delegate == after), 0)
    shown = ordered[begin : begin + limit if limit else None]
    follows = shown[-1].delegate if shown and begin + len(shown) < len(ordered) else None
    missing = sum(not row.is_valid for row in rows)
    return BadgesView(Reader(language).meeting(meeting), tuple(shown), missing, follows)


def faces(
    badges: Collection[UUID], *, actor: Actor, at: datetime, language: Language
) -> list[Face]:
    """What is printed on badges that open the door. Raises NotFound."""
    rows = Badge.objects.filter(badges_visible_to(actor), pk__in=badges, delegate__isnull=False)
    found = {row.pk: row for row in rows.select_related("delegate__invitation__organisation")}
    if not badges or any(each not in found or not _is_valid(found[each], at) for each in badges):
        raise NotFound
    chosen = [found[each] for each in dict.fromkeys(badges)]
    photos = dict(
        Photo.objects.filter(delegate__in=[one.delegate_id for one in chosen]).values_list(
            "delegate", "file"
        )
    )
    made = []
    for row in chosen:
        delegate = row.delegate
        if delegate is None:
            raise NotFound
        made.append(
            Face(
                delegate.name,
                delegate.described,
                party_of(delegate.invitation, language),
                Category(delegate.category),
                sealed(row.pk, row.issue),
                row.code,
                photos.get(delegate.pk),
            )
        )
    return made


def meeting_of(badge: UUID, *, actor: Actor, language: Language) -> MeetingRow:
    """The meeting of a badge that one sees. Raises NotFound."""
    seen = Badge.objects.filter(badges_visible_to(actor), pk=badge)
    found = seen.values_list("meeting__slug", flat=True).first()
    if found is None:
        raise NotFound
    return Reader(language).meeting(meeting_row(found))


def shown(event: UUID, *, meeting: str, language: Language) -> ShownRow:
    """What a door says of a scan that an action has let pass. Raises NotFound."""
    rows = Scan.objects.select_related("badge__delegate", "organisation")
    row = rows.filter(pk=event, meeting__slug=meeting).first()
    if row is None:
        raise NotFound
    here = Scan.objects.filter(badge__holder=row.badge.holder, session=row.session_id)
    stays = presence.stays(
        presence.Scan(key, row.badge.holder, row.session_id, Way(way), at)
        for key, way, at in here.values_list("pk", "way", "at")
    )
    last = stays.get((row.badge.holder, row.session_id), ())
    return ShownRow(
        event=row.pk,
        name=row.badge.delegate.name if row.badge.delegate else "",
        party=party(
            row.state_id, row.organisation, language, is_media=row.category == Category.MEDIA
        ),
        category=Category(row.category),
        way=Way(row.way),
        since=last[-1].since if last and last[-1].until is None else None,
    )


def standing_of(badge: Badge, *, is_accredited: bool, at: datetime) -> Standing:
    """What a badge is worth at a moment."""
    return standing_at(Proof(is_accredited, badge.revoked_at, badge.is_replaced), at)


def _is_valid(badge: Badge, at: datetime) -> bool:
    is_accredited = badge.delegate is not None and badge.delegate.standing == Nominated.ACCREDITED
    return standing_of(badge, is_accredited=is_accredited, at=at) is Standing.VALID


def _row(one: Delegate, badge: Badge | None, at: datetime, language: Language) -> BadgeRow:
    row = BadgeRow(
        delegate=one.pk,
        name=one.name,
        function=one.described,
        category=Category(one.category),
        party=party_of(one.invitation, language),
        has_photo=hasattr(one, "photo"),
    )
    if badge is None:
        return row
    return BadgeRow(
        row.delegate,
        row.name,
        row.function,
        row.category,
        row.party,
        row.has_photo,
        badge=badge.pk,
        issue=badge.issue,
        code=badge.code,
        standing=standing_of(badge, is_accredited=True, at=at),
        reason=badge.reason,
    )
