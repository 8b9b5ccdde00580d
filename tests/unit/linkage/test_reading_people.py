"""Lists of people are read whole or refused with the place of what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from umid.science.linkage.people import UnreadablePeople, read


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_list_is_read_by_columns_in_any_order(tmp_path: Path) -> None:
    people = read(
        write(tmp_path / "people.csv", "birth,id,family", "1990,1, Рахимова", "1991,2,Karimov")
    )
    assert list(people.ids) == ["1", "2"]
    assert [people.columns["family"][row] for row in range(2)] == ["Рахимова", "Karimov"]
    assert people.columns["mother"][1] == ""


def test_a_bad_date_is_named_by_row_and_column(tmp_path: Path) -> None:
    path = write(tmp_path / "people.csv", "id,birth", "1,1990", "2,1990-13-01")
    with pytest.raises(UnreadablePeople, match="row 3, column birth: '1990-13-01' is no date"):
        read(path)


def test_a_precision_that_the_date_lacks_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "people.csv", "id,birth,birth_precision", "1,1990,day")
    with pytest.raises(UnreadablePeople, match="row 2, column birth_precision"):
        read(path)


def test_an_unknown_sex_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "people.csv", "id,sex", "1,female", "2,M", "3,5")
    with pytest.raises(UnreadablePeople, match="row 4, column sex: '5'"):
        read(path)


def test_an_id_that_stands_twice_is_named_with_both_rows(tmp_path: Path) -> None:
    path = write(tmp_path / "people.csv", "id,given", "1,A", "2,B", "1,C")
    with pytest.raises(UnreadablePeople, match="row 4, column id: '1' stands in row 2 too"):
        read(path)


def test_an_empty_id_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "people.csv", "id,given", ",A")
    with pytest.raises(UnreadablePeople, match="row 2, column id: it is empty"):
        read(path)


def test_a_row_of_another_width_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "people.csv", "id,given", "1,A", "2,B,C")
    with pytest.raises(UnreadablePeople, match="row 3, column all: 3 cells where the header has 2"):
        read(path)


def test_a_list_without_ids_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePeople, match="row 1, column id"):
        read(write(tmp_path / "people.csv", "given,family", "A,B"))


def test_a_column_named_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePeople, match="named twice"):
        read(write(tmp_path / "people.csv", "id,given,given", "1,A,B"))


def test_a_byte_order_mark_is_no_part_of_the_header(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(b"\xef\xbb\xbfid,given\n1,A\n")
    assert list(read(path).ids) == ["1"]


def test_an_empty_list_has_no_people(tmp_path: Path) -> None:
    assert len(read(write(tmp_path / "people.csv", "id,given"))) == 0


def test_of_many_wrongs_the_first_twenty_are_named(tmp_path: Path) -> None:
    path = write(tmp_path / "people.csv", "id,sex", *(f"{n},x" for n in range(30)))
    with pytest.raises(UnreadablePeople, match="and 10 more"):
        read(path)
