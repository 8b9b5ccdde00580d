"""What the API says of adaptations."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from ninja import Schema

from umid.council.adaptations.queries import AdaptationRow, AdaptationView, Flows, Gone, NoteRow
from umid.council.adaptations.rules.telling import Course
from umid.council.experience.rules.kinds import Evidence
from umid.foundation.api.texts import Words, maybe_words, words


class AdaptationSummary(Schema):
    """An adaptation as lists show it; its author is a state (code) or an organisation.

    `title` is its practice's. `origin` (null where the practice was withdrawn) and `place` are
    states' codes or "elsewhere".
    """

    id: UUID
    practice: UUID
    practice_is_withdrawn: bool
    title: Words
    state: str | None
    organisation: Words | None
    origin: str | None
    place: str
    region: str
    course: Course
    evidence: Evidence
    began_on: date | None
    published_on: date | None
    is_illustrative: bool

    @classmethod
    def of(cls, row: AdaptationRow) -> AdaptationSummary:
        return cls(
            id=row.id,
            practice=row.practice,
            practice_is_withdrawn=row.practice_is_withdrawn,
            title=words(row.title),
            state=row.state,
            organisation=maybe_words(row.organisation),
            origin=row.origin,
            place=row.place,
            region=row.region,
            course=row.course,
            evidence=row.evidence,
            began_on=row.began_on,
            published_on=row.published_on,
            is_illustrative=row.is_illustrative,
        )


class ReferenceOut(Schema):
    """A published source of a note."""

    title: str
    publisher: str
    url: str


class NoteOut(Schema):
    """How far it was on a day, and what was known of it."""

    on: date
    course: Course
    evidence: Evidence
    result: Words | None
    because: Words | None
    sources: list[ReferenceOut]

    @classmethod
    def of(cls, row: NoteRow) -> NoteOut:
        return cls(
            on=row.on,
            course=row.course,
            evidence=row.evidence,
            result=maybe_words(row.result),
            because=maybe_words(row.because),
            sources=[
                ReferenceOut(title=one.title, publisher=one.publisher, url=one.url)
                for one in row.sources
            ],
        )


class AdaptationOut(Schema):
    """An adaptation with everything that it says; the latest note first."""

    adaptation: AdaptationSummary
    took: Words
    changed: Words
    notes: list[NoteOut]

    @classmethod
    def of(cls, view: AdaptationView) -> AdaptationOut:
        return cls(
            adaptation=AdaptationSummary.of(view.row),
            took=words(view.took),
            changed=words(view.changed),
            notes=[NoteOut.of(one) for one in view.notes],
        )


class GoneOut(Schema):
    """What remains of an adaptation that was withdrawn."""

    id: UUID
    title: Words
    state: str | None
    organisation: Words | None
    withdrawn_on: date
    because: str

    @classmethod
    def of(cls, view: Gone) -> GoneOut:
        return cls(
            id=view.id,
            title=words(view.title),
            state=view.state,
            organisation=maybe_words(view.organisation),
            withdrawn_on=view.withdrawn_on,
            because=view.because,
        )


class FlowOut(Schema):
    """So many adaptations of practices from one place in another."""

    origin: str
    to: str
    number: int
    illustrative: int


class FlowsOut(Schema):
    """From where to where, of published adaptations of published practices."""

    number: int
    flows: list[FlowOut]

    @classmethod
    def of(cls, found: Flows) -> FlowsOut:
        return cls(
            number=found.number,
            flows=[
                FlowOut(
                    origin=one.origin, to=one.to, number=one.number, illustrative=one.illustrative
                )
                for one in found.flows
            ],
        )
