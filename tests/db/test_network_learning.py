"""Learning in the network: who sits in a circle, who sees it, and what is for members."""

from __future__ import annotations

import pytest
from tests.cast import Cast, actor, user_of
from tests.practising import AT, EN, circle_of, enrolled

from umid.council.network import actions, queries
from umid.council.network.models import Seat
from umid.council.network.rules.learning import CircleFull
from umid.foundation.notices.models import Notice
from umid.kernel.errors import NotFound

pytestmark = pytest.mark.django_db


def told(kind: str, who: Cast) -> int:
    return Notice.objects.filter(kind=f"network.{kind}", recipient=user_of(who)).count()


def test_a_circle_holds_so_many_and_only_they_see_who() -> None:
    enrolled(Cast.DEPUTY_KG)
    circle = circle_of(places=2)
    for who in (Cast.NGO_MEMBER, Cast.FOCAL_POINT_UZ):
        actions.take_seat(actor=actor(who), circle=circle.pk, at=AT)
    with pytest.raises(CircleFull):
        actions.take_seat(actor=actor(Cast.DEPUTY_KG), circle=circle.pk, at=AT)
    sees = {
        who
        for who in (*_MEMBERS, Cast.SECRETARIAT)
        if queries.circle(circle.pk, actor=actor(who), language=EN, at=AT).seated is not None
    }
    assert sees == {Cast.NGO_MEMBER, Cast.FOCAL_POINT_UZ, Cast.EXPERT}
    with pytest.raises(NotFound):
        queries.circle(circle.pk, actor=actor(Cast.AUDITOR), language=EN, at=AT)
    actions.leave_seat(actor=actor(Cast.NGO_MEMBER), circle=circle.pk, at=AT)
    view = queries.circle(circle.pk, actor=actor(Cast.NGO_MEMBER), language=EN, at=AT)
    assert view.seated is None
    actions.take_seat(actor=actor(Cast.DEPUTY_KG), circle=circle.pk, at=AT)


def test_a_circle_that_ended_forgets_who_was_in_it() -> None:
    circle = circle_of()
    actions.take_seat(actor=actor(Cast.NGO_MEMBER), circle=circle.pk, at=AT)
    actions.end_circle(actor=actor(Cast.SECRETARIAT), circle=circle.pk, at=AT)
    assert told("circle_changed", Cast.NGO_MEMBER) == 1
    assert not Seat.objects.filter(circle=circle).exists()
    with pytest.raises(NotFound):
        actions.take_seat(actor=actor(Cast.NGO_MEMBER), circle=circle.pk, at=AT)


def test_what_is_for_members_is_not_shown_to_others() -> None:
    def titles(who: Cast) -> set[str]:
        rows = queries.items(actor=actor(who), language=EN, limit=50)
        return {str(row.title) for row in rows if not row.is_public}

    assert titles(Cast.EXPERT)
    assert not titles(Cast.VISITOR)
    assert not titles(Cast.DEPUTY_KG)


_MEMBERS = (Cast.EXPERT, Cast.NGO_MEMBER, Cast.FOCAL_POINT_UZ, Cast.DEPUTY_KG)
