"""What waits for someone in a meeting's record: for the cockpit that gathers such things."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from umid.council.meetings.models import Meeting
from umid.council.meetings.policies import may_agree
from umid.council.record.models import Correction, Summary
from umid.council.record.policies import may_write, summaries_visible_to
from umid.council.record.queries.reports import missing
from umid.council.record.queries.signing import homes_waited_for
from umid.foundation.access.actors import Actor
from umid.foundation.directory.rules.posts import Home
from umid.kernel.errors import NotFound


class Waits(StrEnum):
    """What can wait."""

    REPORTS = "reports"
    CORRECTIONS = "corrections"
    AGREEMENTS = "agreements"


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many of something wait for the actor."""

    what: Waits
    count: int


def waiting(actor: Actor, slug: str, at: datetime) -> tuple[Waiting, ...]:
    """Reports missing, corrections unanswered, agreements waited for. Raises NotFound.

    The secretariat is told of all, others of what is theirs to do.
    """
    meeting = Meeting.objects.filter(slug=slug).first()
    if meeting is None:
        raise NotFound
    found = {Waits.REPORTS: missing(meeting, actor=actor, at=at)}
    visible = Summary.objects.filter(summaries_visible_to(actor), meeting=meeting)
    summary = visible.filter(published_at__isnull=True).first()
    if summary is not None:
        homes = homes_waited_for(summary)
        if may_write(actor).allowed:
            unanswered = Correction.objects.filter(paragraph__summary=summary, answer="")
            found[Waits.CORRECTIONS] = unanswered.count()
        elif summary.asked_at is None or not may_agree(actor).allowed:
            homes = []
        else:
            homes = [one for one in homes if one == Home(actor.state, actor.organisation)]
        found[Waits.AGREEMENTS] = len(homes)
    return tuple(Waiting(what, count) for what, count in found.items() if count)
