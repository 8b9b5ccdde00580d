"""What came out of a meeting: breakout reports, corrections, a published summary."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from umid.council.meetings.rules.kinds import Role
from umid.council.record import actions, queries
from umid.council.record.drafts import ReportDraft
from umid.council.record.rules.kinds import Answered, Part, SummaryKind
from umid.foundation.access.actors import SYSTEM
from umid.kernel.languages import Language
from umid.portal.demonstration.cast import CAST, actor_named
from umid.portal.demonstration.stages.convening import LANGUAGES, days, speaker_of
from umid.portal.demonstration.stages.writing import words_of

_REPORTS: Final = "expert"
_CORRECTED: Final = "state:UZ"


def conclude(slug: str, body: str, sessions: tuple[str, ...], *, ended: datetime) -> None:
    """In the ten days after its end, as it would have happened."""
    for session in sessions:
        _report(slug, session, at=ended + days(1))
    actions.begin(
        actor=SYSTEM,
        meeting=slug,
        kind=SummaryKind.SUMMARY,
        language=Language.ENGLISH,
        at=ended + days(2),
    )
    actions.open_to_corrections(
        actor=SYSTEM, meeting=slug, until=ended + days(9), at=ended + days(2)
    )
    _correct(slug, at=ended + days(4))
    number, _changes = queries.preview(slug, actor=SYSTEM, at=ended + days(10))
    secretariat = actor_named("secretariat")
    actions.publish(
        actor=secretariat, meeting=slug, body=body, expected=number, at=ended + days(10)
    )


def _report(slug: str, session: str, *, at: datetime) -> None:
    where = {"meeting": slug, "session": session}
    email = next(one.email for one in CAST if one.key == _REPORTS)
    reporter = actor_named(_REPORTS)
    actions.appoint(actor=SYSTEM, **where, email=email, role=Role.RAPPORTEUR, at=at)
    revision = 0
    for language in LANGUAGES:
        said = words_of("outcome")[session][language]
        draft = ReportDraft(language, {part: tuple(said[part]) for part in Part})
        written = actions.write_report(
            actor=reporter, **where, draft=draft, expected=revision, at=at
        )
        revision = written.revision
    filed = actions.submit_report(actor=reporter, **where, expected=revision, at=at)
    actions.accept_report(actor=SYSTEM, **where, expected=filed.revision, at=at)


def _correct(slug: str, *, at: datetime) -> None:
    """A participant proposes other words for a proposal, and they are taken."""
    actor, said = speaker_of(_CORRECTED), words_of("outcome")["correction"]
    view = queries.record(slug, actor=actor, at=at, language=Language.ENGLISH)
    rows = [row for one in (view.draft.sections if view.draft else ()) for row in one.paragraphs]
    wrong = next(row for row in rows if "first talk" in row.words)
    made = actions.propose(
        actor=actor,
        meeting=slug,
        paragraph=wrong.id,
        words=said["words"],
        reason=said["reason"],
        at=at,
    )
    actions.answer(
        actor=actor_named("secretariat"),
        meeting=slug,
        correction=made.pk,
        answer=Answered.ACCEPTED,
        words="",
        because="",
        at=at + days(1),
    )
