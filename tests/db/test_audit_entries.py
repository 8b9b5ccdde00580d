"""The record as it is read: of a thing, of a person, of all."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.record import AT, OFFICER, Filed, write

from umid.foundation.access.actors import ANONYMOUS
from umid.foundation.audit.actions import forget, record, sequence
from umid.foundation.audit.names import people_behind, pseudonym_of
from umid.foundation.audit.queries.entries import Sought, entries, entries_of
from umid.foundation.ui.keys import Moment

pytestmark = pytest.mark.usefixtures("empty_record")
ANNA, PAPER = "people.person:5", "papers.paper:1"


def test_a_thing_s_record_tells_who_did_what_the_latest_first() -> None:
    record(OFFICER, Filed.FILE, PAPER, at=AT, detail={"to": "open"})
    sequence(at=AT)
    record(ANONYMOUS, Filed.FILE, PAPER, at=AT + timedelta(hours=1), about=ANNA)
    record(OFFICER, Filed.FILE, "papers.paper:2", at=AT)
    later, first = entries_of([PAPER])
    people = people_behind([first.actor, later.about])
    assert people == {first.actor: "directory.user:1", later.about: ANNA}
    assert (first.detail, first.place) == ({"to": "open"}, 0)
    assert (later.actor, later.place) == ("visitor", None)


def test_a_person_s_record_holds_all_that_concerns_them() -> None:
    record(OFFICER, Filed.FILE, PAPER, at=AT, about=ANNA)
    record(OFFICER, Filed.FILE, ANNA, at=AT, about=ANNA)
    record(OFFICER, Filed.FILE, PAPER, at=AT)
    own = pseudonym_of(ANNA)
    assert {entry.object for entry in entries_of([ANNA])} == {PAPER, own}


def test_a_forgotten_person_has_no_record_any_more() -> None:
    record(OFFICER, Filed.FILE, PAPER, at=AT, about=ANNA)
    forget(actor=OFFICER, person=ANNA, at=AT)
    assert entries_of([ANNA]) == []
    assert people_behind(entry.about for entry in entries_of([PAPER])) == {}


def test_the_whole_record_is_read_from_its_end() -> None:
    record(OFFICER, Filed.FILE, PAPER, at=AT)
    record(OFFICER, Filed.FILE, PAPER, at=AT + timedelta(hours=1))
    (last,) = entries(limit=1)
    assert last.at == AT + timedelta(hours=1)
    assert [entry.at for entry in entries(after=Moment(last.at, last.id))] == [AT]


@pytest.mark.parametrize("count", [1, 3, 30])
def test_more_entries_take_no_more_queries(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    write(count)
    with django_assert_num_queries(2):
        assert len(entries()) == count


def test_entries_of_one_moment_stand_on_one_page_each() -> None:
    written = set(write(7))
    seen, after = [], None
    while page := entries(after=after, limit=2):
        seen += [entry.id for entry in page]
        after = Moment(page[-1].at, page[-1].id)
    assert (len(seen), set(seen)) == (7, written)


def test_what_is_sought_is_found_and_nothing_else() -> None:
    record(OFFICER, Filed.FILE, PAPER, at=AT)
    record(ANONYMOUS, Filed.FILE, "papers.paper:2", at=AT + timedelta(days=1), about=ANNA)
    officer, anna = pseudonym_of("directory.user:1"), pseudonym_of(ANNA)

    def found(sought: Sought) -> list[str]:
        return [entry.object for entry in entries(sought)]

    assert found(Sought(actor=officer)) == found(Sought(object=PAPER)) == [PAPER]
    assert found(Sought(object=anna)) == found(Sought(actor="visitor")) == ["papers.paper:2"]
    assert found(Sought(did="papers.file", until_at=AT + timedelta(days=1))) == [PAPER]
    assert found(Sought(since_at=AT + timedelta(days=1))) == ["papers.paper:2"]
    assert found(Sought(did="papers.burn")) == []
