"""The adaptations of the demonstration: invented, and each labelled as illustrative.

That a state took something up would be a fact about it, and none of these is; the field says so
wherever one is shown, counted or given to a program.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from importlib.resources import files
from typing import Final
from uuid import UUID

from pydantic import TypeAdapter

from umid.council.adaptations import actions, queries
from umid.council.adaptations.drafts import AdaptationDraft, NoteDraft
from umid.council.adaptations.rules.life import Step
from umid.council.adaptations.rules.telling import Course
from umid.council.experience.drafts import Worded
from umid.council.experience.rules.kinds import Evidence
from umid.foundation.access.actors import Actor
from umid.foundation.directory.rules.posts import Post
from umid.kernel.languages import Language

_SOURCE: Final = Language.ENGLISH
Words = Mapping[Language, str]


@dataclass(frozen=True)
class Noted:
    """How far it was on a day. Nothing invented names a source, so it is described at most."""

    on: date
    course: Course
    result: Words | None = None
    because: Words | None = None

    def draft(self) -> NoteDraft:
        """What it says in the language that it was written in."""
        return NoteDraft(
            course=self.course,
            evidence=Evidence.DESCRIBED,
            result=self.result[_SOURCE] if self.result else "",
            because=self.because[_SOURCE] if self.because else "",
        )


@dataclass(frozen=True)
class Adapted:
    """An adaptation as the file has it; its practice by the English title."""

    practice: str
    state: str
    place: str | None
    began_on: date | None
    took: Words
    changed: Words
    notes: tuple[Noted, ...]

    def texts(self) -> Iterator[Words]:
        """Everything that it says."""
        yield from (self.took, self.changed)
        for note in self.notes:
            yield from (words for words in (note.result, note.because) if words)

    def draft(self) -> AdaptationDraft:
        """What it says at first."""
        return AdaptationDraft(
            took=self.took[_SOURCE],
            changed=self.changed[_SOURCE],
            note=self.notes[0].draft(),
            place=self.place,
            began_on=self.began_on,
        )


def adaptations() -> list[Adapted]:
    """All of them, checked. Raises pydantic's ValidationError."""
    file = files(__package__).joinpath("adaptations.json")
    return TypeAdapter(list[Adapted]).validate_json(file.read_text("utf-8"))


def load_adaptations(practices: Mapping[str, UUID]) -> None:
    """Enter them through the same actions that people use; practices by their English titles."""
    for each in adaptations():
        _enter(each, practices[each.practice])


def _enter(each: Adapted, practice: UUID) -> None:
    actor = Actor(roles=frozenset({Post.FOCAL_POINT}), state=each.state)
    first, *later = each.notes
    at = _morning(first.on)
    made = actions.begin(
        actor=actor,
        practice=practice,
        draft=each.draft(),
        language=_SOURCE,
        is_illustrative=True,
        at=at,
    )
    for expected, step in enumerate((Step.SEND, Step.CLEAR)):
        actions.take(actor=actor, adaptation=made.pk, step=step, expected=expected, at=at)
    for number, note in enumerate(later):
        actions.note(
            actor=actor,
            adaptation=made.pk,
            draft=note.draft(),
            expected=2 + number,
            at=_morning(note.on),
        )
    for into in each.took:
        if into is not _SOURCE:
            _translate(each, made.pk, into, actor)


def _translate(each: Adapted, adaptation: UUID, into: Language, actor: Actor) -> None:
    said = {words[_SOURCE]: words[into] for words in each.texts()}
    rows = queries.texts_in(adaptation, into, actor=actor)
    words = {row.key: Worded(said[row.source], "") for row in rows}
    at = _morning(each.notes[-1].on)
    actions.translate(actor=actor, adaptation=adaptation, into=into, words=words, at=at)


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(9), UTC)
