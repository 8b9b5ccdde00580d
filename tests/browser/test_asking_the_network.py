"""How an expert helps a state, and a member another: two stories, each page looked over."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect
from tests.browsing import enter, looked_over
from tests.convening import day
from tests.walking import goes_on, presses

REQUEST = "Someone who trains our teachers"
QUESTION = "Who welcomes a child on the first day?"


def test_a_state_asks_an_expert_offers_and_both_tell_what_came_of_it(
    browser: Browser, base_url: str
) -> None:
    expert = enter(browser, base_url, "expert", narrow=True)
    point = enter(browser, base_url, "focal-point-kg")
    registers(expert, base_url)
    asks(point, base_url)
    expert.goto(f"{base_url}/en/experts/requests/")
    assert looked_over(expert) == []
    goes_on(expert, REQUEST)
    goes_on(expert, "Offer to help")
    expert.get_by_label("What you offer").fill("Two days with thirty teachers.")
    assert looked_over(expert) == []
    presses(expert, "Send the offer")
    goes_back(point, base_url)
    presses(point, "Agree to this offer")
    goes_back(expert, base_url)
    presses(expert, "Confirm")
    reports(point, base_url)
    goes_back(expert, base_url)
    expect(expert.get_by_text("Thirty teachers came.")).to_be_visible()
    assert looked_over(expert) == []


def goes_back(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/en/experts/requests/")
    goes_on(page, REQUEST)


def registers(expert: Page, base_url: str) -> None:
    """Without agreeing nothing is kept; what was typed stays."""
    expert.goto(f"{base_url}/en/experts/own/")
    assert looked_over(expert) == []
    expert.get_by_label("Your experience").fill("Trains teachers who receive children.")
    expert.get_by_label("Education", exact=True).check()
    expert.get_by_label("English", exact=True).check()
    expert.get_by_label("Everyone with an account").check()
    agrees = expert.get_by_role("checkbox", name="I agree that my name")
    agrees.evaluate("box => box.removeAttribute('required')")
    presses(expert, "Register")
    expect(expert.get_by_label("Your experience")).to_have_value(
        "Trains teachers who receive children."
    )
    agrees.check()
    presses(expert, "Register")
    expect(expert.get_by_text("You agreed on")).to_be_visible()
    assert looked_over(expert) == []


def asks(point: Page, base_url: str) -> None:
    point.goto(f"{base_url}/en/experts/requests/new/")
    assert looked_over(point) == []
    point.get_by_role("radio").first.check()
    point.get_by_label("Title").fill(REQUEST)
    point.get_by_label("What for").fill("Ten schools receive children next autumn.")
    point.get_by_label("Education", exact=True).check()
    point.get_by_label("Offers until").fill(day(after=20))
    presses(point, "Send the request")
    goes_on(point, REQUEST)
    expect(point.get_by_role("heading", level=1, name=REQUEST)).to_be_visible()
    assert looked_over(point) == []


def reports(point: Page, base_url: str) -> None:
    goes_back(point, base_url)
    goes_on(point, "Report")
    point.get_by_label("What happened").fill("Thirty teachers came.")
    point.get_by_label("What came of it").fill("A plan for each school.")
    point.get_by_label("Yes").check()
    assert looked_over(point) == []
    presses(point, "Send the report")
    expect(point.get_by_text("The state recommends it to others.")).to_be_visible()
    assert looked_over(point) == []


def test_a_member_s_question_is_checked_answered_and_accepted(
    browser: Browser, base_url: str
) -> None:
    member = enter(browser, base_url, "ngo-member")
    expert = enter(browser, base_url, "expert", narrow=True)
    wonders(expert, base_url)
    member.goto(f"{base_url}/en/network/")
    assert looked_over(member) == []
    member.goto(f"{base_url}/en/network/questions/")
    assert looked_over(member) == []
    goes_on(member, QUESTION)
    goes_on(member, "Answer")
    member.get_by_label("Your answer").fill("A child of the same class.")
    assert looked_over(member) == []
    presses(member, "Answer")
    expect(member.get_by_text("Your answer is there.")).to_be_visible()
    expert.reload()
    presses(expert, "Accept this answer")
    expect(expert.get_by_text("A child of the same class.")).to_be_visible()
    assert looked_over(expert) == []
    for page in ("membership/", "circles/", "learning/"):
        expert.goto(f"{base_url}/en/network/{page}")
        assert looked_over(expert) == []


def wonders(expert: Page, base_url: str) -> None:
    """A name with a fact about it is marked, and changed."""
    expert.goto(f"{base_url}/en/network/questions/ask/")
    expert.get_by_label("Your question in one line").fill(QUESTION)
    words = expert.get_by_label("What others need to know to answer")
    words.fill("Aigul Sarsenova was born on 3 March 2015 and starts school.")
    expert.get_by_label("Education", exact=True).check()
    presses(expert, "Ask")
    expect(expert.locator("mark").first).to_be_visible()
    assert looked_over(expert) == []
    words.fill("A small school in a village.")
    presses(expert, "Ask")
    goes_on(expert, QUESTION)
    expect(expert.get_by_role("heading", level=1, name=QUESTION)).to_be_visible()
    assert looked_over(expert) == []
