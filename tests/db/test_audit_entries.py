"""The record as it is read: of a thing, of a person, of all."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.record import AT, OFFICER, Filed, write

from umid.foundation.access.actors import ANONYMOUS
from umid.foundation.audit.actions import forget, record, sequence
from umid.foundation.audit.queries.entries import entries_of, latest_entries

pytestmark = pytest.mark.usefixtures("empty_record")
ANNA, PAPER = "people.person:5", "papers.paper:1"


def test_a_thing_s_record_tells_who_did_what_the_latest_first() -> None:
    record(OFFICER, Filed.FILE, PAPER, at=AT, detail={"to": "open"})
    sequence(at=AT)
    record(ANONYMOUS, Filed.FILE, PAPER, at=AT + timedelta(hours=1), about=ANNA)
    record(OFFICER, Filed.FILE, "papers.paper:2", at=AT)
    later, first = entries_of(PAPER)
    assert (first.actor, first.detail, first.place) == ("directory.user:1", {"to": "open"}, 0)
    assert (later.actor, later.about, later.place) == ("visitor", ANNA, None)


def test_a_person_s_record_holds_all_that_concerns_them() -> None:
    record(OFFICER, Filed.FILE, PAPER, at=AT, about=ANNA)
    record(OFFICER, Filed.FILE, ANNA, at=AT, about=ANNA)
    record(OFFICER, Filed.FILE, PAPER, at=AT)
    assert sorted(entry.object for entry in entries_of(ANNA)) == [PAPER, ANNA]


def test_a_forgotten_person_has_no_record_any_more() -> None:
    record(OFFICER, Filed.FILE, PAPER, at=AT, about=ANNA)
    forget(actor=OFFICER, person=ANNA, at=AT)
    assert entries_of(ANNA) == []
    assert ANNA not in {entry.about for entry in entries_of(PAPER)}


def test_the_whole_record_is_read_from_its_end() -> None:
    record(OFFICER, Filed.FILE, PAPER, at=AT)
    record(OFFICER, Filed.FILE, PAPER, at=AT + timedelta(hours=1))
    assert [entry.at for entry in latest_entries(limit=1)] == [AT + timedelta(hours=1)]
    assert [entry.at for entry in latest_entries(before=AT + timedelta(hours=1))] == [AT]


@pytest.mark.parametrize("count", [1, 3, 30])
def test_more_entries_take_no_more_queries(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    write(count)
    with django_assert_num_queries(3):
        assert len(latest_entries()) == count
