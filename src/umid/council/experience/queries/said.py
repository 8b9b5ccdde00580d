"""What a description says by now: its texts, what is there, and what could tell of a person."""

from __future__ import annotations

from typing import Final

from umid.council.experience.models import Paragraph, Practice
from umid.council.experience.rules.kinds import ENTRIES, Listed, Piece
from umid.council.experience.rules.personal.checking import check
from umid.council.experience.rules.personal.finding import Finding
from umid.foundation.texts.rules import Text

_ORDER: Final = {piece.value: place for place, piece in enumerate(Piece)}


def paragraphs(practice: Practice) -> list[Paragraph]:
    """In the order of the form, one query."""
    rows = practice.paragraphs.all()
    return sorted(rows, key=lambda row: (_ORDER[row.piece], row.order))


def texts(practice: Practice) -> list[Text]:
    """The title and every paragraph."""
    return [practice.title, *(row.text for row in paragraphs(practice))]


def said(practice: Practice) -> set[str]:
    """The names of the pieces and answers that are there; three queries."""
    found = {str(row.piece) for row in practice.paragraphs.all()} | {"title"}
    found |= {str(trait.listed) for trait in practice.traits.all()}
    there = {
        "place": practice.place_id,
        "level": practice.level,
        "evidence": practice.evidence,
        "cost": practice.cost,
        "themes": practice.themes.all(),
        "sources": practice.references.all(),
    }
    return found | {name for name, value in there.items() if value}


def findings(practice: Practice) -> list[Finding]:
    """What the check marks, in every language version."""
    return check(version.text for text in texts(practice) for version in text.versions.values())


def explained(practice: Practice) -> dict[str, str]:
    """The explanations by the keys of what they explain."""
    return dict(practice.explanations.values_list("key", "because"))


def entries(practice: Practice) -> dict[Listed, tuple[str, ...]]:
    """The codes of each list, in its order."""
    found = {(row.listed, row.code) for row in practice.traits.all()}
    return {
        listed: tuple(code.value for code in codes if (listed, code) in found)
        for listed, codes in ENTRIES.items()
    }
