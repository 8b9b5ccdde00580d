"""Every word of the site is said in six more languages, whole and in their own letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from gettext import c2py
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from django.conf import settings

from umid.config import catalogues
from umid.config.catalogues import TRANSLATED, gathered, load, missing
from umid.foundation.ui.catalogues import REVIEW_HEADER
from umid.foundation.ui.catalogues import catalogues as shown
from umid.kernel.languages import Language

every_language = pytest.mark.parametrize("language", TRANSLATED)

# A homoglyph of the other script, or a letter of a neighbour's alphabet, is in none of these.
LETTERS = {
    Language.RUSSIAN: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    Language.KAZAKH: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    Language.KYRGYZ: "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    Language.TAJIK: "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    Language.UZBEK: "abcdefghijklmnopqrstuvxyzʻʼ",
    Language.TURKMEN: "abçdeäfghijžklmnňoöprsştuüwyýz",
}
# Names that are written the same everywhere.
FOREIGN = {
    "API",
    "CSV",
    "DOCX",
    "ZIP",
    "HTML",
    "JPEG",
    "PDF",
    "PNG",
    "SHA",
    "RSS",
    "SKOS",
    "TXT",
    "XLSX",
    "tus",
    "UTC",
    "MB",
    "PIN",
    "JavaScript",
    "cookie",
    "Umid",
    "https",
    "Standard",
    "Webhooks",
    "Natural",  # the map's source is called Natural Earth
    "Earth",
}
PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[sd]|\{\w*\}|%%|</?\w+[^>]*>")
WORD = re.compile(r"[^\W\d_]+(?:[ʻʼ][^\W\d_]*)*")


@cache
def template() -> Catalog:
    return gathered()


def translated(language: Language) -> Iterator[tuple[Message, str]]:
    """Every message with each form of its translation."""
    for message in load(language):
        if message.id:
            yield from ((message, form) for form in forms(message))


def forms(message: Message) -> tuple[str, ...]:
    """A translation's plural forms, or the one that it has."""
    said = message.string or ""
    return (said,) if isinstance(said, str) else tuple(said)


def original(message: Message) -> str:
    """What is translated: the plural where there is one."""
    return message.id[-1] if isinstance(message.id, tuple) else str(message.id)


def words(language: Language) -> set[str]:
    """What is said in a language, without the names that are the same in every one."""
    texts = (PLACEHOLDER.sub(" ", form) for _, form in translated(language))
    return {word for text in texts for word in WORD.findall(text)} - FOREIGN


@every_language
def test_every_message_is_translated(language: Language) -> None:
    assert missing(language, template()) == []


def test_no_message_is_said_by_a_name_that_the_gatherer_does_not_know() -> None:
    """It would be English for everyone, and no other test would hear of it."""
    found = {
        f"{file.name}: {alias}"
        for file in catalogues.PACKAGE.rglob("*.py")
        for alias in re.findall(r"gettext(?:_lazy|_noop)? as (\w+)", file.read_text("utf-8"))
        if alias not in catalogues._KEYWORDS
    }
    assert found == set()


@every_language
def test_nothing_is_kept_that_the_site_no_longer_says(language: Language) -> None:
    spoken = {(original(one), one.context) for one in template()}
    assert {(original(one), one.context) for one, _ in translated(language)} <= spoken


@every_language
def test_nothing_is_left_as_a_guess_which_no_reader_would_see(language: Language) -> None:
    assert [one.id for one in load(language) if one.fuzzy] == []


@every_language
def test_a_translation_has_the_placeholders_of_its_message(language: Language) -> None:
    for message, form in translated(language):
        wanted = sorted(PLACEHOLDER.findall(original(message)))
        assert sorted(PLACEHOLDER.findall(form)) == wanted, form


@every_language
def test_a_translation_ends_as_its_message_does(language: Language) -> None:
    for message, form in translated(language):
        said = original(message)
        greets = said.endswith(",")  # as a letter does; other languages exclaim there
        assert ending(form) in ({"!"} if greets else {ending(said)}), form


def ending(text: str) -> str:
    return text[-1] if text[-1] in ".:;?!" else ""


@every_language
def test_a_language_counts_in_the_forms_that_cldr_gives_it(language: Language) -> None:
    catalog = load(language)
    form, index = Locale.parse(language.value).plural_form, c2py(catalog.plural_expr)
    pairs = {(form(number), index(number)) for number in range(201)}
    assert len(pairs) == len({name for name, _ in pairs}) == catalog.num_plurals
    assert {place for _, place in pairs} == set(range(catalog.num_plurals))


@every_language
def test_a_counted_message_has_every_form(language: Language) -> None:
    catalog = load(language)
    counted = [one for one in catalog if one.pluralizable]
    assert len(counted) > 1
    assert {len(forms(one)) for one in counted} == {catalog.num_plurals}


@every_language
def test_a_word_is_written_in_the_letters_of_its_language(language: Language) -> None:
    alphabet = set(LETTERS[language])
    assert {word for word in words(language) if not set(word.lower()) <= alphabet} == set()


def test_the_uzbek_signs_are_letters_and_stand_where_they_belong() -> None:
    for _, form in translated(Language.UZBEK):
        assert not re.search(r"['`´‘’]", form), form
        assert not re.search(r"(?<![og])ʻ", form, re.IGNORECASE), form
        assert not re.search(r"(?<![^\W\d_])ʼ", form), form


@every_language
def test_a_catalogue_says_whether_a_native_speaker_has_reviewed_it(language: Language) -> None:
    assert f"{REVIEW_HEADER}: " in catalogues.path_of(language).read_text("utf-8")


def test_who_reviewed_a_catalogue_outlasts_gathering_and_reaches_the_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogues, "LOCALE", tmp_path)
    for language in TRANSLATED:
        catalogues.update(language, template())
    kept = catalogues.path_of(Language.KAZAKH)
    kept.write_text(kept.read_text("utf-8").replace("nobody yet", "A. Reader"), "utf-8")

    catalogues.update(Language.KAZAKH, template())
    catalogues.compile_all()
    monkeypatch.setattr(settings, "LOCALE_PATHS", [tmp_path])

    reviewed = {one.language: one.reviewed_by for one in shown.__wrapped__()}
    assert reviewed == dict.fromkeys(Language, "") | {Language.KAZAKH: "A. Reader"}
