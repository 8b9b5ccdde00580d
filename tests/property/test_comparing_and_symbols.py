"""Laws of comparing texts and of making symbols, whatever the texts and the schemes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umid.council.documents.rules.comparing import Fate, compared, paragraphs
from umid.council.documents.rules.kinds import DocumentKind, Follows
from umid.council.documents.rules.symbols import SymbolScheme, WrongScheme, following, revised

WORDS = st.lists(st.sampled_from(["peace", "child", "school", "state", "shall", "may"]), min_size=1)
TEXTS = st.lists(WORDS.map(" ".join), max_size=6).map("\n\n".join)
NUMBERS = st.integers(1, 200)
PLACES = st.tuples(st.integers(2020, 2040), NUMBERS, st.sampled_from(DocumentKind), NUMBERS)


def without(older: str, newer: str, fate: Fate) -> list[str]:
    told = [
        "".join(one.words for one in each if one.fate is not fate)
        for each in compared(older, newer)
    ]
    return [" ".join(each.split()) for each in told if each.strip()]


@given(TEXTS, TEXTS)
def test_what_was_not_added_is_the_older_text_and_what_was_not_removed_the_newer(
    older: str, newer: str
) -> None:
    assert without(older, newer, Fate.ADDED) == paragraphs(older)
    assert without(older, newer, Fate.REMOVED) == paragraphs(newer)


@given(TEXTS)
def test_a_text_compared_with_itself_keeps_everything(text: str) -> None:
    assert {one.fate for each in compared(text, text) for one in each} <= {Fate.KEPT}


@given(PLACES, PLACES)
def test_two_places_never_share_a_symbol(
    one: tuple[int, int, DocumentKind, int], other: tuple[int, int, DocumentKind, int]
) -> None:
    scheme = SymbolScheme("REC")
    symbols = [
        scheme.symbol(year=year, meeting=meeting, kind=kind, number=number)
        for year, meeting, kind, number in (one, other)
    ]
    assert (symbols[0] == symbols[1]) == (one == other)


def test_symbols_read_as_the_united_nations_write_them() -> None:
    symbol = SymbolScheme("REC").symbol(
        year=2024, meeting=1, kind=DocumentKind.INFORMATION, number=3
    )
    assert symbol == "REC/2024/1/INF/3"
    assert revised(symbol, 0) == symbol
    assert revised(symbol, 2) == "REC/2024/1/INF/3/Rev.2"
    assert following(symbol, Follows.CORRIGENDUM, 1) == "REC/2024/1/INF/3/Corr.1"


@pytest.mark.parametrize(
    "pattern",
    [
        "{body}/{year}/{kind}/{number}",  # two meetings of a year would share a symbol
        "{body}/{year}/{meeting}/{kind}{number}/{number}",
        "{body}/{year}{meeting}/{kind}/{number}",  # 2024 and 11 could be 20241 and 1
        "{body}/{year}/{meeting}/{kind}/{number.real}",
        "{body}/{year}/{meeting}/{kind}/{number:>9}",
        "{body}/{year}/{meeting}/{kind}/{number} <b>",
        "{body",
        "",
    ],
)
def test_a_scheme_that_could_give_one_symbol_twice_is_refused(pattern: str) -> None:
    with pytest.raises(WrongScheme):
        SymbolScheme("REC", pattern)
