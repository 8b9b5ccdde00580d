"""The sessions of a meeting that have a floor or could have one, and who can be put on a list."""

from __future__ import annotations

from dataclasses import dataclass

from umid.council.floor.models import Floor
from umid.council.floor.policies import may_chair
from umid.council.floor.queries.rows import Party, SessionRow
from umid.council.meetings.models import Participation, ReleasedSession
from umid.council.meetings.queries import MeetingRow
from umid.council.meetings.queries import meeting as meeting_view
from umid.council.meetings.rules.kinds import SessionKind
from umid.council.meetings.rules.planned import restored
from umid.foundation.access.actors import Actor
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class SessionsView:
    """A meeting with the sessions whose floor the reader can go to."""

    meeting: MeetingRow
    sessions: tuple[SessionRow, ...]
    may_chair: bool


def sessions(meeting: str, *, actor: Actor, language: Language) -> SessionsView:
    """Those with a floor; for who may chair, those too that could have one. Raises NotFound."""
    view = meeting_view(meeting, language=language)
    chairs = may_chair(actor).allowed
    with_floor = set(
        Floor.objects.filter(session__meeting=view.meeting.id).values_list("session", flat=True)
    )
    known = ReleasedSession.objects.known().filter(release__meeting=view.meeting.id)
    rows = []
    for row in known.order_by("starts_at", "order"):
        plan = restored(row.planned)
        has_floor = row.session_id in with_floor
        if has_floor or (chairs and plan.kind is not SessionKind.BREAK):
            title = plan.title.read(language)
            rows.append(SessionRow(row.slug, title, row.starts_at, has_floor))
    return SessionsView(view.meeting, tuple(rows), chairs)


def parties(meeting: str, *, language: Language) -> list[Party]:
    """Every state and organisation that the chair can put on a list."""
    rows = Participation.objects.filter(meeting__slug=meeting, group__isnull=True)
    found: dict[str, Party] = {}
    for row in rows.select_related("organisation"):
        party = (
            Party(
                f"organisation:{row.organisation.slug}", name=row.organisation.name.read(language)
            )
            if row.organisation
            else Party(f"state:{row.state_id}", state=row.state_id)
        )
        found[party.key] = party
    return list(found.values())
