"""The whole record for the auditor, a meeting's for its editors, each entry with its proof."""

from __future__ import annotations

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from tests.cast import Cast, actor, browser_of, user_of
from tests.making import a_meeting, a_programme, a_session
from tests.record import Filed

from umid.council.meetings import actions as meetings
from umid.foundation.access.actors import SYSTEM, Actor
from umid.foundation.audit import actions as audit
from umid.foundation.audit.actions import record, sequence
from umid.foundation.audit.keys import signer
from umid.foundation.audit.models import Entry, Verification
from umid.foundation.audit.names import pseudonym_of
from umid.foundation.audit.rules.entries import Did
from umid.foundation.oversight.wording import deeds
from umid.science.merkle.evidence import Evidence

pytestmark = pytest.mark.django_db
CHILD = "people.person:7"
RECORD = "/oversight/record/"
HOSTILE = [
    "",
    "~",
    "2026-01-01~x",
    f"2026-01-01T00:00:00~{uuid4()}",  # nobody's time
    f"0001-01-01T00:00:00+23:59~{uuid4()}",  # before all time
    f"9999-12-31T23:59:59-23:59~{uuid4()}",  # after it
    f"2026-01-01T00:00:00Z~{uuid4()}\x00",
    "' OR 1=1 --",
    "🙂",
]


