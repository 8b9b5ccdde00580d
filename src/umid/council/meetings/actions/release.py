"""Giving readers the programme as it stands in the draft."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from umid.council.meetings.actions.drafting import locked, require_draft
from umid.council.meetings.actions.telling import tell_released
from umid.council.meetings.models import Release, ReleasedSession
from umid.council.meetings.models.planning import planned, whole
from umid.council.meetings.policies import may_release
from umid.council.meetings.queries.drafts import sitting
from umid.council.meetings.rules.changes import Changed, changes, released, sequences
from umid.council.meetings.rules.clashes import blocking, clashes
from umid.council.meetings.rules.planned import PlannedSession, restored, stored
from umid.council.meetings.rules.signing import waited_for
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.search.actions import put
from umid.kernel.errors import NotPossible


class NothingNew(NotPossible):
    """The draft is what readers have already."""


class Clashing(NotPossible):
    """Someone or something is in two places at one time."""


class Unsigned(NotPossible):
    """A co-organiser has not agreed to the draft as it stands."""


@transaction.atomic
def release(*, actor: Actor, meeting: str, expected: int, at: datetime) -> Release:
    """Release the draft that the actor saw (`expected`), whole, under the next number.

    Raises NotFound, NotAllowed, Conflict, Clashing, Unsigned, NothingNew.
    """
    found = locked(meeting, actor)
    demand(may_release(actor))
    require_draft(found, expected)
    rows = list(ReleasedSession.objects.known().filter(release__meeting=found))
    before = [restored(row.planned) for row in rows]
    sessions = list(whole(found.sessions.all()))
    if blocking(clashes(sitting(row) for row in sessions if row.cancelled_at is None)):
        raise Clashing
    if waited_for(found.signatories.all(), found.draft):
        raise Unsigned
    draft = [planned(row) for row in sessions]
    after = released(before, draft)
    happened = changes(before, after)
    if not happened:
        raise NothingNew
    found.release += 1
    found.changed_at = at
    found.save(update_fields=["release", "changed_at"])
    made = Release.objects.create(
        meeting=found,
        number=found.release,
        released_at=at,
        released_by="" if actor.user is None else f"directory.user:{actor.user}",
        changes=_facts(happened) if before else [],
    )
    _keep(made, list(zip(before, rows, strict=True)), after)
    record(actor, MeetingsDid.RELEASE, found, at=at, detail={"release": made.number})
    known = {session.slug for session in (*before, *after)}
    put("meetings.session", *(f"{found.slug}/{slug}" for slug in known), at=at)
    tell_released(found, made, actor=actor, at=at)
    return made


def _facts(happened: Iterable[Changed]) -> list[dict[str, Any]]:
    return [
        {"change": one.change.value, "slug": one.slug, "title": one.title.stored()}
        for one in happened
    ]


def _keep(
    release: Release,
    before: Sequence[tuple[PlannedSession, ReleasedSession]],
    after: Iterable[PlannedSession],
) -> None:
    """An unchanged session keeps the number and the moment of its last change."""
    numbers = [(session, row.sequence) for session, row in before]
    moments = {session.id: row.changed_at for session, row in before}
    ReleasedSession.objects.bulk_create(
        ReleasedSession(
            release=release,
            session_id=session.id,
            slug=session.slug,
            starts_at=session.starts_at,
            order=order,
            planned=stored(session),
            sequence=sequence,
            changed_at=release.released_at if differs else moments[session.id],
        )
        for order, (session, sequence, differs) in enumerate(sequences(numbers, after))
    )
