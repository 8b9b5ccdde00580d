"""What the API says of practices."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from ninja import Query, Schema
from pydantic import Field, WithJsonSchema

from umid.council.experience.queries import PracticeRow, PracticeView, Tombstone, Wanted
from umid.council.experience.rules.kinds import (
    Approach,
    Cost,
    Evidence,
    Level,
    Listed,
    Piece,
    Serves,
    Stage,
)
from umid.council.experience.rules.reviewing import Criterion, Reviewed
from umid.foundation.api.cursors import Asked
from umid.foundation.api.texts import Words, maybe_words, words
from umid.kernel.languages import Language

# Written out: components go by the name of their class, and meetings have a Stage of their own.
StageOfPath = Annotated[Stage, WithJsonSchema({"type": "string", "enum": [*Stage]})]


class Narrowed(Asked):
    """By what the library is narrowed, as its page is; all of it together."""

    stage: StageOfPath | None = None
    serves: Serves | None = None
    approach: Approach | None = None
    theme: Annotated[str | None, Field(pattern=r"^[-a-z0-9_]+$", max_length=50)] = None
    place: Annotated[str | None, Field(pattern=r"^[A-Z]{2}$")] = None
    evidence: Evidence | None = None
    archived: bool = False

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(
            stage=self.stage or "",
            serves=self.serves or "",
            approach=self.approach or "",
            theme=self.theme or "",
            place=self.place or "",
            evidence=self.evidence or "",
            archived=self.archived,
        )


AskedPractices = Annotated[Narrowed, Query()]


class PracticeSummary(Schema):
    """A practice as lists show it; its author is a state (code) or an organisation."""

    id: UUID
    title: Words
    summary: Words | None
    state: str | None
    organisation: Words | None
    place: str | None
    evidence: Evidence | None
    stages: list[str]
    reviewed: Reviewed
    published_on: date | None
    is_archived: bool
    languages: list[Language]

    @classmethod
    def of(cls, row: PracticeRow) -> PracticeSummary:
        return cls(
            id=row.id,
            title=words(row.title),
            summary=maybe_words(row.summary),
            state=row.state,
            organisation=maybe_words(row.organisation),
            place=row.place,
            evidence=row.evidence,
            stages=list(row.stages),
            reviewed=row.reviewed,
            published_on=row.published_on,
            is_archived=row.is_archived,
            languages=list(row.languages),
        )


class SourceOut(Schema):
    """A published source."""

    title: str
    publisher: str
    url: str


class ReviewOut(Schema):
    """What is published of a review: weights from 1 to 4, and a summary."""

    published_on: date
    summary: Words
    scores: dict[Criterion, int]


class CommentOut(Schema):
    """What a state concerned says."""

    state: str
    text: Words


class PracticeOut(Schema):
    """A practice with everything that it says, paragraph by paragraph."""

    practice: PracticeSummary
    pieces: dict[Piece, list[Words]]
    serves: list[str]
    approach: list[str]
    level: Level | None
    cost: Cost | None
    began_on: date | None
    ended_on: date | None
    confirmed_on: date | None
    themes: list[str]
    sources: list[SourceOut]
    comments: list[CommentOut]
    reviews: list[ReviewOut]

    @classmethod
    def of(cls, view: PracticeView) -> PracticeOut:
        return cls(
            practice=PracticeSummary.of(view.row),
            pieces={name: [words(row.text) for row in rows] for name, rows in view.pieces.items()},
            serves=list(view.entries[Listed.SERVES]),
            approach=list(view.entries[Listed.APPROACH]),
            level=view.level,
            cost=view.cost,
            began_on=view.began_on,
            ended_on=view.ended_on,
            confirmed_on=view.confirmed_on,
            themes=[one.slug for one in view.themes],
            sources=[
                SourceOut(title=one.title, publisher=one.publisher, url=one.url)
                for one in view.sources
            ],
            comments=[CommentOut(state=one.state, text=words(one.text)) for one in view.comments],
            reviews=[
                ReviewOut(
                    published_on=one.published_on,
                    summary=words(one.summary),
                    scores=dict(one.scores),
                )
                for one in view.reviews
            ],
        )


class TombstoneOut(Schema):
    """What remains of a practice that was withdrawn."""

    id: UUID
    title: Words
    withdrawn_on: date
    because: str

    @classmethod
    def of(cls, view: Tombstone) -> TombstoneOut:
        return cls(
            id=view.id,
            title=words(view.title),
            withdrawn_on=view.withdrawn_on,
            because=view.because,
        )
