"""A meeting's record of processing and impact assessment, and which earlier one it may carry on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from umid.council.delegations.models import Assessment
from umid.council.delegations.policies import may_invite
from umid.council.delegations.rules.assessing import Question, Residual, opens
from umid.council.meetings.models import Meeting
from umid.council.meetings.queries import MeetingRow
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.foundation.access.actors import Actor
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class AssessmentRow:
    """A version: what was answered, by whom and when; `by` is empty once the account is gone."""

    number: int
    answers: dict[Question, str]
    residual: Residual
    by: str
    completed_at: datetime
    carried_from: str  # the slug of an earlier meeting

    @property
    def opens(self) -> bool:
        """Whether nominations are open by it."""
        return opens(self.residual)


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """A meeting with its versions, the latest first, and earlier meetings of the same body."""

    meeting: MeetingRow
    versions: tuple[AssessmentRow, ...]
    earlier: tuple[tuple[str, str], ...]

    @property
    def latest(self) -> AssessmentRow | None:
        """The version that holds."""
        return self.versions[0] if self.versions else None


@dataclass(frozen=True, slots=True)
class Controller:
    """Who answers for a meeting's data, as its assessment says; empty before there is one."""

    name: str = ""
    contact: str = ""


def assessment(slug: str, *, actor: Actor, language: Language) -> AssessmentView:
    """For who invites. Raises NotFound."""
    meeting = described(Meeting.objects.filter(slug=slug)).first()
    if meeting is None or not may_invite(actor).allowed:
        raise NotFound
    rows = Assessment.objects.filter(meeting=meeting).order_by("-number")
    versions = tuple(_row(one) for one in rows.select_related("by", "carried_from__meeting"))
    same = Meeting.objects.filter(bodies__in=meeting.bodies.all(), assessments__isnull=False)
    earlier = same.exclude(pk=meeting.pk).distinct().order_by("-starts_on", "slug")
    return AssessmentView(
        Reader(language).meeting(meeting),
        versions,
        tuple((one.slug, one.title.read(language).text) for one in earlier),
    )


def is_assessed(meeting: Meeting) -> bool:
    """Whether nominations are open."""
    last = meeting.assessments.order_by("number").last()
    return opens(Residual(last.residual) if last else None)


def controller_of(slug: str) -> Controller:
    """Whom the privacy notice of a meeting names."""
    last = Assessment.objects.filter(meeting__slug=slug).order_by("number").last()
    if last is None:
        return Controller()
    return Controller(last.answers[Question.CONTROLLER], last.answers[Question.CONTACT])


def _row(row: Assessment) -> AssessmentRow:
    return AssessmentRow(
        number=row.number,
        answers={question: row.answers.get(question.value, "") for question in Question},
        residual=Residual(row.residual),
        by=row.by.name if row.by else "",
        completed_at=row.completed_at,
        carried_from=row.carried_from.meeting.slug if row.carried_from else "",
    )
