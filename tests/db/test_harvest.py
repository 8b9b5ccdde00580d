"""A harvest loses nothing and gets nothing twice, whatever dies or changes meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from tests.cast import Cast, actor, user_of
from tests.describing import (
    AT,
    EN,
    RU,
    described,
    published,
    summarised,
    taken,
)
from tests.files import a_png
from tests.harvesting import begun, harvested, many
from tests.papers import AT as SENT
from tests.papers import an_accepted_file

from umid.council.experience import actions, queries
from umid.council.experience.drafts import ReviewDraft, Worded
from umid.council.experience.models import Practice, Review
from umid.council.experience.rules.life import Step
from umid.council.experience.rules.reviewing import Criterion, Declaration, Move
from umid.foundation.access.actors import Actor
from umid.foundation.directory.models import User

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=1)


@pytest.fixture(autouse=True)
def _an_empty_library() -> None:
    Practice.objects.all().delete()


def identifiers(rows: list[Practice]) -> list[str]:
    return [f"oai:localhost:{row.pk}" for row in rows]


def test_a_harvest_that_was_killed_goes_on_where_it_was() -> None:
    made = identifiers(many(250, at=AT))
    killed = begun()
    first = [next(iter(killed)).header.identifier for _each in range(100)]
    assert killed.resumption_token
    token = killed.resumption_token.token
    rest = [one.header.identifier for one in harvested(resumption_token=token)]
    assert first + rest == made
    assert len(set(made)) == 250


def test_what_changes_during_a_harvest_is_met_at_its_end_and_nothing_is_passed_over() -> None:
    made = many(250, at=AT)
    harvester = iter(begun())
    seen = [next(harvester).header for _each in range(150)]
    for row in (made[10], made[240]):  # one that was given, one that is still to come
        Practice.objects.filter(pk=row.pk).update(shown_at=LATER)
    seen += [record.header for record in harvester]
    found = [one.identifier for one in seen]
    names = identifiers(made)
    assert set(found) == set(names)
    assert sorted(each for each in found if found.count(each) > 1) == [names[10]] * 2
    assert {one.datestamp for one in seen if one.identifier == names[10]} == {
        "2026-10-05T09:00:10Z",
        "2026-10-06T09:00:00Z",
    }


def test_many_that_changed_in_one_second_are_given_once_each() -> None:
    made = many(230, at=AT)
    Practice.objects.update(shown_at=AT)
    found = [one.header.identifier for one in harvested()]
    assert sorted(found) == sorted(identifiers(made))


def test_a_withdrawn_practice_is_a_deleted_record_from_that_moment_on() -> None:
    practice = published(title="Withdrawn one")
    published(title="Other one")
    taken(practice, Step.WITHDRAW, Cast.NGO_MEMBER, "It has ended", at=LATER)
    found = harvested(from_="2026-10-06T09:00:00Z")
    assert [one.header.identifier for one in found] == identifiers([practice])
    assert found[0].deleted
    assert found[0].xml.find("{*}metadata") is None


def view(practice: Practice) -> queries.PracticeView | queries.Tombstone:
    """What everyone reads of it, but for the number of its revision."""
    found = queries.practice(practice.pk, language=RU, at=LATER)
    return found if isinstance(found, queries.Tombstone) else replace(found, revision=0)


class Walk:
    """Every action on one practice, each two hours after the one before."""

    def __init__(self) -> None:
        self.practice = published(at=SENT)
        Practice.objects.filter(pk=self.practice.pk).update(place="KG")
        User.objects.filter(pk=user_of(Cast.EXPERT).pk).update(language=EN)
        self.file = an_accepted_file(a_png(), Cast.NGO_MEMBER)
        self.author, self.editor = actor(Cast.NGO_MEMBER), actor(Cast.SECRETARIAT)
        self.expert = actor(Cast.EXPERT)

    def steps(self) -> Iterator[tuple[str, Callable[[datetime], object]]]:
        """The names of the actions and how they are called."""
        of: dict[str, Any] = {"practice": self.practice.pk}
        yield "begin", lambda at: actions.begin(actor=self.author, title="New", language=EN, at=at)
        yield "discard", lambda at: actions.discard(actor=self.author, practice=self.draft(), at=at)
        yield (
            "write_section",
            lambda at: actions.write_section(
                actor=self.author, draft=summarised("Mentors."), expected=self.now, at=at, **of
            ),
        )
        yield "explain", lambda at: actions.explain(actor=self.author, because={}, at=at, **of)
        yield (
            "attach",
            lambda at: actions.attach(
                actor=self.author, file=self.file, title="A", expected=self.now, at=at, **of
            ),
        )
        yield (
            "detach",
            lambda at: actions.detach(
                actor=self.author, file=self.file, expected=self.now, at=at, **of
            ),
        )
        yield (
            "comment",
            lambda at: actions.comment(
                actor=actor(Cast.FOCAL_POINT_KG), words="We agree.", language=EN, at=at, **of
            ),
        )
        yield (
            "translate",
            lambda at: actions.translate(
                actor=self.author, into=RU, words={"title": Worded("Практика", "")}, at=at, **of
            ),
        )
        yield (
            "review_translation",
            lambda at: actions.review_translation(actor=self.editor, into=RU, at=at, **of),
        )
        yield "propose_reviewer", self.propose
        yield "move_review", self.move(Move.AGREE, self.author)
        yield (
            "declare",
            lambda at: actions.declare(
                actor=self.expert,
                review=self.review,
                declared=Declaration(knows_the_theme=True, has_no_interest=True),
                at=at,
            ),
        )
        draft = ReviewDraft(EN, "Sound.", dict.fromkeys(Criterion, 3), {})
        yield (
            "send_review",
            lambda at: actions.send_review(
                actor=self.expert, review=self.review, draft=draft, at=at
            ),
        )
        yield "move_review", self.move(Move.ANSWER, self.author)
        yield "move_review", self.move(Move.PUBLISH, self.editor)
        yield "take", self.step(Step.CONFIRM)
        yield "take", self.step(Step.WITHDRAW)

    @property
    def now(self) -> int:
        self.practice.refresh_from_db()
        return self.practice.revision

    @property
    def review(self) -> UUID:
        return Review.objects.get(practice=self.practice).pk

    def draft(self) -> UUID:
        return described(title="Another").pk

    def propose(self, at: datetime) -> Review:
        return actions.propose_reviewer(
            actor=self.editor,
            practice=self.practice.pk,
            reviewer=user_of(Cast.EXPERT).public_id,
            at=at,
        )

    def move(self, step: Move, who: Actor) -> Callable[[datetime], Review]:
        return lambda at: actions.move_review(
            actor=who, review=self.review, step=step, words="Thanks.", at=at
        )

    def step(self, step: Step) -> Callable[[datetime], Practice]:
        return lambda at: actions.take(
            actor=self.author,
            practice=self.practice.pk,
            step=step,
            because="It has ended",
            expected=self.now,
            at=at,
        )


def test_each_action_that_changes_what_everyone_reads_and_no_other_moves_its_moment() -> None:
    walk, walked, moves = Walk(), set(), []
    for number, (name, act) in enumerate(walk.steps(), 1):
        at, before = SENT + timedelta(hours=2 * number), view(walk.practice)
        act(at)
        walk.practice.refresh_from_db()
        moved = walk.practice.shown_at == at
        assert moved == (view(walk.practice) != before), name
        walked.add(name)
        moves += [name] if moved else []
    assert walked == set(actions.__all__)
    assert moves == [
        "write_section",
        "attach",
        "detach",
        "comment",
        "translate",
        "review_translation",
        "move_review",
        "take",
        "take",
    ]


def test_an_action_that_waited_for_a_lock_never_moves_the_moment_back() -> None:
    practice = published(at=LATER)
    actions.translate(
        actor=actor(Cast.NGO_MEMBER),
        practice=practice.pk,
        into=RU,
        words={"title": Worded("Практика", "")},
        at=AT,
    )
    practice.refresh_from_db()
    assert practice.shown_at == LATER


def test_what_is_on_its_way_has_no_moment() -> None:
    practice = described()
    assert practice.shown_at is None
    taken(practice, Step.SEND, Cast.NGO_MEMBER)
    assert practice.shown_at is None
