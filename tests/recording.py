"""Makes meetings that something came out of, through the same actions that people use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from tests.cast import Cast, actor, user_of
from tests.delegating import answered, decided, sent, submitted
from tests.making import AT as EARLY
from tests.making import TASHKENT, a_meeting, a_release, said

from umid.council.delegations.rules.nominations import Nominated
from umid.council.floor import actions as floor
from umid.council.floor.rules.kinds import Attribution, Event
from umid.council.meetings import actions as meetings
from umid.council.meetings import drafts
from umid.council.meetings.rules.kinds import Part as Partakes
from umid.council.meetings.rules.kinds import Role, SessionKind
from umid.council.record import actions
from umid.council.record.drafts import ReportDraft
from umid.council.record.models import Edition, Paragraph, Report, Summary
from umid.council.record.rules.kinds import Part, SummaryKind
from umid.foundation.access.actors import SYSTEM
from umid.foundation.directory.rules.posts import Home
from umid.kernel.languages import Language

ON = date(2030, 3, 20)
AT = datetime(2030, 3, 21, 9, tzinfo=UTC)  # the day after
UNTIL = AT + timedelta(days=7)
UNNAMED = "Jyldyz Unnamed"
GROUP = "group"


def a_council(
    slug: str = "met",
    *,
    on: date = ON,
    attribution: Attribution | None = Attribution.PUBLIC,
    signs: bool = False,
    groups: int = 1,
    delegate: str = "",
) -> str:
    """A meeting that took place: Kyrgyzstan and Uzbekistan took part and spoke in each group."""
    a_meeting(slug, on=on)
    for state in ("KG", "UZ"):
        part = drafts.ParticipationDraft(Partakes.DELEGATION, state=state)
        meetings.enter_participations(actor=SYSTEM, meeting=slug, drafts=[part], at=EARLY)
    for number in range(groups):
        _session(slug, GROUP if number == 0 else f"{GROUP}-{number}", on, number)
    a_release(slug)
    invitation = sent(slug, state="KG")
    answered(invitation, Cast.FOCAL_POINT_KG)
    decided(submitted(invitation, UNNAMED, email=delegate), Nominated.ACCREDITED)
    if signs:
        part = drafts.ParticipationDraft(Partakes.ORGANISER, state="UZ")
        meetings.enter_participations(actor=SYSTEM, meeting=slug, drafts=[part], at=EARLY)
        meetings.name_signatories(actor=SYSTEM, meeting=slug, parties=[Home("UZ")], at=EARLY)
    if attribution:
        for number in range(groups):
            spoken(slug, GROUP if number == 0 else f"{GROUP}-{number}", attribution)
    return slug


def _session(meeting: str, slug: str, on: date, number: int) -> None:
    starts = datetime(on.year, on.month, on.day, 9, tzinfo=TASHKENT) + timedelta(hours=number)
    draft = drafts.SessionDraft(
        slug=slug,
        kind=SessionKind.BREAKOUT,
        title=said(f"Working group {number}"),
        starts_at=starts,
        ends_at=starts + timedelta(minutes=50),
        appearances=(drafts.AppearanceDraft(Role.MODERATOR, person=said("Amina Yusuf")),),
    )
    meetings.schedule_session(actor=SYSTEM, meeting=meeting, draft=draft, at=EARLY)


def spoken(meeting: str, session: str, attribution: Attribution) -> None:
    """Kyrgyzstan has the floor for three minutes."""
    at = AT - timedelta(hours=20)
    where = {"meeting": meeting, "session": session}
    floor.set_up(actor=SYSTEM, **where, attribution=attribution, at=at)
    floor.chair(actor=SYSTEM, **where, deed=floor.Deed(Event.OPEN), at=at)
    asked = floor.ask_for(actor=SYSTEM, meeting=meeting, session=session, party="state:KG", at=at)
    start = floor.Deed(Event.START, entry=asked.number)
    floor.chair(actor=SYSTEM, **where, deed=start, at=at)
    stop = floor.Deed(Event.STOP, entry=asked.number)
    floor.chair(actor=SYSTEM, **where, deed=stop, at=at + timedelta(minutes=3))


def reporting(meeting: str, who: Cast = Cast.EXPERT, session: str = GROUP) -> None:
    """Someone is named to report."""
    actions.appoint(
        actor=SYSTEM,
        meeting=meeting,
        session=session,
        email=user_of(who).email,
        role=Role.RAPPORTEUR,
        at=AT,
    )


def written(
    meeting: str,
    parts: Mapping[Part, tuple[str, ...]],
    *,
    who: Cast = Cast.EXPERT,
    language: Language = Language.ENGLISH,
    session: str = GROUP,
) -> Report:
    """What they wrote."""
    before = Report.objects.filter(session__meeting__slug=meeting, session__slug=session).first()
    return actions.write_report(
        actor=actor(who),
        meeting=meeting,
        session=session,
        draft=ReportDraft(language, parts),
        expected=before.revision if before else 0,
        at=AT,
    )


def accepted(meeting: str, *findings: str, session: str = GROUP) -> None:
    """A report that the secretariat accepted."""
    reporting(meeting, session=session)
    report = written(meeting, {Part.FINDINGS: findings}, session=session)
    where = {"meeting": meeting, "session": session}
    report = actions.submit_report(
        actor=actor(Cast.EXPERT), **where, expected=report.revision, at=AT
    )
    actions.accept_report(actor=SYSTEM, **where, expected=report.revision, at=AT)


def drafted(meeting: str, language: Language = Language.ENGLISH) -> Summary:
    """The first draft."""
    return actions.begin(
        actor=SYSTEM, meeting=meeting, kind=SummaryKind.SUMMARY, language=language, at=AT
    )


def redrafted(meeting: str) -> list[str]:
    """Made anew; what happened to each paragraph that changed."""
    summary = Summary.objects.get(meeting__slug=meeting)
    steps = actions.redraft(actor=SYSTEM, meeting=meeting, expected=summary.draft, at=AT)
    return [step.change.value for step in steps if step.change]


def edited(row: Paragraph, words: str, who: Cast = Cast.SECRETARIAT) -> None:
    """The secretariat words a paragraph."""
    row.refresh_from_db()
    actions.edit_paragraph(
        actor=actor(who),
        meeting=row.summary.meeting.slug,
        paragraph=row.pk,
        words=words,
        expected=row.revision,
        at=AT,
    )


def published(meeting: str) -> list[Edition]:
    """Given to its readers."""
    summary = Summary.objects.get(meeting__slug=meeting)
    return actions.publish(
        actor=actor(Cast.SECRETARIAT),
        meeting=meeting,
        body="council",
        expected=summary.draft,
        at=AT,
    )
