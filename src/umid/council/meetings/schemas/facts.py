"""Sources, how far a fact is known, and organisations."""

from __future__ import annotations

from datetime import date

from ninja import Schema

from umid.council.meetings.queries import Attestation, OrganisationRow, SourceRow
from umid.council.meetings.rules.stages import Stage
from umid.foundation.api.texts import Words, words


class SourceOut(Schema):
    """Where a fact can be checked."""

    title: str
    publisher: str
    url: str
    published_on: date | None

    @classmethod
    def of(cls, row: SourceRow) -> SourceOut:
        return cls(
            title=row.title, publisher=row.publisher, url=row.url, published_on=row.published_on
        )


class AttestationOut(Schema):
    """How far a fact is known, and by which source at each stage."""

    stage: Stage | None
    sources: dict[Stage, SourceOut]

    @classmethod
    def of(cls, row: Attestation) -> AttestationOut:
        sources = {stage: SourceOut.of(source) for stage, source in row.sources.items()}
        return cls(stage=row.stage, sources=sources)


class OrganisationOut(Schema):
    """An organisation."""

    slug: str
    name: Words
    short: Words
    state: str | None

    @classmethod
    def of(cls, row: OrganisationRow) -> OrganisationOut:
        return cls(slug=row.slug, name=words(row.name), short=words(row.short), state=row.state)
