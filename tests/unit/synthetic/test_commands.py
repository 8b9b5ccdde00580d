"""`umid synthetic people`."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from umid.__main__ import main
from umid.science.synthetic import commands, register

WORDS = ["synthetic", "people", "--seed", "4"]


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_the_register_and_its_truth_are_written_line_for_line(tmp_path: Path) -> None:
    out, truth = tmp_path / "people.csv", tmp_path / "truth.csv"
    assert main([*WORDS, "--count", "300", "--out", str(out), "--truth", str(truth)]) == 0
    people, told = rows(out), rows(truth)
    assert people[0] == [
        *("id", "given", "family", "patronymic", "name", "sex"),
        *("birth", "birth_precision", "place", "mother", "father"),
    ]
    assert told[0] == ["id", "person", "household"]
    assert len(people) == len(told) == 301
    assert [row[0] for row in people] == [row[0] for row in told]
    expected = [[line.id, line.person, line.household] for line in register(300, 4)]
    assert told[1:] == expected


def test_the_register_does_not_tell_the_truth(tmp_path: Path) -> None:
    out = tmp_path / "people.csv"
    main([*WORDS, "--count", "50", "--out", str(out)])
    assert "SYN-P" not in out.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["people.csv"]


def test_the_share_of_duplicates_can_be_chosen(tmp_path: Path) -> None:
    out, truth = tmp_path / "people.csv", tmp_path / "truth.csv"
    words = [*WORDS, "--count", "80", "--out", str(out), "--truth", str(truth)]
    assert main([*words, "--duplicates", "0"]) == 0
    assert len({person for _, person, _ in rows(truth)[1:]}) == 80


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--count", "0"], "the count is 0"),
        (["--count", "5", "--duplicates", "1"], "duplicates is 1.0"),
    ],
)
def test_an_impossible_wish_is_refused_in_a_sentence(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*WORDS, *words, "--out", str(tmp_path / "people.csv")]) == 2
    assert said in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_the_truth_needs_a_file_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    same = str(tmp_path / "people.csv")
    assert main([*WORDS, "--count", "5", "--out", same, "--truth", same]) == 2
    assert "a file of its own" in capsys.readouterr().err


def test_a_missing_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "nowhere"
    assert main([*WORDS, "--count", "5", "--out", str(missing / "people.csv")]) == 1
    assert str(missing) in capsys.readouterr().err


def test_an_interrupted_run_leaves_the_old_file_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "people.csv"
    out.write_text("old", encoding="utf-8")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "_shown", interrupted)
    words = [*WORDS, "--count", "5", "--out", str(out), "--truth", str(tmp_path / "truth.csv")]
    assert main(words) == 130
    assert [path.name for path in tmp_path.iterdir()] == ["people.csv"]
    assert out.read_text(encoding="utf-8") == "old"


class Terminal(io.StringIO):
    """A stderr that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_is_shown_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    main([*WORDS, "--count", "1000", "--out", str(tmp_path / "people.csv")])
    assert "50% 500 of 1,000" in terminal.getvalue()
    assert terminal.getvalue().endswith("100% 1,000 of 1,000\n")
