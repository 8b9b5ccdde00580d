"""Which passwords are taken: long ones of one's own, whatever they are made of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from umid.foundation.accounts.sign_in.passwords import WORDS

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "words",
    [
        "a long walk over the mountains",
        "алатауда күзгі қар ерте жауады",
        "onlysmalllettersandnothingelse",
        "x" * 5 + "another walk, much longer than anyone would like to type it" * 2,
        "  spaces before and after count  ",
    ],
)
def test_a_long_password_of_one_s_own_is_taken_whatever_it_is_made_of(words: str) -> None:
    validate_password(words)


@pytest.mark.parametrize(
    "words",
    [
        "elevenchars",
        "qwertyuiop123",
        "UmidCouncil2026!!",
        "Regional-Expert-Council-1",
        "tashkent bishkek 2026",
        "aaaaaaaaaaaaaaaaaaaa",
        "123123123123123",
    ],
)
def test_what_others_try_first_is_refused(words: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(words)


def test_nobody_types_more_than_two_hundred_characters() -> None:
    rest = "".join(chr(0x430 + number % 32) for number in range(200))
    validate_password(rest)
    with pytest.raises(ValidationError):
        validate_password(rest + "a")


def test_the_words_are_written_down() -> None:
    page = (ROOT / "docs" / "sign-in.md").read_text("utf-8")
    (listed,) = re.findall(r"^Refused words: (.+)$", page, re.MULTILINE)
    assert listed.rstrip(".").split(", ") == sorted(WORDS)
