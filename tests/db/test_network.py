"""The network: coming in, asking, moderating, circles, and leaving without a trace."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.cast import Cast, actor, user_of
from tests.practising import AT, EN, SAID, TELLS, answered, asked, circle_of, enrolled

from umid.council.experience.models import Paragraph
from umid.council.experience.rules.personal.checking import check
from umid.council.experience.rules.personal.resolving import Telling
from umid.council.network import actions, queries
from umid.council.network.drafts import AnswerDraft, Newcomer, QuestionDraft
from umid.council.network.models import (
    Answer,
    Application,
    Member,
    Report,
    Seat,
    Thanks,
)
from umid.council.network.rules.members import Asked, BelongsAlready, HasAccount
from umid.council.network.rules.questions import (
    QUESTIONS_A_DAY,
    HiddenWords,
    NotAccepted,
    OwnWords,
    TooMany,
    Unthemed,
)
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.accounts import actions as accounts
from umid.foundation.accounts.links import Opens, token_behind
from umid.foundation.accounts.models import Invitation, Joining
from umid.foundation.directory.rules.posts import Home, Post
from umid.foundation.notices.models import Notice
from umid.foundation.search.models import Entry
from umid.kernel.errors import NotFound

pytestmark = pytest.mark.django_db
NEWCOMER = Newcomer("newcomer@example.org", "A Newcomer", EN)


def told(kind: str, who: Cast) -> int:
    return Notice.objects.filter(kind=f"network.{kind}", recipient=user_of(who)).count()


def outside() -> Application:
    return actions.apply_from_outside(newcomer=NEWCOMER, said=SAID, at=AT)


def opened() -> None:
    """The secretariat invites the newcomer, who opens the account."""
    offer = accounts.Offer(NEWCOMER.email, NEWCOMER.name, EN, Post.EXPERT, Home())
    accounts.invite(actor=actor(Cast.SECRETARIAT), offer=offer, at=AT)
    found = Invitation.objects.get(email=NEWCOMER.email)
    token = token_behind(found.digest, Opens.INVITATION, found.public_id)
    accounts.accept(token=token, name=NEWCOMER.name, language=EN, at=AT)


def test_a_user_who_asks_belongs_once_the_secretariat_agrees_and_reads_why() -> None:
    who = actor(Cast.DEPUTY_KG)
    made = actions.apply(actor=who, said=SAID, at=AT)
    assert queries.own(actor=who, language=EN) is None
    assert told("applied", Cast.SECRETARIAT) == 1
    with pytest.raises(NotAllowed):
        actions.admit(actor=who, application=made.pk, reason="I", at=AT)
    secretariat = actor(Cast.SECRETARIAT)
    assert actions.admit(actor=secretariat, application=made.pk, reason="Your work.", at=AT)
    own = queries.own(actor=who, language=EN)
    assert own is not None
    assert own.welcome == "Your work."
    assert told("decided", Cast.DEPUTY_KG) == 1
    with pytest.raises(BelongsAlready):
        actions.apply(actor=who, said=SAID, at=AT)


def test_who_is_refused_reads_why_and_may_ask_again() -> None:
    who, secretariat = actor(Cast.DEPUTY_KG), actor(Cast.SECRETARIAT)
    made = actions.apply(actor=who, said=SAID, at=AT)
    actions.refuse(actor=secretariat, application=made.pk, reason="Say more.", at=AT)
    found = queries.own_application(actor=who)
    assert found is not None
    assert (found.standing, found.reason) == (Asked.REFUSED, "Say more.")
    actions.apply(actor=who, said=SAID, at=AT)
    assert Application.objects.get(user=who.user).standing == Asked.WAITING


def test_someone_from_outside_belongs_as_they_open_the_account_they_are_invited_to() -> None:
    made = outside()
    assert not actions.admit(
        actor=actor(Cast.SECRETARIAT), application=made.pk, reason="Come.", at=AT
    )
    assert not Member.objects.filter(user__email=NEWCOMER.email).exists()
    opened()
    assert Member.objects.get(user__email=NEWCOMER.email).welcome == "Come."
    assert not Application.objects.filter(pk=made.pk).exists()


def test_an_account_alone_admits_nobody() -> None:
    made = outside()
    opened()
    assert not Member.objects.filter(user__email=NEWCOMER.email).exists()
    made.refresh_from_db()
    assert (made.standing, made.joining) == (Asked.WAITING, None)


@pytest.mark.parametrize("where", ["network", "accounts"])
def test_what_someone_refused_from_outside_said_is_erased_wherever_they_are_refused(
    where: str,
) -> None:
    made, secretariat = outside(), actor(Cast.SECRETARIAT)
    if where == "network":
        actions.refuse(actor=secretariat, application=made.pk, reason="No.", at=AT)
    else:
        joining = Joining.objects.get(email=NEWCOMER.email).public_id
        accounts.refuse_to_join(actor=secretariat, joining=joining, reason="No.", at=AT)
    assert not Application.objects.filter(pk=made.pk).exists()
    assert Joining.objects.get(email=NEWCOMER.email).reason == "No."


def test_nobody_is_made_a_member_by_who_asks_with_their_address() -> None:
    theirs = Newcomer(user_of(Cast.DEPUTY_KG).email, "Someone", EN)
    made = actions.apply_from_outside(newcomer=theirs, said=SAID, at=AT)
    with pytest.raises(HasAccount):
        actions.admit(actor=actor(Cast.SECRETARIAT), application=made.pk, reason="Yes", at=AT)


def test_a_question_goes_to_members_whom_it_fits_and_to_nobody_else() -> None:
    enrolled(Cast.DEPUTY_KG)
    before = {who: told("fits", who) for who in (Cast.NGO_MEMBER, Cast.FOCAL_POINT_UZ)}
    asked()
    assert told("fits", Cast.DEPUTY_KG) == 1
    assert told("fits", Cast.NGO_MEMBER) == before[Cast.NGO_MEMBER] + 1
    assert told("fits", Cast.FOCAL_POINT_UZ) == before[Cast.FOCAL_POINT_UZ]
    assert told("fits", Cast.FOCAL_POINT_KG) == 0


def test_only_members_ask_and_so_many_a_day() -> None:
    with pytest.raises(NotAllowed):
        asked(Cast.DEPUTY_KG)
    with pytest.raises(Unthemed):
        asked(themes=())
    for _number in range(QUESTIONS_A_DAY):
        asked()
    with pytest.raises(TooMany):
        asked()
    asked(at=AT + timedelta(days=1, seconds=1))


def test_words_that_could_tell_who_a_person_is_are_changed_or_explained() -> None:
    expert = actor(Cast.EXPERT)
    with pytest.raises(Telling):
        asked(text=TELLS)
    (marked,) = check([TELLS])
    because = {marked.key: "A character of a novel."}
    draft = QuestionDraft("A question", TELLS, EN, ("education",), because)
    made = actions.ask(actor=expert, draft=draft, at=AT)
    assert made.explained == because
    with pytest.raises(Telling):
        answered(made, text=TELLS)
    draft_answer = AnswerDraft(TELLS, EN, {marked.key: "  "})
    with pytest.raises(Telling):
        actions.answer(actor=actor(Cast.NGO_MEMBER), question=made.pk, draft=draft_answer, at=AT)


def test_the_asker_alone_accepts_and_what_is_accepted_can_grow() -> None:
    question = asked()
    made = answered(question, text="We go twice.")
    ngo = actor(Cast.NGO_MEMBER)
    with pytest.raises(NotAccepted):
        actions.grow(actor=ngo, question=question.pk, at=AT)
    with pytest.raises(NotAllowed):
        actions.accept(actor=ngo, answer=made.pk, at=AT)
    actions.accept(actor=actor(Cast.EXPERT), answer=made.pk, at=AT)
    with pytest.raises(NotAllowed):
        actions.grow(actor=actor(Cast.EXPERT), question=question.pk, at=AT)
    practice = actions.grow(actor=ngo, question=question.pk, at=AT)
    (paragraph,) = Paragraph.objects.filter(practice=practice)
    assert paragraph.text.read(EN).text == "We go twice."


def test_thanks_are_given_once_taken_back_and_never_to_oneself() -> None:
    made = answered(asked())
    for expected in (1, 0):
        actions.thank(actor=actor(Cast.EXPERT), answer=made.pk, at=AT)
        assert Thanks.objects.filter(answer=made).count() == expected
    with pytest.raises(OwnWords):
        actions.thank(actor=actor(Cast.NGO_MEMBER), answer=made.pk, at=AT)


def test_what_is_hidden_is_its_writer_s_and_the_secretariat_s_who_learn_why() -> None:
    question = asked()
    key, point = question.pk, actor(Cast.FOCAL_POINT_UZ)
    with pytest.raises(NotAllowed):
        actions.hide(actor=point, question=key, answer=None, because="I", at=AT)
    actions.report(actor=point, question=key, answer=None, why="Names.", at=AT)
    secretariat = actor(Cast.SECRETARIAT)
    actions.hide(actor=secretariat, question=key, answer=None, because="It names.", at=AT)
    assert not Report.objects.filter(question=key).exists()
    assert told("hidden", Cast.EXPERT) == 1
    view = queries.question(key, actor=actor(Cast.EXPERT), language=EN)
    assert view.hidden_because == "It names."
    with pytest.raises(NotFound):
        queries.question(key, actor=point, language=EN)
    with pytest.raises(HiddenWords):
        answered(question, Cast.EXPERT)
    assert not Entry.objects.filter(source="network.question", identifier=str(key)).exists()
    actions.show(actor=secretariat, question=key, answer=None, at=AT)
    assert queries.question(key, actor=point, language=EN).hidden_because == ""
    assert Entry.objects.filter(source="network.question", identifier=str(key)).exists()


def test_an_answer_that_is_hidden_is_gone_for_others_and_not_accepted() -> None:
    question = asked()
    made = answered(question)
    actions.hide(
        actor=actor(Cast.SECRETARIAT), question=question.pk, answer=made.pk, because="No.", at=AT
    )
    assert queries.question(question.pk, actor=actor(Cast.EXPERT), language=EN).answers == ()
    assert len(queries.question(question.pk, actor=actor(Cast.NGO_MEMBER), language=EN).answers)
    with pytest.raises(NotFound):
        actions.accept(actor=actor(Cast.EXPERT), answer=made.pk, at=AT)


def test_leaving_erases_the_membership_at_once_and_words_stay_without_a_name() -> None:
    who = actor(Cast.NGO_MEMBER)
    question = asked()
    made = answered(question)
    circle = circle_of()
    actions.take_seat(actor=who, circle=circle.pk, at=AT)
    actions.leave(actor=who, at=AT)
    assert not Member.objects.filter(user=who.user).exists()
    assert not Seat.objects.filter(circle=circle).exists()
    assert Answer.objects.get(pk=made.pk).writer is None
    (row,) = queries.question(question.pk, actor=actor(Cast.EXPERT), language=EN).answers
    assert (row.text, row.writer) == ("This.", None)
    with pytest.raises(NotFound):
        queries.question(question.pk, actor=who, language=EN)
    with pytest.raises(NotFound):
        actions.leave(actor=who, at=AT)
