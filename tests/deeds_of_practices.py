"""Every action on a practice, so that a test can see what each of them changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from tests.cast import Cast, actor, user_of
from tests.describing import (
    EN,
    RU,
    described,
    published,
    summarised,
)
from tests.files import a_png
from tests.making import AT
from tests.papers import an_accepted_file

from umid.council.experience import actions
from umid.council.experience.drafts import ReviewDraft, Worded
from umid.council.experience.models import Practice, Review
from umid.council.experience.rules.life import Step
from umid.council.experience.rules.reviewing import Criterion, Declaration, Move
from umid.foundation.access.actors import Actor
from umid.foundation.directory.models import User

SENT = AT  # when files of the tests are sent
Deed = tuple[str, Callable[[datetime], object]]


class Walk:
    """Every action on one practice, each two hours after the one before."""

    def __init__(self) -> None:
        self.practice = published(at=SENT)
        Practice.objects.filter(pk=self.practice.pk).update(place="KG")
        User.objects.filter(pk=user_of(Cast.EXPERT).pk).update(language=EN)
        self.file = an_accepted_file(a_png(), Cast.NGO_MEMBER)
        self.author, self.editor = actor(Cast.NGO_MEMBER), actor(Cast.SECRETARIAT)
        self.expert = actor(Cast.EXPERT)

    def steps(self) -> Iterator[Deed]:
        """The names of the actions and how they are called."""
        yield from self.writing()
        yield from self.beside()
        yield from self.reviewing()
        yield "remind", lambda at: actions.remind(actor=self.editor, at=at)
        yield "take", self.step(Step.CONFIRM)
        yield "take", self.step(Step.WITHDRAW)

    def writing(self) -> Iterator[Deed]:
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

    def beside(self) -> Iterator[Deed]:
        of: dict[str, Any] = {"practice": self.practice.pk}
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

    def reviewing(self) -> Iterator[Deed]:
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
