"""What waits for someone in a meeting's record: for the cockpit that gathers such things."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db.models import Exists, F, OuterRef, Q

from umid.council.meetings.models import Meeting, Signatory
from umid.council.meetings.policies import may_agree
from umid.council.record.models import Agreement, Correction, Summary
from umid.council.record.policies import may_write, summaries_visible_to
from umid.council.record.queries.reports import missing
from umid.council.record.queries.signing import homes_waited_for
from umid.foundation.access.actors import Actor
from umid.foundation.directory.rules.posts import Home
from umid.foundation.texts.rules import Reading
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


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


@dataclass(frozen=True, slots=True)
class Own:
    """A draft that the actor is to agree to, or in which a correction of theirs was answered."""

    slug: str
    meeting: Reading
    is_answered: bool


def writes(actor: Actor) -> bool:
    """Whether the actor works at the desk of what comes out of meetings."""
    return may_write(actor).allowed


def own(*, actor: Actor, language: Language) -> list[Own]:
    """What waits for the actor across meetings, until it is published; in two queries at most."""
    drafts = Summary.objects.filter(summaries_visible_to(actor), published_at__isnull=True)
    drafts = drafts.select_related("meeting").order_by("meeting__starts_on", "meeting__slug")
    found: list[Own] = []
    if may_agree(actor).allowed and (actor.state or actor.organisation):
        home = Q(state=actor.state, organisation=actor.organisation)
        asked = Signatory.objects.filter(home, meeting=OuterRef("meeting"))
        agreed = Agreement.objects.filter(
            home, summary=OuterRef("pk"), agreed_to=F("summary__draft")
        )
        mine = drafts.filter(Exists(asked), ~Exists(agreed), asked_at__isnull=False)
        found += [
            Own(row.meeting.slug, row.meeting.title.read(language), is_answered=False)
            for row in mine
        ]
    if actor.user is not None:
        answers = Correction.objects.filter(by=actor.user, paragraph__summary=OuterRef("pk"))
        answered = drafts.filter(Exists(answers.exclude(answer="")))
        found += [
            Own(row.meeting.slug, row.meeting.title.read(language), is_answered=True)
            for row in answered
        ]
    return found
