"""Who of a delegation spoke: told to participants alone, kept by no name, and never unpromised."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest
from tests.cast import Cast, actor, browser_of
from tests.floors import FIRST, SESSION, a_floor, after, asks, do, speaks

from umid.council.floor import persons, queries
from umid.council.floor.actions import Deed
from umid.council.floor.models import Asked
from umid.council.floor.persons import Person
from umid.council.floor.queries import TimesView
from umid.council.floor.rules.kinds import Attribution, Event
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db
AIZADA, BAKYT = UUID(int=1), UUID(int=2)
KNOWN: dict[UUID, str] = {}
TIMES = f"/en/meetings/{FIRST}/floor/{SESSION}/times/"


@pytest.fixture(autouse=True)
def _delegates(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    KNOWN.update({AIZADA: "Aizada Osmonova", BAKYT: "Bakyt Asanov"})
    monkeypatch.setattr(persons, "_sources", [])
    persons.register(
        lambda _meeting: {"state:KG": [Person(one, name) for one, name in KNOWN.items()]},
        lambda asked: {one: KNOWN[one] for one in asked if one in KNOWN},
    )
    yield
    KNOWN.clear()


def speaks_as(person: UUID, start: int, stop: int, who: Cast = Cast.FOCAL_POINT_KG) -> None:
    entry = asks(who, second=start)
    do(Deed(Event.START, entry=entry, person=person), second=start)
    do(Deed(Event.STOP, entry=entry), second=stop)


def seen_by(who: Cast) -> TimesView:
    return queries.spoken(
        FIRST, SESSION, actor=actor(who), at=after(1000), language=Language.ENGLISH
    )


def test_speaking_time_is_counted_by_person() -> None:
    a_floor(Attribution.PARTICIPANTS)
    speaks_as(AIZADA, 0, 60)
    speaks_as(BAKYT, 70, 100)
    speaks_as(AIZADA, 110, 120)
    speaks(asks(second=130), 130, 140)  # nobody said who
    rows = seen_by(Cast.FOCAL_POINT_UZ).by_person
    assert [(row.name, row.spoken.seconds) for row in rows] == [
        ("Aizada Osmonova", 70),
        ("Bakyt Asanov", 30),
    ]


@pytest.mark.parametrize("who", [Cast.VISITOR, Cast.EXPERT, Cast.SECURITY_OFFICER])
def test_the_world_never_learns_who_of_a_delegation_spoke(who: Cast) -> None:
    a_floor(Attribution.PUBLIC)
    speaks_as(AIZADA, 0, 60)
    page = browser_of(who).get(TIMES).content.decode()
    assert "Kyrgyzstan" in page
    assert "Aizada" not in page


def test_where_nobody_is_to_be_named_no_person_is_kept() -> None:
    a_floor(Attribution.NONE)
    entry = asks()
    do(Deed(Event.START, entry=entry, person=AIZADA))
    assert Asked.objects.get().person is None


def test_only_someone_of_the_delegation_speaks_for_it() -> None:
    a_floor(Attribution.PUBLIC)
    for who, person in [(Cast.FOCAL_POINT_UZ, AIZADA), (Cast.FOCAL_POINT_KG, UUID(int=9))]:
        with pytest.raises(NotFound):
            speaks_as(person, 0, 60, who)


def test_who_was_forgotten_is_counted_without_a_name() -> None:
    a_floor(Attribution.PARTICIPANTS)
    speaks_as(AIZADA, 0, 60)
    del KNOWN[AIZADA]
    (row,) = seen_by(Cast.SECRETARIAT).by_person
    assert (row.name, row.spoken.seconds) == (None, 60)
    page = browser_of(Cast.SECRETARIAT).get(TIMES).content.decode()
    assert "Someone who is not named any more" in page


def test_the_console_offers_the_people_of_each_delegation() -> None:
    a_floor(Attribution.PARTICIPANTS)
    entry = asks()
    officer = browser_of(Cast.SECRETARIAT)
    console = f"/en/desk/meetings/{FIRST}/floor/{SESSION}/"
    assert (
        f'<option value="{AIZADA}">Aizada Osmonova</option>'
        in officer.get(console).content.decode()
    )
    officer.post(console, {"do": "start", "entry": entry, "person": str(AIZADA)})
    assert Asked.objects.get().person == AIZADA
    assert officer.post(console, {"do": "start", "entry": entry, "person": "x"}).status_code == 404


def test_a_long_log_is_shown_from_its_end_a_page_at_a_time() -> None:
    a_floor()
    for second in range(60):
        speaks(asks(second=second), second, second)
    view = seen_by(Cast.SECRETARIAT)
    assert (len(view.lines), view.earlier) == (100, 82)
    page = browser_of(Cast.SECRETARIAT)
    first = page.get(f"{TIMES}?before={view.earlier}").content.decode()
    assert "The floor is opened" in first
    assert "Earlier" not in first
    assert "The floor is opened" not in page.get(TIMES).content.decode()
