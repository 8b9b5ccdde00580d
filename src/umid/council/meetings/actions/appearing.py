"""Who appears in a session, and who no longer does."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from umid.council.meetings.actions.attesting import columns
from umid.council.meetings.actions.drafting import changed, programme_of, session_of
from umid.council.meetings.drafts import AppearanceDraft
from umid.council.meetings.models import Appearance, Session
from umid.council.meetings.policies import may_edit
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import Organisation
from umid.kernel.errors import NotFound


@transaction.atomic
def let_appear(
    *,
    actor: Actor,
    meeting: str,
    session: str,
    draft: AppearanceDraft,
    expected: int,
    at: datetime,
) -> Appearance:
    """Someone more appears in a session, after the others.

    Raises NotFound, NotAllowed, Conflict.
    """
    found = session_of(programme_of(meeting, actor), session)
    demand(may_edit(actor))
    changed(found, expected, at)
    last = found.appearances.last()
    made = appearance(found, draft, last.order + 1 if last else 0)
    made.save()
    record(actor, MeetingsDid.LET_APPEAR, found, at=at)
    return made


@transaction.atomic
def let_go(
    *, actor: Actor, meeting: str, session: str, place: int, expected: int, at: datetime
) -> None:
    """Whoever stands at a place (from 0, in order) no longer appears.

    Raises NotFound, NotAllowed, Conflict.
    """
    found = session_of(programme_of(meeting, actor), session)
    demand(may_edit(actor))
    changed(found, expected, at)
    those = list(found.appearances.all())
    if not 0 <= place < len(those):
        raise NotFound
    those[place].delete()
    record(actor, MeetingsDid.LET_GO, found, at=at)


def appearance(session: Session, draft: AppearanceDraft, order: int) -> Appearance:
    """The row of a draft, not saved yet."""
    slug = draft.organisation
    return Appearance(
        session=session,
        role=draft.role,
        person=draft.person,
        office=draft.office,
        state_id=draft.state,
        organisation=Organisation.objects.get(slug=slug) if slug else None,
        order=order,
        **columns(draft.attested),
    )
