"""The practices of the demonstration, told from public sources by an organisation that is made up.

They come in as any organisation's would: described, sent directly, published as not yet reviewed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from typing import Final
from uuid import UUID

from pydantic import TypeAdapter

from umid.council.experience import actions, drafts, queries
from umid.council.experience.rules.kinds import Cost, Evidence, Level, Listed, Piece, Section
from umid.council.experience.rules.life import Step
from umid.council.experience.rules.paragraphs import join
from umid.council.experience.rules.sections import ASKED
from umid.foundation.access.actors import SYSTEM, Actor
from umid.foundation.directory.queries import home_named
from umid.foundation.directory.rules.posts import Post
from umid.kernel.languages import Language
from umid.portal.demonstration.cast import ILLUSTRATIVE

_SOURCE: Final = Language.ENGLISH
Words = Mapping[Language, str]


@dataclass(frozen=True)
class Described:
    """A practice as its file has it."""

    title: Words
    place: str
    level: Level
    evidence: Evidence
    cost: Cost
    serves: tuple[str, ...]
    stage: tuple[str, ...]
    approach: tuple[str, ...]
    themes: tuple[str, ...]
    pieces: Mapping[Piece, tuple[Words, ...]]
    sources: tuple[drafts.Cited, ...]

    def texts(self) -> Iterator[Words]:
        """The title and every paragraph."""
        yield self.title
        for paragraphs in self.pieces.values():
            yield from paragraphs

    def draft(self, section: Section) -> drafts.SectionDraft:
        """What a section says in the language that it was written in."""
        return drafts.SectionDraft(
            section=section,
            words={
                piece: join([each[_SOURCE] for each in self.pieces.get(piece, ())])
                for piece in ASKED[section].pieces
            },
            title=self.title[_SOURCE],
            place=self.place,
            level=self.level,
            evidence=self.evidence,
            cost=self.cost,
            entries={
                Listed.SERVES: self.serves,
                Listed.STAGE: self.stage,
                Listed.APPROACH: self.approach,
            },
            themes=self.themes,
            sources=self.sources,
        )


def practices() -> list[Described]:
    """Every file, checked. Raises pydantic's ValidationError."""
    folder = files(__package__).joinpath("practices")
    found = sorted(folder.iterdir(), key=lambda file: file.name)
    adapter = TypeAdapter(Described)
    return [adapter.validate_json(file.read_text("utf-8")) for file in found]


def load_practices(at: datetime) -> dict[str, UUID]:
    """Enter them through the same actions that people use; returns them by their English titles."""
    home = home_named(f"organisation:{ILLUSTRATIVE}")
    author = Actor(roles=frozenset({Post.MEMBER}), organisation=home.organisation)
    return {each.title[_SOURCE]: _enter(each, author, at) for each in practices()}


def _enter(each: Described, author: Actor, at: datetime) -> UUID:
    title = each.title[_SOURCE]
    made = actions.begin(actor=author, title=title, language=_SOURCE, at=at)
    for revision, section in enumerate(Section):
        actions.write_section(
            actor=author, practice=made.pk, draft=each.draft(section), expected=revision, at=at
        )
    for into in each.title:
        if into is not _SOURCE:
            _translate(each, made.pk, into, author, at)
    sections = len(Section)
    for number, (step, who) in enumerate(((Step.SEND, author), (Step.PUBLISH, SYSTEM))):
        actions.take(actor=who, practice=made.pk, step=step, expected=sections + number, at=at)
    return made.pk


def _translate(
    each: Described, practice: UUID, into: Language, author: Actor, at: datetime
) -> None:
    view = queries.texts_view(practice, into, actor=author, language=into)
    said = {words[_SOURCE]: words[into] for words in each.texts()}
    words = {row.key: drafts.Worded(said[row.source], "") for row in view.rows}
    actions.translate(actor=author, practice=practice, into=into, words=words, at=at)
