"""Before a practice is archived its author is reminded, each time once; the clock archives."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.cast import Cast, actor, user_of
from tests.describing import AT, EN, described, published, taken

from umid.council.experience import actions, queries
from umid.council.experience.models import Practice
from umid.council.experience.rules.confirming import DAYS
from umid.council.experience.rules.life import LASTS, Step
from umid.foundation.access.actors import SYSTEM
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db

ENDS = AT + LASTS


def told() -> list[tuple[str, str]]:
    rows = Notice.objects.filter(kind="experience.to_confirm").select_related("recipient")
    return [(row.recipient.email, row.path) for row in rows.order_by("made_at", "pk")]


def remind(days: float) -> int:
    """So many days before the practice is archived."""
    return actions.remind(actor=SYSTEM, at=ENDS - timedelta(days=days))


def due(days: float, who: Cast = Cast.NGO_MEMBER) -> list[object]:
    at = ENDS - timedelta(days=days)
    view = queries.home(actor=actor(who), language=EN, at=at)
    return [row.id for row in view.to_confirm]


@pytest.fixture
def practice() -> Practice:
    """Published at `AT`; those of the demonstration are another matter."""
    Practice.objects.all().update(confirmed_at=AT + timedelta(days=2000))
    return published()


def test_its_author_s_body_is_reminded_twice_and_nobody_else(practice: Practice) -> None:
    assert remind(61) == 0
    assert [remind(60), remind(59), remind(15)] == [1, 0, 0]
    assert [remind(14), remind(1)] == [1, 0]
    assert [remind(0), remind(-1)] == [0, 0]
    email = user_of(Cast.NGO_MEMBER).email
    page = f"/practices/work/{practice.pk}/steps/confirm/"
    assert told() == [(email, page)] * len(DAYS)


def test_a_worker_that_was_down_reminds_once(practice: Practice) -> None:
    del practice
    assert [remind(3), remind(2)] == [1, 0]


def test_a_word_ends_the_reminders_and_begins_two_more_years(practice: Practice) -> None:
    remind(60)
    taken(practice, Step.CONFIRM, Cast.NGO_MEMBER, at=ENDS - timedelta(days=30))
    assert [remind(14), remind(1)] == [0, 0]
    assert remind(60 - 700) == 1


def test_nobody_is_reminded_of_what_is_not_published(practice: Practice) -> None:
    described()
    taken(practice, Step.WITHDRAW, Cast.NGO_MEMBER, "It has ended")
    assert remind(14) == 0


def test_what_awaits_a_word_stands_at_work_from_the_first_reminder_on(practice: Practice) -> None:
    assert due(61) == []
    assert due(60) == due(1) == due(-400) == [practice.pk]
    assert due(1, Cast.FOCAL_POINT_KG) == []
    taken(practice, Step.CONFIRM, Cast.NGO_MEMBER, at=ENDS + timedelta(days=400))
    assert due(-400) == []


def test_only_the_platform_and_the_editors_remind() -> None:
    with pytest.raises(NotAllowed):
        actions.remind(actor=actor(Cast.NGO_MEMBER), at=AT)
