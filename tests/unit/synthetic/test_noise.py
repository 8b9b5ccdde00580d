"""What lists do to names and dates."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from umid.science.synthetic import COLUMNS, Noise, NotARate, Rates, Record, Writing, register
from umid.science.synthetic.chance import Chance
from umid.science.synthetic.noise.dates import dated
from umid.science.synthetic.noise.slips import dropped_vowels, slip

SILENT = dict.fromkeys(Rates.__dataclass_fields__, 0.0)


def test_every_kind_of_noise_occurs(records: tuple[Record, ...]) -> None:
    counted = Counter(kind for record in records for kind in record.noise)
    assert [kind for kind in Noise if counted[kind] < 10] == []


def test_every_writing_occurs(records: tuple[Record, ...]) -> None:
    assert {record.writing for record in records} == set(Writing)


def test_without_rates_nothing_is_changed_and_nothing_missing() -> None:
    for record in register(300, 1, rates=Rates(**SILENT)):
        # A grown-up's mother is known only where the household's story has her.
        assert set(record.noise) <= {Noise.NO_MOTHER}
        assert all(getattr(record, column) for column in ("given", "family", "sex", "birth"))


@pytest.mark.parametrize(
    ("noise", "holds"),
    [
        (Noise.NO_BIRTH, lambda record: record.birth == record.birth_precision == ""),
        (Noise.YEAR_ONLY, lambda record: record.birth.endswith("-01-01")),
        (Noise.UNDECLARED, lambda record: record.birth_precision == "day"),
        (Noise.MONTH_ONLY, lambda record: record.birth.endswith("-01")),
        (Noise.NO_SEX, lambda record: record.sex == ""),
        (Noise.NO_PLACE, lambda record: record.place == ""),
        (Noise.NO_MOTHER, lambda record: record.mother == ""),
        (Noise.NO_FATHER, lambda record: record.father == ""),
        (Noise.NO_PATRONYMIC, lambda record: record.patronymic == ""),
        (Noise.INITIALS, lambda record: "." in record.name),
        (Noise.FATHER_FOR_FAMILY, lambda record: record.writing is Writing.ARABIC),
        (Noise.DROPPED_VOWELS, lambda record: record.writing is Writing.ARABIC),
    ],
)
def test_noted_noise_shows_in_the_record(
    records: tuple[Record, ...], noise: Noise, holds: object
) -> None:
    noted = [record for record in records if noise in record.noise]
    assert noted
    assert callable(holds)
    assert all(holds(record) for record in noted)


def test_a_date_is_a_real_day_or_nothing(records: tuple[Record, ...]) -> None:
    for record in records:
        if record.birth:
            date.fromisoformat(record.birth)
        assert record.birth_precision in {"day", "month", "year"} or not record.birth


def test_a_whole_name_stands_in_every_record_and_its_parts_in_most(
    records: tuple[Record, ...],
) -> None:
    assert all(record.name for record in records)
    with_parts = [record for record in records if record.given]
    assert 0.7 < len(with_parts) / len(records) < 0.9
    for record in with_parts:
        joined = sorted(f"{record.given} {record.family} {record.patronymic}".split())
        assert sorted(record.name.split()) == joined


def test_no_field_has_spaces_around_it_or_a_line_break(records: tuple[Record, ...]) -> None:
    for record in records:
        for column in COLUMNS:
            value = getattr(record, column)
            assert value == " ".join(value.split())


def test_swapped_dates_exchange_day_and_month() -> None:
    chance, noise = Chance(), list[Noise]()
    chance.restart(1, 1, 1)
    swapping = Rates(**{**SILENT, "day_month_swap": 1.0})
    assert dated(date(2015, 3, 7), chance, swapping, noise) == ("2015-07-03", "day")
    assert dated(date(2015, 3, 25), chance, swapping, noise) == ("2015-03-25", "day")
    assert noise == [Noise.DAY_MONTH_SWAP]


def test_a_wrong_year_is_at_most_two_off() -> None:
    chance = Chance()
    chance.restart(1, 1, 1)
    erring = Rates(**{**SILENT, "wrong_year": 1.0})
    years = {int(dated(date(2012, 2, 29), chance, erring, [])[0][:4]) for _ in range(200)}
    assert years == {2010, 2011, 2013, 2014}


def test_a_slip_changes_one_place_and_says_how() -> None:
    chance = Chance()
    chance.restart(5, 1, 1)
    kinds: set[Noise] = set()
    for word in ("Рахимова", "Madina", "رحيموفا", "Гүлнара") * 60:
        slipped, kind = slip(word, chance)
        assert (slipped == word) == (kind is None)
        assert abs(len(slipped) - len(word)) <= 1
        kinds |= {kind} if kind else set()
    assert len(kinds) == 6


def test_a_slip_spares_the_space_between_words_and_a_missing_letter_is_never_the_first() -> None:
    chance = Chance()
    chance.restart(5, 1, 1)
    for _ in range(2_000):
        slipped, kind = slip("Rustam oʻgʻli", chance)
        assert "  " not in slipped
        assert kind is not Noise.MISSING_LETTER or slipped[0] == "R"


def test_initials_and_particles_are_spared_slips() -> None:
    chance = Chance()
    chance.restart(5, 1, 1)
    assert all(slip("М.", chance) == ("М.", None) for _ in range(20))


def test_dropped_vowels_spare_the_first_and_last_letter() -> None:
    chance = Chance()
    chance.restart(5, 1, 1)
    written = {dropped_vowels("اسماعيلوفا", chance) for _ in range(50)}
    assert len(written) > 3
    assert all(word[0] == word[-1] == "ا" for word in written)


@pytest.mark.parametrize("wrong", [{"typo": 1.2}, {"twins": -0.1}, {"duplicates": 0.95}])
def test_a_rate_beyond_its_bounds_is_refused_by_name(wrong: dict[str, float]) -> None:
    with pytest.raises(NotARate, match=next(iter(wrong))):
        Rates(**wrong)
