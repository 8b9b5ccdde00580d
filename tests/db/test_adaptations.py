"""Adaptations: ways out, what may be seen of them, how they go on, what remains of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.adapting import (
    AT,
    DRAFT,
    KG,
    MARK,
    NOTE,
    UN,
    noted,
    recorded,
    stepped,
    taken_up,
)
from tests.cast import Cast, actor
from tests.describing import EN, begun, described, published, taken

from umid.council.adaptations import actions, queries
from umid.council.adaptations.actions.handling import PracticeGone
from umid.council.adaptations.models import Adaptation, Note, Reference
from umid.council.adaptations.rules.life import Standing, Step, Unreasoned
from umid.council.adaptations.rules.telling import Course, NoReason, Unsourced, WrongCourse
from umid.council.experience.drafts import Cited, Worded
from umid.council.experience.models import Practice
from umid.council.experience.rules.kinds import Evidence
from umid.council.experience.rules.life import Step as PracticeStep
from umid.council.experience.rules.personal.resolving import Telling
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.search.models import Entry
from umid.kernel.errors import Conflict, NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

RU = Language.RUSSIAN
TELLS = "Gulnora Karimova was convicted before her return."


def sees(who: Cast, adaptation: Adaptation) -> bool:
    try:
        queries.work(adaptation.pk, actor=actor(who), language=EN)
    except NotFound:
        return False
    return True


def is_out(adaptation: Adaptation) -> bool:
    rows = queries.library(queries.Wanted(), language=EN, limit=999)
    listed = adaptation.pk in {row.id for row in rows}
    found = Entry.objects.filter(identifier=str(adaptation.pk)).exists()
    assert listed == found
    return listed


def test_a_draft_is_its_own_state_s_and_nobody_else_s() -> None:
    made = recorded(published())
    assert {who for who in Cast if sees(who, made)} == {KG, Cast.DEPUTY_KG}
    assert not is_out(made)


def test_a_state_s_body_goes_through_its_focal_point_and_an_organisation_does_not() -> None:
    practice = published()
    of_body = recorded(practice, Cast.SECURITY_OFFICER)
    assert not sees(Cast.FOCAL_POINT_UZ, of_body)
    stepped(of_body, Step.SEND, Cast.SECURITY_OFFICER)
    assert of_body.standing == Standing.CLEARANCE
    assert {who for who in Cast if sees(who, of_body)} == {
        Cast.SECURITY_OFFICER,
        Cast.FOCAL_POINT_UZ,
    }
    assert not is_out(of_body)
    with pytest.raises(NotAllowed):
        stepped(of_body, Step.CLEAR, Cast.SECURITY_OFFICER)
    with pytest.raises(Unreasoned):
        stepped(of_body, Step.RETURN, Cast.FOCAL_POINT_UZ)
    stepped(of_body, Step.RETURN, Cast.FOCAL_POINT_UZ, "Say since when")
    view = queries.work(of_body.pk, actor=actor(Cast.SECURITY_OFFICER), language=EN)
    assert (view.returned_because, view.may_write) == ("Say since when", True)
    stepped(of_body, Step.SEND, Cast.SECURITY_OFFICER)
    stepped(of_body, Step.CLEAR, Cast.FOCAL_POINT_UZ)
    assert is_out(of_body)
    direct = recorded(practice, UN)
    stepped(direct, Step.SEND, UN)
    assert is_out(direct)


def test_only_a_published_practice_of_someone_else_is_adapted() -> None:
    for practice in (begun(), described()):
        with pytest.raises(NotFound):
            recorded(practice)
    with pytest.raises(NotAllowed):
        recorded(published(), Cast.NGO_MEMBER)
    for who in (Cast.EXPERT, Cast.SECRETARIAT):
        with pytest.raises(NotAllowed):
            recorded(published(), who)
    of_state = published()
    Practice.objects.filter(pk=of_state.pk).update(state="UZ", organisation=None, clears="UZ")
    for who in (Cast.FOCAL_POINT_UZ, Cast.SECURITY_OFFICER):
        with pytest.raises(NotAllowed):
            recorded(of_state, who)
    assert recorded(of_state).standing == Standing.DRAFT


def test_what_tells_of_someone_comes_out_by_no_way() -> None:
    practice = published()
    for draft in (
        replace(DRAFT, changed=TELLS),
        replace(DRAFT, note=replace(NOTE, result=TELLS)),
        replace(DRAFT, region=TELLS),
    ):
        with pytest.raises(Telling):
            stepped(recorded(practice, UN, draft), Step.SEND, UN)
    out = taken_up(practice, UN)
    with pytest.raises(Telling):
        noted(out, replace(NOTE, result=TELLS), UN)
    with pytest.raises(Telling):
        actions.translate(
            actor=actor(UN),
            adaptation=out.pk,
            into=RU,
            words={"took": Worded("Мать, Дильноза Каримова, проходит лечение", "")},
            at=AT,
        )
    with pytest.raises(Telling):
        stepped(out, Step.WITHDRAW, UN, TELLS)


def test_what_was_said_stays_under_its_day_and_the_latest_note_counts() -> None:
    made = taken_up()
    later = AT + timedelta(days=30)
    with pytest.raises(NoReason):
        noted(made, replace(NOTE, course=Course.GIVEN_UP), at=later)
    noted(made, replace(NOTE, course=Course.GIVEN_UP, because="No budget."), at=later)
    view = queries.adaptation(made.pk, language=EN)
    assert isinstance(view, queries.AdaptationView)
    assert [(one.on, one.course) for one in view.notes] == [
        (later.date(), Course.GIVEN_UP),
        (AT.date(), Course.UNDER_WAY),
    ]
    assert view.row.course is Course.GIVEN_UP
    with pytest.raises(WrongCourse):
        noted(made, replace(NOTE, course=Course.ENDED, because="So"), at=later)
    with pytest.raises(NotAllowed):
        actions.write(
            actor=actor(KG),
            adaptation=made.pk,
            draft=DRAFT,
            expected=made.revision,
            at=later,
        )


def test_a_stronger_result_needs_a_source_once() -> None:
    made = taken_up()
    monitored = replace(NOTE, evidence=Evidence.MONITORED)
    with pytest.raises(Unsourced):
        noted(made, monitored)
    noted(made, replace(monitored, sources=(Cited("A report"),)))
    noted(made, monitored)
    assert made.evidence == Evidence.MONITORED


def test_two_who_write_at_once_do_not_overwrite_each_other() -> None:
    made = recorded(published())
    words = {"actor": actor(KG), "adaptation": made.pk, "expected": 0, "at": AT}
    actions.write(draft=replace(DRAFT, took="One"), **words)  # type: ignore[arg-type] # shared
    with pytest.raises(Conflict):
        actions.write(draft=replace(DRAFT, took="Two"), **words)  # type: ignore[arg-type] # shared


def test_a_changed_text_makes_its_translation_stale_and_no_other() -> None:
    made = recorded(published())
    said = {key: Worded(f"По-русски {key}", "") for key in ("took", "changed")}
    assert actions.translate(actor=actor(KG), adaptation=made.pk, into=RU, words=said, at=AT) == 2
    actions.write(
        actor=actor(KG),
        adaptation=made.pk,
        draft=replace(DRAFT, took="Other words"),
        expected=0,
        at=AT,
    )
    made.refresh_from_db()
    assert (made.took.is_stale(RU), made.changed.is_stale(RU)) == (True, False)
    rows = queries.texts_in(made.pk, RU, actor=actor(KG))
    assert [row.stale for row in rows] == [True, False, False]


def test_of_a_withdrawn_adaptation_a_day_and_a_reason_remain() -> None:
    made = taken_up()
    with pytest.raises(NotFound):
        stepped(made, Step.WITHDRAW, Cast.FOCAL_POINT_UZ, "No")
    stepped(made, Step.WITHDRAW, because="A mistake")
    assert not Note.objects.filter(adaptation=made).exists()
    assert not Reference.objects.filter(note__adaptation=made).exists()
    assert not any(MARK in str(getattr(made, field.name)) for field in Adaptation._meta.fields)
    view = queries.adaptation(made.pk, language=EN)
    assert isinstance(view, queries.Gone)
    assert (view.withdrawn_on, view.because) == (AT.date(), "A mistake")
    assert not is_out(made)
    assert not sees(KG, made)


def test_a_withdrawn_practice_leaves_its_adaptations_with_its_title_alone() -> None:
    practice = published()
    made, waits = taken_up(practice), recorded(practice, UN)
    counted = queries.flows().number
    taken(practice, PracticeStep.WITHDRAW, Cast.NGO_MEMBER, "It has ended")
    assert is_out(made)
    view = queries.adaptation(made.pk, language=EN)
    assert isinstance(view, queries.AdaptationView)
    assert view.row.practice_is_withdrawn
    assert view.row.origin is None
    assert queries.flows().number == counted - 1
    with pytest.raises(PracticeGone):
        stepped(waits, Step.SEND, UN)
    noted(made, replace(NOTE, course=Course.ENDED, because="The practice ended as well."))
    actions.discard(actor=actor(UN), adaptation=waits.pk, at=AT)
    assert not Adaptation.objects.filter(pk=waits.pk).exists()
