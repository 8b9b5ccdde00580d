"""What a harvester may ask, how a place in a list is carried, and how things are cited."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from umid.council.harvest.rules.asking import Fault, Refused, Span, Verb, asked, stamp
from umid.council.harvest.rules.citing import bibtex, ris, sentence
from umid.council.harvest.rules.dublin_core import Cited
from umid.council.harvest.rules.places import Place
from umid.council.harvest.rules.plain import legal
from umid.council.harvest.sealing import opened, sealed
from umid.kernel.languages import Language

AT = datetime(2026, 10, 5, 9, 0, 0, 123456, UTC)
PREFIX = ("metadataPrefix", "oai_dc")
LIST = [("verb", "ListRecords"), PREFIX]
CITED = Cited(
    address="https://umid.example/practices/0/",
    title="Care & kin\r\nUR  - http://evil.example: 100%",
    author="Ministry {of} Care",
    publisher="Regional Expert Council",
    language=Language.ENGLISH,
    on=date(2026, 10, 5),
)


@pytest.mark.parametrize(
    ("pairs", "fault"),
    [
        ([], Fault.VERB),
        ([("verb", "listrecords")], Fault.VERB),
        ([("verb", "Identify"), ("verb", "Identify")], Fault.VERB),
        ([("verb", "Identify"), ("x", "1")], Fault.ARGUMENT),
        ([("verb", "ListRecords")], Fault.ARGUMENT),
        ([*LIST, PREFIX], Fault.ARGUMENT),
        ([*LIST, ("until", "2026-01-01"), ("until", "2026-01-02")], Fault.ARGUMENT),
        ([*LIST, ("resumptionToken", "x")], Fault.ARGUMENT),
        ([*LIST, ("from", "2026-10-05"), ("until", "2026-10-05T00:00:00Z")], Fault.ARGUMENT),
        ([*LIST, ("from", "2026-10-06"), ("until", "2026-10-05")], Fault.ARGUMENT),
        ([*LIST, ("from", "2026-02-30")], Fault.ARGUMENT),
        ([*LIST, ("from", "2026-10-05T09:00Z")], Fault.ARGUMENT),
        ([*LIST, ("from", "٢٠٢٦-١٠-٠٥")], Fault.ARGUMENT),
        ([*LIST, ("from", "")], Fault.ARGUMENT),
        ([*LIST, ("set", "x")], Fault.SETS),
        ([("verb", "ListSets")], Fault.SETS),
        ([("verb", "ListIdentifiers"), ("metadataPrefix", "marc")], Fault.FORMAT),
        ([("verb", "GetRecord"), PREFIX], Fault.ARGUMENT),
        ([("verb", "GetRecord"), ("identifier", "x"), ("metadataPrefix", "")], Fault.FORMAT),
    ],
)
def test_what_may_not_be_asked_is_named(pairs: list[tuple[str, str]], fault: Fault) -> None:
    with pytest.raises(Refused) as refused:
        asked(pairs)
    assert refused.value.fault is fault


def test_a_day_and_a_second_are_meant_whole() -> None:
    day = asked([*LIST, ("from", "2026-10-05"), ("until", "2026-10-05")]).span
    assert day == Span(datetime(2026, 10, 5, tzinfo=UTC), datetime(2026, 10, 6, tzinfo=UTC))
    second = "2026-10-05T09:00:00Z"
    span = asked([*LIST, ("from", second), ("until", second)]).span
    assert span.since
    assert span.before
    assert span.since <= AT < span.before
    assert stamp(AT) == second


def test_the_last_day_there_is_has_no_end() -> None:
    assert asked([*LIST, ("until", "9999-12-31")]).span == Span()


def test_a_token_carries_its_place_and_bears_no_other_list_s_verb() -> None:
    place = Place(Verb.RECORDS, Span(AT, None), AT, UUID(int=7), 100, 5000)
    token = sealed(place)
    assert opened(token, Verb.RECORDS) == place
    assert token.replace("-", "").replace("_", "").replace(".", "").isalnum()
    for bent, verb in ((token, Verb.IDENTIFIERS), (token[:-1], Verb.RECORDS), ("", Verb.RECORDS)):
        with pytest.raises(Refused) as refused:
            opened(bent, verb)
        assert refused.value.fault is Fault.TOKEN


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert legal("a\x00\x0b\ud800\ufffe\uffffb\t\n\U0001f9f5ў") == "ab\t\n\U0001f9f5ў"


def test_no_title_writes_a_field_of_a_citation() -> None:
    assert ris(CITED).count("\r\n") == 9
    assert "UR  - https://umid.example/practices/0/\r\n" in ris(CITED)
    assert "\nUR  - http://evil" not in ris(CITED)
    written = bibtex(CITED)
    assert r"Ministry \{of\} Care" in written
    assert r"Care \& kin" in written
    assert r"100\%" in written
    assert sentence(CITED).startswith("Ministry {of} Care (2026). Care & kin UR")
