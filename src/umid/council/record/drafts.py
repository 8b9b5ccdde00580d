"""What is said about a report before it is written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from umid.council.record.rules.kinds import Part
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """A report in one language; each part is a list of paragraphs."""

    language: Language
    parts: Mapping[Part, tuple[str, ...]]
