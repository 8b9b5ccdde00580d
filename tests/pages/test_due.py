"""What is due appears with its cause, leads to the very thing, and vanishes with the act."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.cast import Cast, actor, browser_of
from tests.delegating import AT, invited, nominated, sent, to_kg
from tests.making import a_meeting, a_session
from tests.pages.test_queries_do_not_grow import queries

from umid.council.delegations import actions as delegations
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.nominations import Nominated
from umid.council.meetings import actions as meetings
from umid.council.meetings import due
from umid.foundation.access.actors import SYSTEM
from umid.foundation.directory.queries import home_named
from umid.portal.demonstration.stages import coming

pytestmark = pytest.mark.django_db

ON = date(2030, 3, 20)


def keys(who: Cast, slug: str) -> list[str]:
    return [one.key for one in due.of_meeting(actor(who), slug, AT)]


def own(who: Cast) -> list[str]:
    return [one.key.rpartition(".")[0] for one in due.own(actor(who), AT)]


def desk(client: Client, slug: str) -> str:
    return client.get(f"/en/desk/meetings/{slug}/due/").content.decode()


def test_a_nomination_is_due_until_it_is_decided_and_the_link_leads_to_it() -> None:
    invitation = to_kg()
    delegate = nominated(invitation)
    delegations.submit(actor=actor(Cast.FOCAL_POINT_KG), delegate=delegate.pk, at=AT)
    officer = browser_of(Cast.SECRETARIAT)
    page = desk(officer, "convened")
    assert "1 nomination waits for a decision" in page
    assert reverse("delegations:invitation", args=[invitation.pk]) in page
    delegations.decide(
        actor=actor(Cast.SECRETARIAT),
        invitation=invitation.pk,
        delegates=[delegate.pk],
        decision=Nominated.RETURNED,
        reason="Whose passport is this?",
        at=AT,
    )
    assert "nomination waits" not in desk(officer, "convened")
    assert "delegations.returned" in own(Cast.FOCAL_POINT_KG)
    assert "delegations.returned" not in own(Cast.FOCAL_POINT_UZ)
    delegations.submit(actor=actor(Cast.FOCAL_POINT_KG), delegate=delegate.pk, at=AT)
    assert "delegations.returned" not in own(Cast.FOCAL_POINT_KG)


def test_an_invitation_is_unsent_then_unanswered_then_late_then_answered() -> None:
    a_meeting("asked", on=ON)
    one = invited("asked", state="KG", deadline_at=AT + timedelta(days=3))
    assert "delegations.drafts" in keys(Cast.SECRETARIAT, "asked")
    delegations.send(actor=SYSTEM, meeting="asked", invitations=[one.pk], at=AT)
    assert "delegations.sent" in keys(Cast.SECRETARIAT, "asked")
    assert own(Cast.FOCAL_POINT_KG) == ["delegations.answer"]
    later = due.of_meeting(actor(Cast.SECRETARIAT), "asked", AT + timedelta(days=4))
    assert (later[0].key, later[0].is_late) == ("delegations.overdue", True)
    point = actor(Cast.FOCAL_POINT_KG)
    delegations.answer(
        actor=point, invitation=one.pk, answer=Invited.DECLINED, reason="Elsewhere", at=AT
    )
    assert not {"delegations.sent", "delegations.overdue"} & set(keys(Cast.SECRETARIAT, "asked"))
    assert own(Cast.FOCAL_POINT_KG) == []


def test_what_a_draft_lacks_is_due_until_it_has_it() -> None:
    a_meeting("drafted", on=ON)
    a_session("drafted", "homeless")
    assert {"programme.roomless", "programme.texts", "programme.release"} <= set(
        keys(Cast.SECRETARIAT, "drafted")
    )
    meetings.cancel_session(actor=SYSTEM, meeting="drafted", session="homeless", expected=0, at=AT)
    assert not {"programme.roomless", "programme.texts"} & set(keys(Cast.SECRETARIAT, "drafted"))


def test_an_organiser_that_is_asked_sees_that_alone_until_it_agrees() -> None:
    slug = "first-meeting"
    meetings.name_signatories(
        actor=SYSTEM, meeting=slug, parties=[home_named("organisation:unoct")], at=AT
    )
    asked = due.of_meeting(actor(Cast.FOCAL_POINT_UN), slug, AT)
    assert [one.key for one in asked] == ["programme.agree"]
    page = desk(browser_of(Cast.FOCAL_POINT_UN), slug)
    assert "Agree to this draft" in page
    assert "/delegations/meetings/" not in page


def test_where_nothing_is_due_the_page_says_so() -> None:
    page = desk(browser_of(Cast.SECRETARIAT), "second-working-groups")
    assert "Nothing is due" in page
    assert "Over" in page


def test_others_are_told_of_nothing() -> None:
    coming.load(at=timezone.now())
    for who in (Cast.EXPERT, Cast.AUDITOR, Cast.NGO_MEMBER, Cast.SECURITY_OFFICER):
        assert list(due.of_meeting(actor(who), coming.SLUG, timezone.now())) == []
        assert due.own(actor(who), timezone.now()) == []


def test_the_desk_of_a_prepared_meeting_shows_each_kind_and_every_desk() -> None:
    coming.load(at=timezone.now())
    page = desk(browser_of(Cast.SECRETARIAT), coming.SLUG)
    for words in (
        "1 answer is overdue",
        "3 invitations wait for an answer",
        "8 nominations wait for a decision",
        "1 clash in the programme",
        "1 session has no room",
        "2 sessions are not in every language",
        "2 documents wait for clearance",
    ):
        assert words in page, words
    for name in ("meetings:desk_programme", "delegations:desk", "documents:desk", "floor:sessions"):
        assert reverse(name, args=[coming.SLUG]) in page


def test_the_desk_and_the_focal_point_ask_as_much_for_one_row_as_for_three() -> None:
    officer, point = browser_of(Cast.SECRETARIAT), browser_of(Cast.FOCAL_POINT_KG)
    counts = []
    for size in (1, 3):
        slug, *_ = slugs = [f"of-{size}-{number}" for number in range(size)]
        made = {each: to_kg(each) for each in slugs}
        for name in ["Aigul One", "Aigul Two"][:size]:
            delegate = nominated(made[slug], name)
            delegations.submit(actor=actor(Cast.FOCAL_POINT_KG), delegate=delegate.pk, at=AT)
        if size > 1:
            sent(slug, state="UZ")
            sent(slug, state="KZ")
        counts.append(
            (
                queries(officer, f"/en/desk/meetings/{slug}/due/"),
                queries(point, "/en/delegations/"),
            )
        )
    assert counts[0] == counts[1]
