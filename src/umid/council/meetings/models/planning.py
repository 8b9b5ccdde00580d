"""From the tables of a draft to what a release keeps of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import QuerySet

from umid.council.meetings.rules.kinds import Role, SessionKind
from umid.council.meetings.rules.planned import (
    PlannedAppearance,
    PlannedOrganisation,
    PlannedSession,
    PlannedTheme,
)
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from umid.council.meetings.models.programme import Appearance, Session
    from umid.foundation.directory.models import Organisation


def whole(sessions: QuerySet[Session]) -> QuerySet[Session]:
    """With what `planned` expects: four queries, however many sessions."""
    return sessions.select_related("room").prefetch_related(
        "appearances__organisation", "agenda", "themes"
    )


def planned(row: Session) -> PlannedSession:
    """The session as it stands in the draft; expects what `whole` fetches."""
    return PlannedSession(
        id=row.pk,
        slug=row.slug,
        kind=SessionKind(row.kind),
        title=row.title,
        description=row.description,
        room=None if row.room is None else row.room.name,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        is_illustrative=row.is_illustrative,
        is_cancelled=row.cancelled_at is not None,
        appearances=tuple(_appearance(one) for one in row.appearances.all()),
        agenda=tuple(item.title for item in row.agenda.all()),
        themes=tuple(PlannedTheme(one.slug, one.label) for one in row.themes.all()),
        attested=row.attested_by,
        interpretation=_interpreted(row),
    )


def _interpreted(row: Session) -> tuple[Language, ...]:
    """What it needs and its room can offer: no reader is promised more."""
    offered = row.interpretation if row.room is None else row.room.interpretation
    return tuple(one for one in Language if one in row.interpretation and one in offered)


def _appearance(row: Appearance) -> PlannedAppearance:
    return PlannedAppearance(
        role=Role(row.role),
        person=row.person,
        office=row.office,
        state=row.state_id,
        organisation=None if row.organisation is None else planned_organisation(row.organisation),
        attested=row.attested_by,
    )


def planned_organisation(row: Organisation) -> PlannedOrganisation:
    """The organisation as it is called now."""
    return PlannedOrganisation(row.slug, row.name, row.short, row.state_id)
