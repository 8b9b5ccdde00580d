"""Who reports from a breakout session, what they write, and the secretariat's answer."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from umid.council.floor.rules.kinds import Attribution
from umid.council.meetings.actions import HOUSE
from umid.council.meetings.models import Session
from umid.council.meetings.rules.kinds import Role
from umid.council.record.actions.telling import (
    tell_due,
    tell_report_returned,
    tell_report_submitted,
)
from umid.council.record.drafts import ReportDraft
from umid.council.record.models import Report, Reporter, ReportParagraph
from umid.council.record.policies import may_report, may_write
from umid.council.record.queries.naming import attributions, found_names
from umid.council.record.queries.reports import session_seen
from umid.council.record.rules.kinds import OPEN, Part, Reported, WrongStep, advance
from umid.council.record.rules.naming import NamesSomeone
from umid.council.record.verbs import RecordDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import User
from umid.foundation.texts.rules import Text, original, reword, source_of, translate
from umid.kernel.errors import Conflict, NotFound, NotPossible


class NotParallel(NotPossible):
    """A translation has as many paragraphs as what it is made from."""


class Empty(NotPossible):
    """A report without a word is not filed."""


class NoAccount(NotPossible):
    """Nobody signs in with this address."""


@transaction.atomic
def appoint(
    *, actor: Actor, meeting: str, session: str, email: str, role: Role, at: datetime
) -> Reporter:
    """Name who files a session's report, by the address of their account; again changes the role.

    Raises NotFound, NotAllowed, NoAccount.
    """
    found = _held(meeting, session, actor)
    demand(may_write(actor))
    user = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    if user is None:
        raise NoAccount
    made, _is_new = Reporter.objects.update_or_create(
        session=found, user=user, defaults={"role": role}
    )
    record(actor, RecordDid.APPOINT, made, at=at, detail={"role": role.value})
    tell_due(found, user.pk, actor=actor, at=at)
    return made


@transaction.atomic
def dismiss(*, actor: Actor, meeting: str, session: str, user: int, at: datetime) -> None:
    """They no longer file it; what they wrote stays. Raises NotFound, NotAllowed."""
    found = _held(meeting, session, actor)
    demand(may_write(actor))
    row = found.reporters.filter(user=user).first()
    if row is None:
        raise NotFound
    record(actor, RecordDid.DISMISS, row, at=at)
    row.delete()


@transaction.atomic
def write_report(
    *, actor: Actor, meeting: str, session: str, draft: ReportDraft, expected: int, at: datetime
) -> Report:
    """Write a report down, or translate it; its first language is the one it is written in.

    Raises NotFound, NotAllowed, Conflict, WrongStep, NotParallel.
    """
    found, report = _of_reporter(meeting, session, actor)
    if (report.revision if report else 0) != expected:
        raise Conflict
    if report is None:
        report = Report(session=found, language=draft.language)
    if report.standing not in OPEN:
        raise WrongStep(report.standing, Reported.DRAFT)
    report.revision += 1
    report.changed_at = at
    report.save()
    for part in Part:
        _write(report, part, draft, at)
    detail = {"language": draft.language.value, "revision": report.revision}
    record(actor, RecordDid.WRITE_REPORT, report, at=at, detail=detail)
    return report


@transaction.atomic
def submit_report(
    *, actor: Actor, meeting: str, session: str, expected: int, at: datetime
) -> Report:
    """Put it before the secretariat.

    Raises NotFound, NotAllowed, Conflict, WrongStep, Empty, NamesSomeone.
    """
    found, report = _of_reporter(meeting, session, actor)
    if report is None or not report.paragraphs.exists():
        raise Empty
    _require(report, expected)
    _require_nameless(found, report)
    report.standing = advance(Reported(report.standing), Reported.SUBMITTED)
    _keep(report, at)
    record(actor, RecordDid.SUBMIT_REPORT, report, at=at)
    tell_report_submitted(found, actor=actor, at=at)
    return report


@transaction.atomic
def return_report(
    *, actor: Actor, meeting: str, session: str, because: str, expected: int, at: datetime
) -> Report:
    """Give it back with the reason. Raises NotFound, NotAllowed, Conflict, WrongStep."""
    found, report = _before_secretariat(meeting, session, actor, expected)
    report.standing = advance(Reported(report.standing), Reported.RETURNED)
    report.returned_because = because
    _keep(report, at)
    record(actor, RecordDid.RETURN_REPORT, report, at=at)
    tell_report_returned(found, actor=actor, at=at)
    return report


@transaction.atomic
def accept_report(
    *, actor: Actor, meeting: str, session: str, expected: int, at: datetime
) -> Report:
    """Take it into the draft that is made next.

    Raises NotFound, NotAllowed, Conflict, WrongStep, NamesSomeone.
    """
    found, report = _before_secretariat(meeting, session, actor, expected)
    _require_nameless(found, report)
    report.standing = advance(Reported(report.standing), Reported.ACCEPTED)
    report.returned_because = ""
    _keep(report, at)
    record(actor, RecordDid.ACCEPT_REPORT, report, at=at)
    return report


def require_nameless(session: Session, words: str) -> bool:
    """Whether words about a session name someone; raises NamesSomeone where nobody may be."""
    names = found_names(words, session)
    if names and attributions(session.meeting_id).get(session.pk) is Attribution.NONE:
        raise NamesSomeone(names[0])
    return bool(names)


def _require_nameless(session: Session, report: Report) -> None:
    words = [
        version.text for one in report.paragraphs.all() for version in one.text.versions.values()
    ]
    require_nameless(session, "\n".join(words))


def _held(meeting: str, session: str, actor: Actor) -> Session:
    """Whoever writes about a session's report holds its row, so that there is one order."""
    seen = session_seen(meeting, session, actor)
    return Session.objects.select_for_update(of=("self",)).get(pk=seen.pk)


