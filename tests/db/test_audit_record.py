"""An entry is written with the change it records, or neither is; persons in it can be forgotten."""

from __future__ import annotations

import json

import pytest
from django.db import DatabaseError, connections, transaction
from tests.record import AT, OFFICER, Filed, execute

from umid.foundation.access.actors import ANONYMOUS, SYSTEM
from umid.foundation.audit.actions import forget, record, sequence
from umid.foundation.audit.keys import signer
from umid.foundation.audit.models import Entry, Pseudonym, Waiting
from umid.foundation.audit.queries.proof import evidence_of
from umid.foundation.audit.queries.verification import first_fault_of_record
from umid.foundation.audit.rules.entries import NotRecordable
from umid.foundation.directory.models import State

pytestmark = pytest.mark.usefixtures("empty_record")


@pytest.mark.django_db
def test_an_entry_is_written_only_inside_the_transaction_it_records(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(connections["default"], "in_atomic_block", False)
        with pytest.raises(transaction.TransactionManagementError):
            record(OFFICER, Filed.FILE, "papers.paper:1", at=AT)
    assert not Entry.objects.exists()


@pytest.mark.django_db
def test_a_change_that_is_undone_leaves_no_entry() -> None:
    with transaction.atomic():
        record(OFFICER, Filed.FILE, "papers.paper:1", at=AT)
        transaction.set_rollback(True)
    assert [model.objects.count() for model in (Entry, Waiting, Pseudonym)] == [0, 0, 0]


@pytest.mark.django_db
def test_where_the_entry_cannot_be_written_the_change_is_undone() -> None:
    @transaction.atomic
    def enter_a_state() -> None:
        State.objects.create(code="XK")
        record(OFFICER, Filed.FILE, "papers.paper:1", at=AT)

    execute("ALTER TABLE audit_entry RENAME TO audit_entry_away")
    try:
        with pytest.raises(DatabaseError, match="audit_entry"):
            enter_a_state()
    finally:
        execute("ALTER TABLE audit_entry_away RENAME TO audit_entry")
    assert not State.objects.filter(code="XK").exists()


@pytest.mark.django_db
def test_an_entry_says_who_did_what_to_which_row_and_about_whom() -> None:
    state = State.objects.create(code="XK")
    entry = record(
        OFFICER, Filed.FILE, state, at=AT, about="people.person:5", detail={"to": "open"}
    )
    found = Entry.objects.get(pk=entry.pk)
    known = dict(Pseudonym.objects.values_list("person", "name"))
    assert (found.at, found.did, found.detail) == (AT, "papers.file", {"to": "open"})
    assert found.object == "directory.state:XK"
    assert found.about == known["people.person:5"]
    assert found.actor in set(known.values()) - {found.about}


@pytest.mark.django_db
def test_a_visitor_and_the_platform_need_no_pseudonym() -> None:
    assert record(ANONYMOUS, Filed.FILE, "papers.paper:1", at=AT).actor == "visitor"
    assert record(SYSTEM, Filed.FILE, "papers.paper:1", at=AT).actor == "platform"
    assert not Pseudonym.objects.exists()


@pytest.mark.django_db
def test_a_person_who_is_the_object_is_a_pseudonym_there_too() -> None:
    person = "people.person:5"
    entry = record(OFFICER, Filed.FILE, person, at=AT, about=person)
    assert entry.object == entry.about == Pseudonym.objects.get(person=person).name


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("thing", "detail"), [("Paper by a person", {}), ("papers.paper:1", {"why": "she asked"})]
)
def test_words_are_not_recorded(thing: str, detail: dict[str, str]) -> None:
    with pytest.raises(NotRecordable):
        record(OFFICER, Filed.FILE, thing, at=AT, detail=detail)


@pytest.mark.django_db
def test_a_forgotten_person_is_nobody_and_the_record_stays_whole() -> None:
    person = "people.person:5"
    entry = record(OFFICER, Filed.FILE, "papers.paper:1", at=AT, about=person)
    sequence(at=AT)
    before = evidence_of(entry.pk).entry
    forget(actor=OFFICER, person=person, at=AT)
    sequence(at=AT)
    assert not Pseudonym.objects.filter(person=person).exists()
    assert evidence_of(entry.pk).entry == before
    assert person not in json.dumps(list(Entry.objects.values()), default=str)
    assert first_fault_of_record() is None
    assert evidence_of(entry.pk).check(signer().verifier).size == 2
