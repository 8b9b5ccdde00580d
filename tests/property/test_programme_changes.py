"""What a release changed agrees with the two programmes, whatever they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from umid.council.meetings.rules.changes import Change, changes, released, sequences
from umid.council.meetings.rules.kinds import SessionKind
from umid.council.meetings.rules.planned import PlannedSession, restored, stored
from umid.foundation.texts.rules import Text, original, translate
from umid.kernel.languages import Language

AT = datetime(2026, 1, 1, tzinfo=UTC)


def said(words: str) -> Text:
    return original(Language.ENGLISH, words, by="test", at=AT)


@st.composite
def a_session(draw: st.DrawFn, number: int) -> PlannedSession:
    starts = AT + timedelta(hours=draw(st.integers(0, 3)))
    title = said(draw(st.sampled_from(["Opening", "Closing"])))
    if draw(st.booleans()):
        title = translate(title, Language.RUSSIAN, "…", source=Language.ENGLISH, by="", at=AT)
    return PlannedSession(
        id=UUID(int=number),
        slug=f"session-{number}",
        kind=SessionKind.PLENARY,
        title=title,
        description=draw(st.none() | st.just(said("Words"))),
        room=draw(st.none() | st.sampled_from([said("East"), said("West")])),
        starts_at=starts,
        ends_at=starts + timedelta(hours=1),
        is_illustrative=False,
        is_cancelled=draw(st.booleans()),
        appearances=(),
        agenda=(),
        themes=(),
        attested={},
        interpretation=draw(st.sampled_from([(), (Language.RUSSIAN, Language.UZBEK)])),
    )


programmes = st.sets(st.integers(1, 5)).flatmap(
    lambda numbers: st.tuples(*(a_session(number) for number in sorted(numbers)))
)


@settings(deadline=None)  # a busy machine is no fault of the rule
@given(programmes)
def test_a_release_reads_back_what_it_kept(programme: tuple[PlannedSession, ...]) -> None:
    assert tuple(restored(stored(session)) for session in programme) == programme


@settings(deadline=None)  # a busy machine is no fault of the rule
@given(programmes, programmes)
def test_exactly_the_sessions_that_differ_are_told_of(
    before: tuple[PlannedSession, ...], after: tuple[PlannedSession, ...]
) -> None:
    told = {one.slug for one in changes(before, after)}
    assert told == {session.slug for session in after if session not in before}


@settings(deadline=None)  # a busy machine is no fault of the rule
@given(programmes, programmes)
def test_a_calendar_s_revision_rises_by_one_for_what_changed_and_stays_for_the_rest(
    before: tuple[PlannedSession, ...], after: tuple[PlannedSession, ...]
) -> None:
    known = {session.id: session for session in before}
    for session, number, differs in sequences([(each, 7) for each in before], after):
        new = session.id not in known
        assert differs == (new or known[session.id] != session)
        assert number == (0 if new else 7 + differs)


@settings(deadline=None)  # a busy machine is no fault of the rule
@given(programmes, programmes)
def test_what_readers_knew_stays_as_cancelled_and_what_they_never_knew_is_left_out(
    before: tuple[PlannedSession, ...], draft: tuple[PlannedSession, ...]
) -> None:
    known = {session.id for session in before}
    shown = {session.id for session in released(before, draft)}
    assert all((each.id in shown) == (not each.is_cancelled or each.id in known) for each in draft)


@settings(deadline=None)  # a busy machine is no fault of the rule
@given(a_session(1))
def test_each_kind_of_change_has_its_name(session: PlannedSession) -> None:
    def told(**new: object) -> list[Change]:
        return [one.change for one in changes([session], [replace(session, **new)])]  # type: ignore[arg-type] # by name

    later = {name: getattr(session, name) + timedelta(days=1) for name in ("starts_at", "ends_at")}
    translated = translate(
        session.title, Language.TAJIK, "…", source=Language.ENGLISH, by="", at=AT
    )
    cancelled = Change.RESTORED if session.is_cancelled else Change.CANCELLED
    assert told(**later) == [Change.MOVED]
    assert told(room=said("South")) == [Change.MOVED]
    assert told(title=said("Another")) == [Change.RETITLED]
    assert told(title=translated) == [Change.AMENDED]
    assert told(description=said("Other words")) == [Change.AMENDED]
    assert told(is_cancelled=not session.is_cancelled, **later) == [cancelled]
