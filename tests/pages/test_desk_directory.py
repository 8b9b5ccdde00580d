"""The directory at the desk: names in each language, and who belonged to a body when."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.cast import Cast, actor, browser_of

from umid.foundation.access.decisions import NotAllowed
from umid.foundation.audit.models import Entry
from umid.foundation.directory import actions
from umid.foundation.directory.drafts import BodyEdit, OrganisationEdit
from umid.foundation.directory.models import Body, Membership, Organisation
from umid.foundation.directory.queries import home_named
from umid.foundation.directory.rules import OrganisationKind
from umid.foundation.texts.rules import Standing
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

DESK = "/en/desk/directory/"
UNOCT = f"{DESK}organisations/unoct/"
COUNCIL = f"{DESK}bodies/council/"


@pytest.fixture
def officer(db: None) -> Client:
    del db
    return browser_of(Cast.SECRETARIAT)


def organisation(slug: str = "unoct") -> Organisation:
    return Organisation.objects.get(slug=slug)


def names(slug: str = "unoct", **changed: object) -> dict[str, object]:
    """What the form of an organisation has when nothing is changed, and what is."""
    row = organisation(slug)
    kept = {f"name_{language.value}": row.name.versions[language].text for language in row.name}
    kept |= {f"short_{each.value}": row.short.versions[each].text for each in row.short}
    return (
        {"expected": row.revision, "kind": row.kind, "state": row.state_id or ""} | kept | changed
    )


def members() -> list[tuple[str | int | None, date | None, date | None]]:
    rows = Membership.objects.filter(body__slug="council").order_by("pk")
    return [(row.state_id or row.organisation_id, row.since_on, row.until_on) for row in rows]


def revision() -> int:
    return Body.objects.get(slug="council").revision


def test_an_organisation_is_called_anew_in_one_language_and_keeps_the_others(
    officer: Client,
) -> None:
    before = organisation()
    assert officer.post(UNOCT, names(name_kk="Жаңа атау")).status_code == 302
    after = organisation()
    assert after.name.versions[Language.KAZAKH].text == "Жаңа атау"
    assert after.name.versions[Language.KAZAKH].standing is Standing.TRANSLATED
    assert after.name.versions[Language.ENGLISH] == before.name.versions[Language.ENGLISH]
    assert (after.short, after.revision) == (before.short, 1)


def test_an_organisation_is_added_with_names_and_a_state(officer: Client) -> None:
    form = {"expected": 0, "kind": "state_body", "state": "KZ", "name_en": "A ministry"}
    lacking = officer.post(f"{DESK}organisations/add/", form).content.decode()
    assert "Say it in one language at least." in lacking
    officer.post(f"{DESK}organisations/add/", form | {"short_en": "AM", "short_ru": "МИН"})
    found = organisation("am")
    assert (found.kind, found.state_id) == (OrganisationKind.STATE_BODY, "KZ")
    assert found.short.versions[Language.RUSSIAN].standing is Standing.TRANSLATED
    again = officer.post(f"{DESK}organisations/add/", form | {"short_en": "AM"}).content.decode()
    assert "with this address already" in again


def test_two_who_edit_an_organisation_choose(officer: Client) -> None:
    mine = names(name_en="Mine")
    officer.post(UNOCT, names(name_en="Theirs", kind="regional_organisation"))
    page = officer.post(UNOCT, mine).content.decode()
    assert "Someone else changed this while you wrote" in page
    assert "Regional organisation" in page
    assert organisation().name.read(Language.ENGLISH).text == "Theirs"
    choice = {"expected": 1, "choose:name_en": "mine", "choose:kind": "theirs"}
    again = officer.post(UNOCT, mine | choice)
    assert again.status_code == 302, again.content.decode()
    assert organisation().name.read(Language.ENGLISH).text == "Mine"
    assert organisation().kind == "regional_organisation"


def test_a_body_s_mandate_is_said_in_a_language(officer: Client) -> None:
    officer.post(COUNCIL, {"expected": 0, "mandate_tg": "Вазифа", "name_en": ""})
    found = Body.objects.get(slug="council")
    assert found.mandate.versions[Language.TAJIK].text == "Вазифа"
    assert found.name.read(Language.ENGLISH).text != ""


def test_who_leaves_a_body_stays_known(officer: Client) -> None:
    before = members()
    officer.post(f"{COUNCIL}leave/", {"expected": 0, "place": 1, "until_on": "2026-05-31"})
    after = members()
    assert len(after) == len(before)
    assert after[1] == (*before[1][:2], date(2026, 5, 31))
    assert "31 May 2026" in officer.get(COUNCIL).content.decode()


def test_who_left_may_join_again_but_nobody_belongs_twice(officer: Client) -> None:
    code = members()[0][0]
    joining = {"party": f"state:{code}", "since_on": "2026-07-01"}
    twice = officer.post(f"{COUNCIL}join/", {**joining, "expected": 0}).content.decode()
    assert "It belongs to the body already at that time." in twice
    officer.post(f"{COUNCIL}leave/", {"expected": 0, "place": 0, "until_on": "2026-05-31"})
    assert officer.post(f"{COUNCIL}join/", {**joining, "expected": 1}).status_code == 302
    assert [row for row in members() if row[0] == code] == [
        (code, members()[0][1], date(2026, 5, 31)),
        (code, date(2026, 7, 1), None),
    ]


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"expected": 0, "place": 0, "until_on": "1999-01-01"}, "has to come after the beginning"),
        ({"expected": 0, "place": 0, "until_on": ""}, "Say from which day on"),
        ({"expected": 7, "place": 0, "until_on": "2026-05-31"}, "Someone changed the body"),
    ],
)
def test_a_membership_that_cannot_end_like_that_does_not(
    officer: Client, sent: dict[str, object], told: str
) -> None:
    Membership.objects.filter(body__slug="council").update(since_on=date(2024, 5, 14))
    before = members()
    page = officer.post(f"{COUNCIL}leave/", sent, follow=True).content.decode()
    assert told in page
    assert (members(), revision()) == (before, 0)


def test_a_membership_ends_once(officer: Client) -> None:
    leaving = {"place": 0, "until_on": "2026-05-31"}
    officer.post(f"{COUNCIL}leave/", {**leaving, "expected": 0})
    page = officer.post(f"{COUNCIL}leave/", {**leaving, "expected": 1}, follow=True)
    assert "It has left the body already." in page.content.decode()


def test_two_who_let_join_at_once_queue(officer: Client) -> None:
    joining = {"party": "organisation:unoct", "since_on": "2026-07-01", "expected": 0}
    officer.post(f"{COUNCIL}join/", joining)
    late = {**joining, "party": "organisation:isrs"}
    assert "Someone else changed this" in officer.post(f"{COUNCIL}join/", late).content.decode()
    assert officer.post(f"{COUNCIL}join/", {**late, "expected": 1}).status_code == 302


def test_every_deed_is_in_the_record(officer: Client) -> None:
    officer.post(UNOCT, names(name_kk="Жаңа атау"))
    officer.post(COUNCIL, {"expected": 0, "mandate_tg": "Вазифа"})
    officer.post(f"{COUNCIL}leave/", {"expected": 1, "place": 0, "until_on": "2026-05-31"})
    joining = {"party": "organisation:unoct", "since_on": "2026-07-01", "expected": 2}
    officer.post(f"{COUNCIL}join/", joining)
    deeds = {"edit_organisation", "edit_body", "leave_body", "join_body"}
    found = Entry.objects.filter(did__in=[f"directory.{deed}" for deed in deeds])
    assert {entry.did for entry in found} == {f"directory.{deed}" for deed in deeds}


@pytest.mark.parametrize("who", [who for who in Cast if who is not Cast.SECRETARIAT])
def test_no_one_else_changes_the_directory(who: Cast) -> None:
    at, me = timezone.now(), actor(who)
    if who is Cast.WITHOUT_SECOND_FACTOR:
        return  # counts as the secretariat to policies, and is stopped at the door
    edit = OrganisationEdit(OrganisationKind.REGIONAL, None, {Language.ENGLISH: "x"}, {})
    with pytest.raises(NotAllowed):
        actions.edit_organisation(actor=me, organisation="unoct", edit=edit, expected=0, at=at)
    with pytest.raises(NotAllowed):
        actions.edit_body(actor=me, body="council", edit=BodyEdit({}, {}), expected=0, at=at)
    with pytest.raises(NotAllowed):
        actions.join_body(
            actor=me,
            body="council",
            party=home_named("organisation:unoct"),
            since_on=date(2026, 1, 1),
            expected=0,
            at=at,
        )
    with pytest.raises(NotAllowed):
        actions.leave_body(
            actor=me, body="council", place=0, until_on=date(2026, 1, 1), expected=0, at=at
        )
    assert organisation().revision == revision() == 0


def test_the_secretariat_does_not_say_which_states_there_are() -> None:
    with pytest.raises(NotAllowed):
        actions.enter_states(actor=actor(Cast.SECRETARIAT), codes=["AF"], at=timezone.now())


def test_the_desk_takes_as_many_queries_for_more_organisations(officer: Client) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as captured:
            officer.get(DESK)
        return len(captured)

    asked()
    before = asked()
    form = {"expected": 0, "kind": "state_body", "name_en": "A ministry"}
    for number in range(3):
        officer.post(f"{DESK}organisations/add/", form | {"short_en": f"M{number}"})
    assert Organisation.objects.filter(slug="m2").exists()
    asked()  # what was said of them is said once
    assert asked() == before
