"""Practices: ways in, what may be seen of them, what remains of them."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from tests.cast import Cast, actor
from tests.describing import (
    AT,
    EN,
    MARKER,
    begun,
    described,
    published,
    summarised,
    taken,
    translated,
    written,
)

from umid.council.experience import actions, queries
from umid.council.experience.models import Practice, StateComment, Taken
from umid.council.experience.rules.life import (
    LASTS,
    DecidedBefore,
    Standing,
    Step,
    Unreasoned,
)
from umid.council.experience.rules.personal.resolving import Telling
from umid.council.experience.rules.sections import Incomplete, SummaryTooLong
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.notices.models import Notice
from umid.kernel.errors import Conflict, NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

RU = Language.RUSSIAN
TELLS = "Gulnora Karimova was convicted before her return."


def sees(who: Cast, practice: Practice) -> bool:
    try:
        queries.work(practice.pk, actor=actor(who), language=EN, at=AT)
    except NotFound:
        return False
    return True


def test_a_draft_is_its_own_organisation_s_and_nobody_else_s() -> None:
    practice = described(Cast.FOCAL_POINT_KG)
    assert {who for who in Cast if sees(who, practice)} == {Cast.FOCAL_POINT_KG, Cast.DEPUTY_KG}


def test_a_state_s_body_goes_through_its_focal_point_and_an_organisation_does_not() -> None:
    practice = described(Cast.SECURITY_OFFICER)
    assert not sees(Cast.FOCAL_POINT_UZ, practice)
    taken(practice, Step.SEND, Cast.SECURITY_OFFICER)
    assert practice.standing == Standing.CLEARANCE
    assert sees(Cast.FOCAL_POINT_UZ, practice)
    assert not sees(Cast.SECRETARIAT, practice)
    assert not sees(Cast.FOCAL_POINT_KG, practice)
    with pytest.raises(NotAllowed):
        taken(practice, Step.CLEAR, Cast.SECURITY_OFFICER)
    taken(practice, Step.CLEAR, Cast.FOCAL_POINT_UZ)
    assert practice.standing == Standing.SUBMITTED
    direct = described(Cast.NGO_MEMBER)
    taken(direct, Step.SEND, Cast.NGO_MEMBER)
    assert direct.standing == Standing.SUBMITTED
    assert not sees(Cast.FOCAL_POINT_KG, direct)


def test_what_is_not_whole_or_tells_of_someone_is_not_sent() -> None:
    with pytest.raises(Incomplete):
        taken(begun(), Step.SEND, Cast.NGO_MEMBER)
    practice = described()
    with pytest.raises(SummaryTooLong):
        written(practice, summarised("word " * 301))
    written(practice, summarised(TELLS))
    with pytest.raises(Telling):
        taken(practice, Step.SEND, Cast.NGO_MEMBER)
    view = queries.work(practice.pk, actor=actor(Cast.NGO_MEMBER), language=EN, at=AT)
    because = {one.finding.key: "An invented name." for one in view.marked}
    actions.explain(actor=actor(Cast.NGO_MEMBER), practice=practice.pk, because=because, at=AT)
    taken(practice, Step.SEND, Cast.NGO_MEMBER)
    seen = queries.work(practice.pk, actor=actor(Cast.SECRETARIAT), language=EN, at=AT)
    assert [one.because for one in seen.marked] == ["An invented name."]


def test_what_is_published_stays_free_of_persons_in_every_language() -> None:
    practice = published()
    with pytest.raises(Telling):
        written(practice, summarised(TELLS))
    with pytest.raises(Telling):
        translated(practice, "title", "Мать, Дильноза Каримова, проходит лечение")


def test_whoever_refused_does_not_decide_on_the_appeal() -> None:
    practice = described()
    taken(practice, Step.SEND, Cast.NGO_MEMBER)
    with pytest.raises(Unreasoned):
        taken(practice, Step.REFUSE, Cast.SECRETARIAT, " ")
    taken(practice, Step.REFUSE, Cast.SECRETARIAT, "Out of scope")
    taken(practice, Step.APPEAL, Cast.NGO_MEMBER, "It is within")
    with pytest.raises(DecidedBefore):
        taken(practice, Step.ALLOW, Cast.SECRETARIAT, "Yes")
    taken(practice, Step.ALLOW, Cast.WITHOUT_SECOND_FACTOR, "Yes")  # a colleague, at the action
    assert practice.standing == Standing.PUBLISHED


def test_a_state_comments_beside_what_it_cannot_stop() -> None:
    practice = published()
    Practice.objects.filter(pk=practice.pk).update(place="KG")
    words = {"language": EN, "at": AT, "practice": practice.pk}
    with pytest.raises(NotAllowed):
        actions.comment(actor=actor(Cast.FOCAL_POINT_UZ), words="Ours", **words)  # type: ignore[arg-type] # shared
    with pytest.raises(Telling):
        actions.comment(actor=actor(Cast.FOCAL_POINT_KG), words=TELLS, **words)  # type: ignore[arg-type] # shared
    for each in ("We see it otherwise.", "We agree by now."):
        actions.comment(actor=actor(Cast.DEPUTY_KG), words=each, **words)  # type: ignore[arg-type] # shared
    assert str(StateComment.objects.get().text.read(EN)) == "We agree by now."
    with pytest.raises(NotFound):
        taken(practice, Step.WITHDRAW, Cast.FOCAL_POINT_KG, "No")


def test_two_who_write_at_once_do_not_overwrite_each_other() -> None:
    practice = begun()
    written(practice, summarised("One"))
    with pytest.raises(Conflict):
        actions.write_section(
            actor=actor(Cast.NGO_MEMBER),
            practice=practice.pk,
            draft=summarised("Two"),
            expected=0,
            at=AT,
        )


def test_a_changed_paragraph_makes_its_translation_stale_and_no_other() -> None:
    practice = begun()
    written(practice, summarised("First.\n\nSecond."))
    for row in practice.paragraphs.all():
        translated(practice, str(row.pk), f"По-русски {row.order}")
    written(practice, summarised("First, changed.\n\nSecond.\n\nThird."))
    rows = list(practice.paragraphs.all())
    assert [row.text.is_stale(RU) for row in rows] == [True, False, False]
    assert [RU in row.text for row in rows] == [True, True, False]
    with pytest.raises(Conflict):
        translated(practice, str(rows[0].pk), "Ещё раз", seen="что-то другое")


def test_only_another_office_confirms_a_translation() -> None:
    practice = published()
    translated(practice, "title", "Практика")
    words = {"practice": practice.pk, "into": RU, "at": AT}
    assert actions.review_translation(actor=actor(Cast.SECRETARIAT), **words) == 1  # type: ignore[arg-type] # shared


def test_two_years_without_a_word_archive_a_practice_and_a_word_brings_it_back() -> None:
    practice = published(at=AT)
    later = AT + LASTS
    assert not _listed(later)
    assert _listed(later, archived=True) == [practice.pk]
    taken(practice, Step.CONFIRM, Cast.NGO_MEMBER, at=later - timedelta(days=1))
    assert _listed(later) == [practice.pk]


def test_of_a_withdrawn_practice_a_title_a_day_and_a_reason_remain() -> None:
    practice = published()
    taken(practice, Step.WITHDRAW, Cast.NGO_MEMBER, "It has ended")
    for model in Practice._meta.related_objects:
        name = model.get_accessor_name()
        assert name
        assert not getattr(practice, name).exists(), name
    left = {
        field.name
        for field in Practice._meta.fields
        if MARKER in str(getattr(practice, field.name))
    }
    assert left <= {"title"}
    view = queries.practice(practice.pk, language=EN, at=AT)
    assert isinstance(view, queries.Tombstone)
    assert view.because == "It has ended"
    assert not sees(Cast.NGO_MEMBER, practice)


def test_a_discarded_draft_is_gone() -> None:
    practice = described()
    actions.discard(actor=actor(Cast.NGO_MEMBER), practice=practice.pk, at=AT)
    assert not Practice.objects.filter(pk=practice.pk).exists()
    assert not Taken.objects.filter(practice=practice.pk).exists()


def test_notices_name_neither_people_nor_what_is_not_out() -> None:
    published()
    rows = Notice.objects.filter(kind__startswith="experience.")
    assert {row.kind for row in rows} == {"experience.to_edit", "experience.decided"}
    assert not any(MARKER in str(row.facts) + row.path for row in rows)


def _listed(at: datetime, *, archived: bool = False) -> list[UUID]:
    rows = queries.library(
        queries.Wanted(archived=archived),
        language=EN,
        at=at,
        limit=99,
    )
    return [row.id for row in rows if MARKER in str(row.title)]