def shown(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        shown(client, address)
    return len(captured)


@pytest.fixture
def auditor() -> Client:
    return browser_of(Cast.AUDITOR)


def all_of(kind: type[Did]) -> set[str]:
    subs = kind.__subclasses__()
    own = {did.value for did in kind} if kind is not Did else set()
    return own.union(*(all_of(sub) for sub in subs))


def test_every_deed_of_every_room_has_words() -> None:
    rooms = {did for did in all_of(Did) if not did.startswith(("papers.", "practice."))}
    assert len(rooms) > 40
    assert rooms - set(deeds()) == set()


def test_a_meeting_s_editors_read_who_did_what_to_it_the_latest_first() -> None:
    a_meeting("spring")
    a_session("spring", "opening")
    meetings.cancel_session(
        actor=actor(Cast.SECRETARIAT),
        meeting="spring",
        session="opening",
        expected=0,
        at=timezone.now(),
    )
    page = shown(browser_of(Cast.SECRETARIAT), "/desk/meetings/spring/record/")
    cancelled, added, entered = (
        page.index(words)
        for words in ("A session was cancelled", "A session was added", "A meeting was entered")
    )
    assert cancelled < min(added, entered)  # these two are of one moment
    assert user_of(Cast.SECRETARIAT).name in page[cancelled : min(added, entered)]
    assert "Session opening" in page[cancelled : min(added, entered)]
    assert "/oversight/" not in page


def test_a_meeting_s_record_tells_nothing_of_another_one_s() -> None:
    a_meeting("spring")
    a_meeting("autumn")
    a_session("autumn", "secret-session")
    assert "A session was added" not in shown(
        browser_of(Cast.SECRETARIAT), "/desk/meetings/spring/record/"
    )


def test_the_desk_leads_to_the_record() -> None:
    a_meeting("spring")
    page = shown(browser_of(Cast.SECRETARIAT), "/desk/meetings/spring/")
    assert 'href="/desk/meetings/spring/record/"' in page


def test_a_meeting_s_record_takes_no_more_queries_for_many_sessions() -> None:
    client = browser_of(Cast.SECRETARIAT)
    a_programme("small", sessions=1)
    a_programme("large", sessions=40)
    few = queries(client, "/desk/meetings/small/record/")
    assert few == queries(client, "/desk/meetings/large/record/")


def test_a_long_record_goes_on_where_the_page_ended() -> None:
    a_programme("large", sessions=60)
    client = browser_of(Cast.SECRETARIAT)
    first = client.get("/desk/meetings/large/record/").context["view"].record
    rest = client.get(f"/desk/meetings/large/record/{first.next_url}").context["view"].record
    ids = [line.id for line in (*first.lines, *rest.lines)]
    assert len(first.lines) == 50
    assert len(set(ids)) == len(ids) == 64  # the meeting, two rooms, its sessions, the release


def test_the_auditor_reads_names_and_reading_is_written_down(auditor: Client) -> None:
    record(actor(Cast.SECRETARIAT), Filed.FILE, "papers.paper:1", at=timezone.now())
    page = shown(auditor, f"{RECORD}?did=papers.file")
    assert page.count('<li>\n<div><p class="who">') == 0  # a deed that no room tells of
    page = shown(auditor, f"{RECORD}?object=papers.paper%3A1")
    assert user_of(Cast.SECRETARIAT).name in page
    last = Entry.objects.order_by("-at").first()
    assert last is not None
    assert last.did == "oversight.read_record"
    assert last.actor == pseudonym_of(f"directory.user:{user_of(Cast.AUDITOR).pk}")
    assert last.detail == {"object": "papers.paper:1"}


def test_a_person_of_a_case_is_nobody_to_the_auditor(auditor: Client) -> None:
    record(actor(Cast.SECRETARIAT), Filed.FILE, CHILD, at=timezone.now(), about=CHILD)
    page = shown(auditor, RECORD)
    assert CHILD not in page
    assert "people.person" not in page
    assert "Someone whom you do not see" in page


def test_who_was_forgotten_is_nobody_any_more(auditor: Client) -> None:
    gone = Actor(user=user_of(Cast.REVOKED).pk)
    record(gone, Filed.FILE, "papers.paper:1", at=timezone.now())
    audit.forget(
        actor=SYSTEM, person=f"directory.user:{gone.user}", at=timezone.now() - timedelta(days=1)
    )
    page = shown(auditor, f"{RECORD}?object=papers.paper%3A1")
    assert "Someone who was forgotten" in page
    assert user_of(Cast.REVOKED).name not in page


def test_the_record_is_sought_by_deed_actor_object_and_period(auditor: Client) -> None:
    now = timezone.now()
    a_meeting("spring")
    record(actor(Cast.SECRETARIAT), Filed.FILE, "papers.paper:1", at=now - timedelta(days=9))
    secretariat = pseudonym_of(f"directory.user:{user_of(Cast.SECRETARIAT).pk}")

    def found(query: str) -> set[str]:
        lines = auditor.get(f"{RECORD}?{query}").context["found"].lines
        return {line.did for line in lines}

    assert found("did=meetings.convene") == {"meetings.convene"}
    assert "papers.file" in found(f"actor={secretariat}")
    assert "meetings.convene" not in found(f"actor={secretariat}")
    day = (now - timedelta(days=9)).date().isoformat()
    assert found(f"since={day}&until={day}") == {"papers.file"}


@pytest.mark.parametrize("query", ["did=nothing", "object=a+b", "since=yesterday", "actor=x+y"])
def test_what_cannot_be_sought_is_said_beside_its_field_and_shows_nothing(
    auditor: Client, query: str
) -> None:
    before = Entry.objects.count()
    response = auditor.get(f"{RECORD}?{query}")
    assert response.status_code == 200
    assert response.context["form"].errors
    assert response.context["found"].lines == []
    assert Entry.objects.count() == before


@pytest.mark.parametrize("after", HOSTILE)
def test_a_hostile_cursor_begins_at_the_beginning(auditor: Client, after: str) -> None:
    first = auditor.get(RECORD).context["found"].lines
    again = auditor.get(RECORD, {"after": after}).context["found"].lines
    assert {line.id for line in first[:40]} <= {line.id for line in again}


def test_further_pages_keep_what_is_sought(auditor: Client) -> None:
    for number in range(60):
        record(actor(Cast.SECRETARIAT), Filed.FILE, f"papers.paper:{number}", at=timezone.now())
    code = pseudonym_of(f"directory.user:{user_of(Cast.SECRETARIAT).pk}")
    first = auditor.get(f"{RECORD}?actor={code}")
    second = auditor.get(RECORD + first.context["next_url"])
    assert f"actor={code}" in first.context["next_url"]
    assert not {line.id for line in first.context["found"].lines} & {
        line.id for line in second.context["found"].lines
    }


def test_the_record_takes_no_more_queries_for_many_entries(auditor: Client) -> None:
    record(actor(Cast.SECRETARIAT), Filed.FILE, "papers.paper:1", at=timezone.now())
    few = queries(auditor, f"{RECORD}?object=papers.paper%3A1")
    for who in (Cast.EXPERT, Cast.NGO_MEMBER, Cast.SECRETARIAT):
        record(actor(who), Filed.FILE, "papers.paper:1", at=timezone.now())
    assert few == queries(auditor, f"{RECORD}?object=papers.paper%3A1")


def test_a_proof_is_the_one_that_the_command_prints_and_is_written_down(auditor: Client) -> None:
    entry = record(actor(Cast.SECRETARIAT), Filed.FILE, "papers.paper:1", at=timezone.now())
    sequence(at=timezone.now())
    response = auditor.get(f"{RECORD}{entry.pk}/proof/")
    evidence = Evidence.from_json(response.content.decode())
    evidence.check(signer().verifier)
    assert json.loads(evidence.entry)["id"] == str(entry.pk)
    assert "attachment" in response.headers["Content-Disposition"]
    taken = Entry.objects.filter(did="oversight.take_proof", object=f"audit.entry:{entry.pk}")
    assert taken.count() == 1


def test_what_was_signed_last_is_there_to_keep_elsewhere(auditor: Client) -> None:
    record(actor(Cast.SECRETARIAT), Filed.FILE, "papers.paper:1", at=timezone.now())
    sequence(at=timezone.now())
    note = auditor.get(f"{RECORD}checkpoint/").content.decode()
    assert signer().verifier.opened(note)
    assert "Last checkpoint" in shown(auditor, RECORD)


def test_the_page_says_what_the_last_check_found(auditor: Client) -> None:
    assert "Not checked yet" in shown(auditor, RECORD)
    auditor.post(f"{RECORD}verify/")
    assert DBTaskResult.objects.filter(task_path="umid.foundation.audit.jobs.verify").exists()
    sequence(at=timezone.now())
    audit.verify(at=timezone.now())
    assert ">Whole<" in shown(auditor, RECORD).replace("</svg>", ">")
    Verification.objects.create(at=timezone.now(), size=9, fault="edited", index=4)
    page = shown(auditor, RECORD)
    assert "An entry is not what was signed." in page
    assert "First at place 4." in page
