"""Whatever is written can be read again, and begins no formula; nothing read passes a limit."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

from umid.foundation.files.rules.kinds import (
    LONGEST_NAME,
    Kind,
    clean_name,
    name_fits,
    name_to_save,
)
from umid.foundation.files.tables.encoding import NotText, decoded
from umid.foundation.files.tables.harmless import begins_formula, harmless
from umid.foundation.files.tables.reading import rows
from umid.foundation.files.tables.rows import Limits, Unreadable
from umid.foundation.files.tables.writing import Sheet, as_csv

SIGNS = st.sampled_from("=+-@＝＋－＠﹦﹢﹣﹫")
SKIPPED = st.text(st.characters(categories=["Cc", "Cf", "Zs", "Zl", "Zp"]), max_size=5)
WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n"), max_size=20
)


@given(SKIPPED, SIGNS, st.text())
def test_a_sign_behind_anything_that_is_skipped_is_defused(
    skipped: str, sign: str, words: str
) -> None:
    assert begins_formula(skipped + sign + words)
    assert not begins_formula(harmless(skipped + sign + words))


@given(st.text())
def test_making_harmless_twice_changes_nothing_more(words: str) -> None:
    assert harmless(harmless(words)) == harmless(words)


@given(st.text())
def test_making_harmless_only_adds_apostrophes(words: str) -> None:
    assert harmless(words).replace("'", "") == words.replace("'", "")


@given(st.lists(st.lists(WORDS, min_size=2, max_size=2), max_size=5))
def test_what_is_written_as_csv_is_read_again(table: list[list[str]]) -> None:
    raw = as_csv(Sheet("Test", ["one", "two"], table))
    found = {row.number: row.cells for row in rows(io.BytesIO(raw), Kind.CSV, Limits())}
    for number, written in enumerate(table, 2):
        expected = [harmless(words) for words in written]
        assert [cell or "" for cell in (*found.get(number, ()), "", "")][:2] == expected


@given(st.binary(max_size=200))
def test_nothing_that_is_read_passes_a_limit(raw: bytes) -> None:
    limits = Limits(rows=3, columns=3, characters=5)
    try:
        found = list(rows(io.BytesIO(raw), Kind.CSV, limits))
    except Unreadable:
        return
    assert all(row.number <= 3 and 0 < len(row.cells) <= 3 for row in found)
    assert all(len(str(cell or "")) <= 5 for row in found for cell in row.cells)


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


@given(st.text(st.sampled_from("АБВЯабвяЎўҚқІіЁё «»№ .,\n"), min_size=1))
def test_cyrillic_in_either_encoding_comes_out_as_it_went_in(words: str) -> None:
    assert decoded(words.encode()) == words
    try:
        old = words.encode("cp1251")
    except UnicodeEncodeError:
        return  # letters that the old encoding lacks
    if _is_utf8(old):
        return  # such as "В«", whose old bytes are a new "«": nothing can tell
    assert decoded(old) == words


@given(st.binary())
def test_bytes_are_text_or_not_and_nothing_else(raw: bytes) -> None:
    try:
        assert "\0" not in decoded(raw)
    except NotText:
        return


@given(st.text(), st.sampled_from(Kind))
def test_a_name_to_save_has_no_folder_no_control_and_an_ending_of_its_kind(
    given_name: str, kind: Kind
) -> None:
    saved = name_to_save(clean_name(given_name), kind)
    assert not set(saved) & set("/\\\0\r\n\u202e")
    assert name_fits(saved, kind)
    assert saved.rpartition(".")[2].lower() in kind.endings
    assert len(clean_name(given_name)) <= LONGEST_NAME
