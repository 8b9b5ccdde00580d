"""Nothing that is typed about a practice is lost: not to a window, a session, or someone faster."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.urls import reverse
from tests.cast import Cast, actor, browser_of, user_of
from tests.describing import EN, RU, begun, described, moved, proposed, published, taken, translated

from umid.council.experience import actions
from umid.council.experience.models import Practice, Review
from umid.council.experience.rules.kinds import Piece, Section
from umid.council.experience.rules.life import Step
from umid.council.experience.rules.reviewing import Declaration, Move, Reviewing
from umid.council.experience.rules.sections import ASKED, LONGEST_SUMMARY
from umid.foundation.directory.models import User
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

KEEP = "/en/unsaved/"
TYPED = "Half a sentence that"


def fields(page: str) -> dict[str, str]:
    """The hidden fields of the form and the note that it may be kept by."""
    found = {}
    for tag in re.findall(r"<input[^>]*>", page):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and value and 'type="hidden"' in tag:
            found[name[1]] = unescape(value[1])
    return found


def section(practice: Practice, name: Section) -> str:
    return reverse("experience:section", args=[practice.pk, name.value])


def comes_back(who: Cast, where: str, name: str) -> bool:
    """Typed in one session, which ends before anything is saved; read in the next."""
    client = browser_of(who)
    opened = fields(client.get(where).content.decode())
    assert client.post(KEEP, opened | {name: TYPED}).status_code == 204
    client.logout()
    late = client.post(where, opened | {name: "Sent by someone who is signed out"})
    assert late.status_code == 302
    return TYPED in browser_of(who).get(where).content.decode()


def under_review() -> Review:
    """Of a published practice, at the author's agreement; the expert reads its language."""
    User.objects.filter(pk=user_of(Cast.EXPERT).pk).update(language=EN)
    return proposed(published())


@pytest.mark.parametrize("name", [one for one in Section if ASKED[one].pieces])
def test_every_section_gives_back_what_was_typed_before_the_session_ended(name: Section) -> None:
    assert comes_back(Cast.NGO_MEMBER, section(begun(), name), ASKED[name].pieces[0].value)


def test_every_other_form_gives_back_what_was_typed_before_the_session_ended() -> None:
    practice = described()
    author, editor = Cast.NGO_MEMBER, Cast.SECRETARIAT
    assert comes_back(author, reverse("experience:new"), "title")
    assert comes_back(author, section(practice, Section.SOURCES), "title_3")
    assert comes_back(author, reverse("experience:translate", args=[practice.pk, "ru"]), "title")
    taken(practice, Step.SEND, author)
    assert comes_back(editor, reverse("experience:step", args=[practice.pk, "refuse"]), "because")
    review = under_review()
    moved(review, Move.AGREE, author)
    Review.objects.filter(pk=review.pk).update(standing=Reviewing.WRITING)
    assert comes_back(Cast.EXPERT, reverse("experience:write_review", args=[review.pk]), "summary")
    Review.objects.filter(pk=review.pk).update(standing=Reviewing.SENT)
    assert comes_back(author, reverse("experience:answer_review", args=[review.pk]), "answer")
    Practice.objects.filter(pk=review.practice_id).update(place="KG")
    where = reverse("experience:comment", args=[review.practice_id])
    assert comes_back(Cast.FOCAL_POINT_KG, where, "words")


def test_two_tabs_with_one_section_lose_neither_version() -> None:
    practice, client = begun(), browser_of(Cast.NGO_MEMBER)
    where = section(practice, Section.PROBLEM)
    first, second = (fields(client.get(where).content.decode()) for _tab in range(2))
    assert client.post(where, first | {"problem": "As the first tab has it"}).status_code == 302
    page = client.post(where, second | {"problem": "As the second has it"}).content.decode()
    assert "Someone else changed this while you wrote" in page
    assert "As the first tab has it" in page
    assert "As the second has it" in page
    told = fields(page) | {"problem": "As the second has it", "choose": "mine"}
    assert client.post(where, told).status_code == 302
    assert said(practice, Piece.PROBLEM) == "As the second has it"


def test_two_who_translate_one_text_see_both_and_what_is_saved_then_stays() -> None:
    practice, client = begun(), browser_of(Cast.NGO_MEMBER)
    where = reverse("experience:translate", args=[practice.pk, "ru"])
    mine = fields(client.get(where).content.decode())
    translated(practice, "title", "Как у коллеги")
    page = client.post(where, mine | {"title": "Как у меня"}).content.decode()
    assert "Someone else changed this while you wrote" in page
    assert "Как у коллеги" in page
    assert "Как у меня" in page
    assert client.post(where, fields(page) | {"title": "Как у меня"}).status_code == 302
    practice.refresh_from_db()
    assert practice.title.read(RU).text == "Как у меня"


def test_a_summary_that_is_too_long_is_told_so_and_stays_on_the_page() -> None:
    practice, client = begun(), browser_of(Cast.NGO_MEMBER)
    where = section(practice, Section.SUMMARY)
    words = " ".join(f"word-{number}" for number in range(LONGEST_SUMMARY + 12))
    sent = fields(client.get(where).content.decode()) | {"title": "Mentors", "summary": words}
    page = client.post(where, sent).content.decode()
    assert "A summary has 300 words at most; this one has 312." in page
    assert words in page
    assert words in client.get(where).content.decode()
    fits = words.rpartition(f" word-{LONGEST_SUMMARY}")[0]
    again = fields(client.get(where).content.decode()) | {"title": "Mentors", "summary": fits}
    assert client.post(where, again).status_code == 302


def test_what_stands_in_the_way_of_an_answer_leaves_its_words() -> None:
    review = under_review()
    where = reverse("experience:answer_review", args=[review.pk])
    client = browser_of(Cast.NGO_MEMBER)
    sent = fields(client.get(where).content.decode()) | {"answer": TYPED}
    page = client.post(where, sent).content.decode()
    assert "Someone did this already." in page
    assert TYPED in page


def test_a_review_that_tells_of_a_person_is_refused_with_all_its_words() -> None:
    review = under_review()
    moved(review, Move.AGREE, Cast.NGO_MEMBER)
    declared = Declaration(knows_the_theme=True, has_no_interest=True)
    expert = browser_of(Cast.EXPERT)
    actions.declare(
        actor=actor(Cast.EXPERT), review=review.pk, declared=declared, at=review.proposed_at
    )
    where = reverse("experience:write_review", args=[review.pk])
    scores = dict.fromkeys(("relevance", "clarity", "evidence", "rights", "transfer"), "3")
    paragraph = review.practice.paragraphs.first()
    assert paragraph
    told = {
        "summary": "Gulnora Karimova was convicted before.",
        "language": Language.ENGLISH.value,
        f"remark:{paragraph.pk}": TYPED,
    }
    page = expert.post(where, fields(expert.get(where).content.decode()) | scores | told)
    assert page.status_code == 200
    assert TYPED in page.content.decode()
    assert TYPED in expert.get(where).content.decode()


def said(practice: Practice, piece: Piece) -> str:
    row = practice.paragraphs.get(piece=piece)
    return str(row.text.read(EN))
