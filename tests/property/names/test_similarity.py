"""What holds for the similarity of any two names."""

from __future__ import annotations

import random
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from umid.science.names import THRESHOLD, explain, keys, parse, similarity

# Parts of names in every script, none of which is a particle.
CYRILLIC = "Мадина Рахимова Тимур Өмүрбек Нұрсұлтан Серікұлы Ҷамшед Раҳимзода Ўткир Әлия Сафаралӣ"
LATIN = "Madina Rahimova Timur Ömürbek Oʻtkir Gʻafur Çaryýewa Myrat Jamshed Ärkin Şoqan al-Safadi"
ARABIC = "مدينة رحيموفا محمد علي خديجة نورالدین الصفدي عبدالرحمن"
PARTS = st.sampled_from(f"{CYRILLIC} {LATIN} {ARABIC}".split())
NAMES = st.lists(PARTS, min_size=1, max_size=4).map(" ".join)
LETTERS = st.characters(categories=["L", "M", "Zs", "Pd", "Po"], max_codepoint=0x6FF)
ANYTHING = NAMES | st.text(LETTERS, max_size=40)
# Two families of parts that share nothing, to be joined by one common name.
COMMON = st.sampled_from(["Мухаммад", "Али", "Фатима", "Ahmed", "محمد"])
ONE_FAMILY = st.sampled_from(["Жээнбеков", "Рустамова", "Çaryýewa", "Тургунбаева"])
ANOTHER = st.sampled_from(["Сафаралӣ", "Kholmatov", "Ибодуллоева", "الصفدي"])


@given(ANYTHING, ANYTHING)
def test_a_similarity_is_a_share_and_symmetric(a: str, b: str) -> None:
    assert 0 <= similarity(a, b) == similarity(b, a) <= 1


@given(ANYTHING)
def test_a_name_is_wholly_like_itself(name: str) -> None:
    assert similarity(name, name) == (1 if parse(name).parts else 0)


@given(NAMES, NAMES)
def test_case_changes_nothing(a: str, b: str) -> None:
    assert similarity(a.upper(), b) == similarity(a.lower(), b)


@given(NAMES, NAMES, st.randoms(use_true_random=False))
def test_the_order_of_parts_changes_nothing(a: str, b: str, chance: random.Random) -> None:
    parts = a.split()
    chance.shuffle(parts)
    assert similarity(" ".join(parts), b) == similarity(a, b)
    assert keys(" ".join(parts)) == keys(a)


@given(ANYTHING, NAMES)
def test_composed_and_combining_marks_are_one(a: str, b: str) -> None:
    composed, apart = unicodedata.normalize("NFC", a), unicodedata.normalize("NFD", a)
    assert similarity(composed, b) == similarity(apart, b)


@given(COMMON, ONE_FAMILY, ANOTHER)
def test_one_shared_common_name_is_no_match(common: str, one: str, other: str) -> None:
    assert similarity(f"{common} {one}", f"{common} {other}") < THRESHOLD
    assert similarity(common, f"{common} {other}") < THRESHOLD


@given(ANYTHING, ANYTHING)
def test_an_explanation_speaks_of_every_part_once(a: str, b: str) -> None:
    findings = explain(a, b).findings
    left, right = parse(a), parse(b)
    if left.parts and right.parts:
        assert sum(bool(finding.left) for finding in findings) == len(left.parts)
        assert sum(bool(finding.right) for finding in findings) == len(right.parts)


@given(ANYTHING)
def test_every_key_of_a_name_is_one_of_a_part(name: str) -> None:
    parts = parse(name).parts
    assert keys(name) == frozenset().union(*(keys(part.text) for part in parts))
