"""Reviews of practices: who may write one, and what it makes of a practice."""

from __future__ import annotations

import pytest
from tests.cast import Cast, actor, user_of
from tests.describing import AT, EN, moved, proposed, published, reviewed

from umid.council.experience import actions, queries
from umid.council.experience.models import Practice
from umid.council.experience.rules.reviewing import (
    ConflictOfInterest,
    Declaration,
    Move,
    NoCommonLanguage,
    Reviewed,
)
from umid.foundation.access.actors import SYSTEM
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.directory.actions import appoint
from umid.foundation.directory.models import User
from umid.foundation.directory.queries import home_named
from umid.foundation.directory.rules.posts import Post

pytestmark = pytest.mark.django_db


@pytest.fixture
def practice() -> Practice:
    """Published; the expert reads its language."""
    User.objects.filter(pk=user_of(Cast.EXPERT).pk).update(language=EN)
    return published()


def test_a_reviewer_of_the_same_state_is_refused(practice: Practice) -> None:
    expert = user_of(Cast.EXPERT)
    home = home_named("state:TJ")  # where the practice takes place
    appoint(actor=SYSTEM, user=expert.public_id, post=Post.MEMBER, home=home, at=AT)
    with pytest.raises(ConflictOfInterest):
        proposed(practice)


def test_a_declared_interest_ends_it_before_it_begins(practice: Practice) -> None:
    review = proposed(practice)
    moved(review, Move.AGREE, Cast.NGO_MEMBER)
    with pytest.raises(ConflictOfInterest):
        actions.declare(
            actor=actor(Cast.EXPERT),
            review=review.pk,
            declared=Declaration(knows_the_theme=True, has_no_interest=False),
            at=AT,
        )


def test_a_reviewer_who_reads_none_of_its_languages_is_refused(practice: Practice) -> None:
    User.objects.filter(pk=user_of(Cast.EXPERT).pk).update(language="kk")
    with pytest.raises(NoCommonLanguage):
        proposed(practice)


def test_only_the_author_agrees_and_only_the_reviewer_writes(practice: Practice) -> None:
    review = proposed(practice)
    for who in (Cast.SECRETARIAT, Cast.EXPERT):
        with pytest.raises(NotAllowed):
            moved(review, Move.AGREE, who)


def test_one_published_review_makes_a_practice_peer_reviewed(practice: Practice) -> None:
    paragraph = practice.paragraphs.first()
    assert paragraph
    review = reviewed(proposed(practice), paragraph.pk)
    view = queries.practice(practice.pk, language=EN, at=AT)
    assert isinstance(view, queries.PracticeView)
    assert view.row.reviewed is Reviewed.PEER_REVIEWED
    assert [str(one.summary) for one in view.reviews] == ["Sound and clear."]
    own = queries.review(review.pk, actor=actor(Cast.NGO_MEMBER), language=EN, at=AT)
    assert [one.words for one in own.remarks] == ["Say more."]
