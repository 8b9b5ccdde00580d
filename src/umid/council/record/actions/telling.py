"""Whom the room tells what."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.council.delegations.models import Delegate
from umid.council.delegations.rules.nominations import Nominated
from umid.council.meetings.models import Participation, Session, Signatory
from umid.council.meetings.queries.naming import titles
from umid.council.record.models import Summary
from umid.foundation.access.actors import Actor
from umid.foundation.directory.models import User
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import SPEAKS, Home, Post
from umid.foundation.notices.actions import fire, notify
from umid.foundation.notices.kinds import Event, Kind, Names
from umid.foundation.notices.links import page
from umid.foundation.notices.rules.facts import Fact, Facts
from umid.foundation.notices.rules.mailing import Importance
from umid.kernel.languages import Language


def _named(_actor: Actor, facts: Sequence[Facts], language: Language) -> Sequence[Names | None]:
    """A meeting's title is public, so everyone may know it."""
    known = titles({str(each["meeting"]) for each in facts}, language=language)
    return [
        {**each, "meeting": known[slug]} if (slug := str(each["meeting"])) in known else None
        for each in facts
    ]


REPORT_DUE: Final = Kind(
    name="record.report_due",
    importance=Importance.NEEDS_ACTION,
    subject=_("A report is expected from you"),
    body=_("%(meeting)s: you report from a breakout session. A template waits for your words."),
    names=_named,
)
REPORT_SUBMITTED: Final = Kind(
    name="record.report_submitted",
    importance=Importance.NEEDS_ACTION,
    subject=_("A breakout report waits for you"),
    body=_("%(meeting)s: a breakout report was submitted. Accept it or return it."),
    names=_named,
)
REPORT_RETURNED: Final = Kind(
    name="record.report_returned",
    importance=Importance.NEEDS_ACTION,
    subject=_("Your report came back"),
    body=_("%(meeting)s: the secretariat asks for a change to your breakout report."),
    names=_named,
)
CORRECTIONS_OPEN: Final = Kind(
    name="record.corrections_open",
    importance=Importance.NEEDS_ACTION,
    subject=_("A draft is open to corrections"),
    body=_("%(meeting)s: read the draft of what came out of it, and propose corrections."),
    names=_named,
)
PROPOSED: Final = Kind(
    name="record.proposed",
    importance=Importance.NEEDS_ACTION,
    subject=_("A correction waits for an answer"),
    body=_("%(meeting)s: a participant proposes other words for a paragraph of the draft."),
    names=_named,
)
ANSWERED: Final = Kind(
    name="record.answered",
    importance=Importance.INFORMATION,
    subject=_("Your correction was answered"),
    body=_("%(meeting)s: the answer stands beside the paragraph."),
    names=_named,
)
SIGN_OFF_ASKED: Final = Kind(
    name="record.sign_off_asked",
    importance=Importance.NEEDS_ACTION,
    subject=_("Your agreement to a draft is asked for"),
    body=_("%(meeting)s: what is to be published of it waits for your agreement."),
    names=_named,
)
AGREED: Final = Kind(
    name="record.agreed",
    importance=Importance.INFORMATION,
    subject=_("A co-organiser agreed to a draft"),
    body=_("%(meeting)s: the desk shows who is still waited for."),
    names=_named,
)
PUBLISHED: Final = Kind(
    name="record.published",
    importance=Importance.INFORMATION,
    subject=_("The outcome of a meeting is published"),
    body=_("%(meeting)s: %(symbol)s is out."),
    names=_named,
)
KINDS: Final = (
    REPORT_DUE,
    REPORT_SUBMITTED,
    REPORT_RETURNED,
    CORRECTIONS_OPEN,
    PROPOSED,
    ANSWERED,
    SIGN_OFF_ASKED,
    AGREED,
    PUBLISHED,
)
RECORD_PUBLISHED: Final = Event("record.published", _("The outcome of a meeting is published"))


def tell_due(session: Session, user: int, *, actor: Actor, at: datetime) -> None:
    """Who was named to report."""
    _of_report(REPORT_DUE, session, [user], actor, at)


def tell_report_submitted(session: Session, *, actor: Actor, at: datetime) -> None:
    """The secretariat."""
    _of_report(REPORT_SUBMITTED, session, holders({Post.SECRETARIAT}, at=at), actor, at)


def tell_report_returned(session: Session, *, actor: Actor, at: datetime) -> None:
    """Those who report."""
    to = session.reporters.values_list("user", flat=True)
    _of_report(REPORT_RETURNED, session, to, actor, at)


def tell_open(summary: Summary, *, actor: Actor, at: datetime) -> None:
    """Those who speak for a participant or an organiser, and accredited delegates."""
    _tell(CORRECTIONS_OPEN, summary, {*_speakers(summary, at), *_delegates(summary)}, actor, at)


def tell_proposed(summary: Summary, *, actor: Actor, at: datetime) -> None:
    """The secretariat."""
    _tell(PROPOSED, summary, holders({Post.SECRETARIAT}, at=at), actor, at)


def tell_answered(summary: Summary, user: int | None, *, actor: Actor, at: datetime) -> None:
    """Who proposed it."""
    _tell(ANSWERED, summary, [user] if user else [], actor, at)


def tell_asked(summary: Summary, homes: Collection[Home], *, actor: Actor, at: datetime) -> None:
    """Those who speak for an organiser that is waited for."""
    _tell(SIGN_OFF_ASKED, summary, _speaking_for(homes, at), actor, at)


def tell_agreed(summary: Summary, *, actor: Actor, at: datetime) -> None:
    """The secretariat."""
    _tell(AGREED, summary, holders({Post.SECRETARIAT}, at=at), actor, at)


def tell_published(summary: Summary, symbol: str, *, actor: Actor, at: datetime) -> None:
    """Participants, and other programs."""
    to = {*_speakers(summary, at), *_delegates(summary)}
    _tell(PUBLISHED, summary, to, actor, at, symbol=symbol)
    fire(RECORD_PUBLISHED, at=at, meeting=summary.meeting.slug, symbol=symbol)


def _speakers(summary: Summary, at: datetime) -> list[int]:
    parts = Participation.objects.filter(meeting=summary.meeting_id, group__isnull=True)
    signs = Signatory.objects.filter(meeting=summary.meeting_id)
    homes = [Home(one.state_id, one.organisation_id) for one in parts]
    return _speaking_for([*homes, *(one.home for one in signs)], at)


def _speaking_for(homes: Collection[Home], at: datetime) -> list[int]:
    return holders(
        SPEAKS,
        at=at,
        states=[home.state for home in homes if home.state],
        organisations=[home.organisation for home in homes if home.organisation],
    )


def _delegates(summary: Summary) -> Iterable[int]:
    accredited = Delegate.objects.filter(
        invitation__meeting=summary.meeting_id, standing=Nominated.ACCREDITED
    ).exclude(email="")
    return User.objects.filter(email__in=accredited.values("email")).values_list("pk", flat=True)


def _of_report(kind: Kind, session: Session, to: Iterable[int], actor: Actor, at: datetime) -> None:
    slug = session.meeting.slug
    path = page("record:report", slug, session.slug)
    notify(kind, by=actor, to=to, about=session, path=path, at=at, meeting=slug)


def _tell(
    kind: Kind, summary: Summary, to: Iterable[int], actor: Actor, at: datetime, **facts: Fact
) -> None:
    slug = summary.meeting.slug
    path = page("record:record", slug)
    notify(kind, by=actor, to=to, about=summary, path=path, at=at, meeting=slug, **facts)
