"""What is said of two names, part by part."""

from __future__ import annotations

from string import Formatter

import pytest

from umid.science.names import ENGLISH, THRESHOLD, Finding, Reason, explain


def _reasons(a: str, b: str) -> list[Reason]:
    return [finding.reason for finding in explain(a, b).findings]


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Madina", "Madina", Reason.SAME),
        ("Madina", "Мадина", Reason.OTHER_SCRIPT),
        ("Рахимов", "Rahimov", Reason.OTHER_SCHEME),
        ("Мадина", "مدينة", Reason.SHORT_VOWELS),
        ("Рахимзода", "Рахимов", Reason.OTHER_ENDING),
        ("Рахимова", "Рахимов", Reason.OTHER_ENDING),
        ("Омурбек", "Умирбек", Reason.ALIKE),
        ("Р.", "Рустам", Reason.INITIAL),
        ("Мадина", "Марина", Reason.DIFFERENT),
        ("Мадина", "北京", Reason.NO_NAME),
    ],
)
def test_each_pair_of_parts_is_told_by_its_reason(a: str, b: str, reason: Reason) -> None:
    assert _reasons(a, b)[0] is reason


def test_what_stands_in_one_name_only_is_told_by_side() -> None:
    assert Reason.ONLY_FIRST in _reasons("Рахимова Мадина Ахмедовна", "Мадина Рахимова")
    assert Reason.ONLY_SECOND in _reasons("Мадина Рахимова", "Рахимова Мадина Ахмедовна")


def test_another_order_is_told() -> None:
    assert Reason.OTHER_ORDER in _reasons("Мадина Рахимова", "Rahimova Madina")
    assert Reason.OTHER_ORDER not in _reasons("Мадина Рахимова", "Madina Rahimova")


def test_unlike_sexes_are_told() -> None:
    assert Reason.SEXES_DIFFER in _reasons("Амин Каримов", "Амина Каримова")


def test_one_shared_part_is_told_to_be_too_little() -> None:
    assert Reason.ONE_PART in _reasons("Мухаммад", "Мухаммад Рахимов")


def test_sides_change_places_with_the_names() -> None:
    (there,) = explain("Madina", "Мадина").findings
    (back,) = explain("Мадина", "Madina").findings
    assert (there.left, there.right) == ("Madina", "Мадина") == (back.right, back.left)


def test_an_explanation_reads_as_sentences() -> None:
    assert str(explain("Madina", "Мадина")) == (
        "Madina and Мадина: the same letters in another script"
    )


def test_an_explanation_says_what_the_similarity_decides() -> None:
    assert explain("Мадина Рахимова", "Madina Rahimova").matches
    assert not explain("Мадина Рахимова", "Марина Рахимова").matches
    assert explain("Мадина Рахимова", "Марина Рахимова").similarity < THRESHOLD


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_an_english_sentence_of_its_parts(reason: Reason) -> None:
    fields = {field for _, field, _, _ in Formatter().parse(ENGLISH[reason]) if field}
    assert fields <= {"left", "right"}
    assert str(Finding(reason, "A", "B"))
