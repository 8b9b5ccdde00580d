"""The glossary is complete in seven languages, and what we publish speaks its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from umid.kernel.languages import Language
from umid.portal.demonstration.reading import demonstration

PAGE = Path(__file__).parents[2] / "docs" / "glossary.md"


def rows() -> list[list[str]]:
    """The cells of every row of every table, heads and rules left out."""
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0] not in {"noun", "en"}]


def words() -> dict[str, dict[Language, str]]:
    return {
        row[0]: dict(zip(Language, row, strict=True)) for row in rows() if len(row) == len(Language)
    }


def test_every_noun_is_explained_once_and_has_a_word_in_every_language() -> None:
    explained = [row[0] for row in rows() if len(row) == 2]
    assert len(explained) == len(set(explained)) > 40
    assert set(explained) == set(words())
    assert all(word for said in words().values() for word in said.values())


def test_two_nouns_of_one_table_never_share_a_word() -> None:
    for language in Language:
        said = [noun[language] for noun in words().values()]
        assert len(said) == len(set(said)), language


@pytest.mark.parametrize("language", Language)
def test_the_demonstration_speaks_the_glossarys_words(language: Language) -> None:
    content = demonstration()
    council, *groups = content.bodies
    assert words()["Council"][language].lower() in council.short[language].lower()
    for group in groups:
        assert words()["working group"][language] in group.name[language].lower()
    for meeting in content.meetings[:3]:
        assert words()["meeting"][language] in meeting.title[language].lower()
