"""Questions, answers, thanks, acceptance, and what grows out of an answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction

from umid.council.experience import actions as experience
from umid.council.experience.drafts import SectionDraft
from umid.council.experience.rules.kinds import Piece, Section
from umid.council.experience.rules.personal.checking import check
from umid.council.experience.rules.personal.resolving import require_resolved
from umid.council.network.actions.telling import tell_accepted, tell_answered, tell_asked
from umid.council.network.drafts import AnswerDraft, QuestionDraft
from umid.council.network.models import Answer, Member, Question, Thanks
from umid.council.network.policies import (
    answers_visible_to,
    is_own,
    may_accept,
    may_write,
    own_membership,
    questions_visible_to,
)
from umid.council.network.rules.questions import (
    ANSWERS_A_DAY,
    QUESTIONS_A_DAY,
    HiddenWords,
    NotAccepted,
    OwnWords,
    require_themes,
    require_within,
)
from umid.council.network.verbs import NetworkDid
from umid.council.themes.models import Theme
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.search.actions import put
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

_DAY: Final = timedelta(days=1)


@transaction.atomic
def ask(
    *, actor: Actor, draft: QuestionDraft, at: datetime, is_illustrative: bool = False
) -> Question:
    """Ask those whose themes and languages fit.

    Raises NotAllowed, Unthemed, TooMany, Telling.
    """
    member = locked_member(actor)
    require_themes(draft.themes)
    lately = Question.objects.filter(writer=member, at__gt=at - _DAY).count()
    require_within(lately, QUESTIONS_A_DAY)
    made = Question.objects.create(
        writer=member,
        language=draft.language,
        title=draft.title,
        text=draft.text,
        explained=_explained([draft.title, draft.text], draft.because),
        at=at,
        is_illustrative=is_illustrative,
    )
    made.themes.set(Theme.objects.filter(slug__in=draft.themes))
    record(actor, NetworkDid.ASK, made, at=at)
    tell_asked(made, themes=draft.themes, actor=actor, at=at)
    tell_search(made, at)
    return made


@transaction.atomic
def answer(*, actor: Actor, question: UUID, draft: AnswerDraft, at: datetime) -> Answer:
    """Answer what one reads. Raises NotFound, NotAllowed, HiddenWords, TooMany, Telling."""
    asked = seen_question(question, actor)
    member = locked_member(actor)
    _require_shown(asked)
    lately = Answer.objects.filter(writer=member, at__gt=at - _DAY).count()
    require_within(lately, ANSWERS_A_DAY)
    made = Answer.objects.create(
        question=asked,
        writer=member,
        language=draft.language,
        text=draft.text,
        explained=_explained([draft.text], draft.because),
        at=at,
    )
    record(actor, NetworkDid.ANSWER, made, at=at)
    tell_answered(made, actor=actor, at=at)
    tell_search(asked, at)
    return made


@transaction.atomic
def thank(*, actor: Actor, answer: UUID, at: datetime) -> None:  # noqa: ARG001 - as every action
    """Thank for an answer; once more takes it back. It counts for nobody.

    What one thanks for is not put into the record. Raises NotFound, NotAllowed, OwnWords.
    """
    found = seen_answer(answer, actor)
    member = locked_member(actor)
    if is_own(actor, found):
        raise OwnWords
    given, is_new = Thanks.objects.get_or_create(answer=found, member=member)
    if not is_new:
        given.delete()


@transaction.atomic
def accept(*, actor: Actor, answer: UUID, at: datetime) -> Question:
    """The asker accepts an answer, in place of another.

    Raises NotFound, NotAllowed, HiddenWords.
    """
    found = seen_answer(answer, actor)
    demand(may_accept(actor, found.question))
    _require_shown(found)
    found.question.accepted = found
    found.question.save(update_fields=["accepted"])
    record(actor, NetworkDid.ACCEPT, found, at=at)
    tell_accepted(found, actor=actor, at=at)
    return found.question


@transaction.atomic
def grow(*, actor: Actor, question: UUID, at: datetime) -> UUID:
    """Begin the description of a practice with the accepted answer's words; returns its draft.

    Raises NotFound, NotAllowed, NotAccepted.
    """
    asked = seen_question(question, actor)
    demand(may_write(actor))
    accepted = asked.accepted
    if accepted is None or accepted.hidden_at is not None:
        raise NotAccepted
    draft = experience.begin(
        actor=actor, title=asked.title, language=Language(accepted.language), at=at
    )
    experience.write_section(
        actor=actor,
        practice=draft.pk,
        draft=SectionDraft(Section.STEPS, {Piece.STEPS: accepted.text}, title=asked.title),
        expected=draft.revision,
        at=at,
    )
    record(actor, NetworkDid.GROW, asked, at=at)
    return draft.pk


def locked_member(actor: Actor) -> Member:
    """The actor's membership, locked, so that what they send is counted. Raises NotAllowed."""
    found = Member.objects.select_for_update(of=("self",)).filter(own_membership(actor)).first()
    demand(may_write(actor))
    if found is None:
        raise NotFound
    return found


def seen_question(question: UUID, actor: Actor) -> Question:
    """One that the actor sees, locked. Raises NotFound."""
    rows = Question.objects.select_for_update(of=("self",)).select_related("writer", "accepted")
    found = rows.filter(questions_visible_to(actor), pk=question).first()
    if found is None:
        raise NotFound
    return found


def seen_answer(answer: UUID, actor: Actor) -> Answer:
    """One that the actor sees, its question locked first. Raises NotFound."""
    mine = Answer.objects.filter(answers_visible_to(actor), pk=answer)
    asked = mine.values_list("question", flat=True).first()
    if asked is None:
        raise NotFound
    question = seen_question(asked, actor)
    found = mine.select_related("writer").select_for_update(of=("self",)).get()
    found.question = question
    return found


def tell_search(question: Question, at: datetime) -> None:
    """Let the search say of it what members may read now."""
    put("network.question", str(question.pk), at=at)


def _explained(texts: list[str], because: Mapping[str, str]) -> dict[str, str]:
    """What the writer says of marked passages. Raises Telling."""
    marked = {each.key: each for each in check(texts)}
    said = {key: words.strip() for key, words in because.items() if key in marked}
    kept = {key: words for key, words in said.items() if words}
    require_resolved(marked.values(), kept)
    return kept


def _require_shown(said: Question | Answer) -> None:
    if said.hidden_at is not None:
        raise HiddenWords
