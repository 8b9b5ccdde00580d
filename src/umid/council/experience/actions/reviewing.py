"""Reviews: proposed, agreed to, declared, written, answered, published."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from umid.council.experience.actions.handling import handled, shown
from umid.council.experience.actions.telling import tell_review
from umid.council.experience.drafts import ReviewDraft
from umid.council.experience.models import Practice, Remark, Review, Score
from umid.council.experience.policies import may_edit, may_move, reviews_of
from umid.council.experience.queries.reviewers import home_of, reviewer_named
from umid.council.experience.queries.said import texts
from umid.council.experience.rules.life import Standing, WrongStanding
from umid.council.experience.rules.personal.resolving import require_silent
from umid.council.experience.rules.reviewing import (
    Declaration,
    Move,
    Reviewing,
    move,
    require_common_language,
    require_declared,
    require_impartial,
    require_scored,
)
from umid.council.experience.verbs import ExperienceDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.texts.rules import original
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@transaction.atomic
def propose_reviewer(*, actor: Actor, practice: UUID, reviewer: UUID, at: datetime) -> Review:
    """Propose an expert of the roster to the author of what is published.

    Raises NotFound, NotAllowed, WrongStanding, ConflictOfInterest, NoCommonLanguage.
    """
    found = handled(practice, actor)
    demand(may_edit(actor))
    if found.standing != Standing.PUBLISHED:
        raise WrongStanding(found.standing)
    user = reviewer_named(reviewer, at=at)
    require_impartial(home_of(user, at=at), found.home, found.place_id)
    languages = {language for text in texts(found) for language in text}
    require_common_language(Language(user.language), languages)
    if found.reviews.filter(reviewer=user).exclude(standing=Reviewing.ENDED).exists():
        raise WrongStanding(found.standing)
    made = Review.objects.create(
        practice=found, reviewer=user, standing=Reviewing.PROPOSED, proposed_at=at
    )
    record(actor, ExperienceDid.PROPOSE_REVIEWER, made, at=at, about=user)
    tell_review(made, actor=actor, at=at)
    return made


@transaction.atomic
def move_review(*, actor: Actor, review: UUID, step: Move, words: str = "", at: datetime) -> Review:
    """Agree, object, decline, answer (with words), or publish.

    Raises NotFound, NotAllowed, WrongMove.
    """
    found = _reviewed(review, actor)
    demand(may_move(actor, found, step))
    found.standing = move(Reviewing(found.standing), step)
    if step is Move.ANSWER:
        found.answer = words
    if step is Move.PUBLISH:
        found.published_at = at
        shown(found.practice, at)
        found.practice.save(update_fields=["shown_at"])
    return _moved(found, step, actor, at)


@transaction.atomic
def declare(*, actor: Actor, review: UUID, declared: Declaration, at: datetime) -> Review:
    """Declare to be without an interest, and begin.

    Raises NotFound, NotAllowed, WrongMove, ConflictOfInterest (also where the reviewer's home has
    become the author's own since).
    """
    found = _reviewed(review, actor)
    demand(may_move(actor, found, Move.DECLARE))
    found.standing = move(Reviewing(found.standing), Move.DECLARE)
    require_declared(declared)
    require_impartial(home_of(found.reviewer, at=at), found.practice.home, found.practice.place_id)
    return _moved(found, Move.DECLARE, actor, at)


@transaction.atomic
def send_review(*, actor: Actor, review: UUID, draft: ReviewDraft, at: datetime) -> Review:
    """Hand over weights, remarks and the summary that is to be published.

    Raises NotFound, NotAllowed, WrongMove, Unscored, Telling.
    """
    found = _reviewed(review, actor)
    demand(may_move(actor, found, Move.SEND))
    found.standing = move(Reviewing(found.standing), Move.SEND)
    require_scored(draft.scores, draft.summary)
    require_silent(draft.summary)
    by = _nameless(draft.language)
    found.summary = original(draft.language, draft.summary, by=by, at=at)
    Score.objects.bulk_create(
        Score(review=found, criterion=each, value=value) for each, value in draft.scores.items()
    )
    there = {str(row.pk): row for row in found.practice.paragraphs.all()}
    Remark.objects.bulk_create(
        Remark(review=found, paragraph=there[key], words=words)
        for key, words in draft.remarks.items()
        if key in there and words
    )
    return _moved(found, Move.SEND, actor, at)


def _nameless(language: Language) -> str:
    """Readers are told of a reviewer, not who it was."""
    with translation.override(language):
        return _("A reviewer of the roster")


def _reviewed(review: UUID, actor: Actor) -> Review:
    """One that the actor has to do with, its practice locked first. Raises NotFound."""
    mine = Review.objects.filter(reviews_of(actor), pk=review)
    practice = mine.values_list("practice", flat=True).first()
    if practice is None:
        raise NotFound
    Practice.objects.select_for_update(of=("self",)).get(pk=practice)
    return mine.select_related("practice", "reviewer").select_for_update(of=("self",)).get()


def _moved(review: Review, step: Move, actor: Actor, at: datetime) -> Review:
    review.save()
    record(actor, ExperienceDid.REVIEW, review, at=at, detail={"move": step.value})
    tell_review(review, actor=actor, at=at)
    return review
