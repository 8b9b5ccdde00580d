"""What the API says of what came out of a meeting."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from ninja import Schema

from umid.council.record.queries import EditionView, ReportView
from umid.council.record.rules.kinds import Part, Readers, Reported, SummaryKind
from umid.foundation.api.texts import Words, words
from umid.kernel.languages import Language


class BlockOut(Schema):
    """A heading (of level 2 or 3) or a paragraph (level 0), with its anchor on the page."""

    anchor: str
    text: str
    level: int


class OutcomeOut(Schema):
    """A published summary or record, in the fullest edition that whoever asks may read."""

    kind: SummaryKind
    readers: Readers
    symbol: str
    document: UUID
    language: Language
    title: str
    blocks: list[BlockOut]
    text: str
    sha256: str
    published_at: datetime

    @classmethod
    def of(cls, row: EditionView) -> OutcomeOut:
        return cls(
            kind=row.kind,
            readers=row.readers,
            symbol=row.symbol,
            document=row.document,
            language=row.language,
            title=row.title,
            blocks=[BlockOut(**asdict(one)) for one in row.blocks],
            text=row.text,
            sha256=row.digest,
            published_at=row.published_at,
        )


class ReportOut(Schema):
    """A breakout report; each part is a list of paragraphs."""

    session: str
    title: Words
    standing: Reported
    language: Language | None
    findings: list[Words]
    proposals: list[Words]
    open_points: list[Words]

    @classmethod
    def of(cls, view: ReportView, language: Language) -> ReportOut:
        said = {
            part: [words(one.read(language)) for one in texts] for part, texts in view.parts.items()
        }
        return cls(
            session=view.session,
            title=words(view.title),
            standing=view.standing,
            language=view.language,
            findings=said[Part.FINDINGS],
            proposals=said[Part.PROPOSALS],
            open_points=said[Part.OPEN_POINTS],
        )