def _of_reporter(meeting: str, session: str, actor: Actor) -> tuple[Session, Report | None]:
    found = _held(meeting, session, actor)
    demand(may_report(actor, is_reporter=found.reporters.filter(user=actor.user).exists()))
    return found, Report.objects.filter(session=found).first()


def _before_secretariat(
    meeting: str, session: str, actor: Actor, expected: int
) -> tuple[Session, Report]:
    found = _held(meeting, session, actor)
    demand(may_write(actor))
    report = Report.objects.filter(session=found).first()
    if report is None:
        raise NotFound
    _require(report, expected)
    return found, report


def _require(report: Report, expected: int) -> None:
    if report.revision != expected:
        raise Conflict


def _keep(report: Report, at: datetime) -> None:
    report.revision += 1
    report.changed_at = at
    report.save()


def _write(report: Report, part: Part, draft: ReportDraft, at: datetime) -> None:
    words = draft.parts.get(part, ())
    before = list(report.paragraphs.filter(part=part))
    if draft.language == report.language:
        for row in before[len(words) :]:
            row.delete()
    elif words and len(words) != len(before):
        raise NotParallel
    for row, said in zip(before, words, strict=False):
        text = _text(row.text, draft, said, at)
        if row.text != text:
            row.text = text
            row.save(update_fields=["text"])
    for order, said in enumerate(words[len(before) :], len(before)):
        text = original(draft.language, said, by=HOUSE, at=at)
        ReportParagraph.objects.create(report=report, part=part, order=order, text=text)


def _text(text: Text, draft: ReportDraft, said: str, at: datetime) -> Text:
    source = source_of(text)
    if draft.language is source:
        return reword(text, said, by=HOUSE, at=at)
    known = text.versions.get(draft.language)
    if known and known.text == said:
        return text
    return translate(text, draft.language, said, source=source, by=HOUSE, at=at)
