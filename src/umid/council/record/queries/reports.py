"""Breakout reports, as those who file them and the secretariat see them."""

from __future__ import annotations

from datetime import datetime

from umid.council.floor.models import Floor
from umid.council.floor.rules.kinds import Attribution
from umid.council.meetings.models import Meeting, Session
from umid.council.meetings.queries import meeting as meeting_view
from umid.council.meetings.rules.kinds import Role, SessionKind
from umid.council.record.models import Report
from umid.council.record.policies import may_report, may_write, reports_visible_to
from umid.council.record.queries.rows import ReporterRow, ReportRow, ReportView
from umid.council.record.rules.kinds import Part, Reported
from umid.foundation.access.actors import Actor
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


def reports(meeting: str, *, actor: Actor, language: Language) -> tuple[ReportRow, ...]:
    """The breakout sessions whose report the actor files or reads, in order of time."""
    found = Session.objects.filter(
        reports_visible_to(actor),
        meeting__slug=meeting,
        kind=SessionKind.BREAKOUT,
        cancelled_at__isnull=True,
    )
    rows = found.select_related("report").prefetch_related("reporters__user")
    return tuple(_row(one, actor, language) for one in rows.order_by("starts_at", "slug"))


def report(meeting: str, session: str, *, actor: Actor, language: Language) -> ReportView:
    """One of them with its words, also before the first is written. Raises NotFound."""
    found = session_seen(meeting, session, actor)
    written = Report.objects.filter(session=found).prefetch_related("paragraphs").first()
    is_mine = found.reporters.filter(user=actor.user).exists() if actor.user else False
    paragraphs = list(written.paragraphs.all()) if written else []
    return ReportView(
        meeting=meeting_view(meeting, language=language).meeting,
        session=found.slug,
        title=found.title.read(language),
        standing=Reported(written.standing) if written else Reported.DRAFT,
        language=Language(written.language) if written else None,
        parts={part: tuple(one.text for one in paragraphs if one.part == part) for part in Part},
        returned_because=written.returned_because if written else "",
        revision=written.revision if written else 0,
        is_mine=may_report(actor, is_reporter=is_mine).allowed,
        is_nameless=Floor.objects.filter(session=found, attribution=Attribution.NONE).exists(),
        may_write=may_write(actor).allowed,
    )


def session_seen(meeting: str, session: str, actor: Actor) -> Session:
    """The breakout session whose report the actor files or reads. Raises NotFound."""
    found = Session.objects.filter(
        reports_visible_to(actor),
        meeting__slug=meeting,
        slug=session,
        kind=SessionKind.BREAKOUT,
    ).first()
    if found is None:
        raise NotFound
    return found


def missing(meeting: Meeting, *, actor: Actor, at: datetime) -> int:
    """How many of the reports that the actor sees are due and not accepted, or not filed."""
    ended = Session.objects.filter(
        reports_visible_to(actor),
        meeting=meeting,
        kind=SessionKind.BREAKOUT,
        cancelled_at__isnull=True,
        ends_at__lte=at,
    )
    done = {Reported.ACCEPTED}
    if not may_write(actor).allowed:
        done.add(Reported.SUBMITTED)
    return ended.exclude(report__standing__in=done).count()


def _row(session: Session, actor: Actor, language: Language) -> ReportRow:
    written: Report | None = getattr(session, "report", None)
    reporters = tuple(
        ReporterRow(one.user_id, one.user.name, Role(one.role)) for one in session.reporters.all()
    )
    return ReportRow(
        session=session.slug,
        title=session.title.read(language),
        ends_at=session.ends_at,
        reporters=reporters,
        standing=Reported(written.standing) if written else None,
        is_mine=any(one.id == actor.user for one in reporters),
    )
