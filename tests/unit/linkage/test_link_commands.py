"""`umid link` does what it says, or says what forbids it and writes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.linkage.conftest import Town

from umid.science.linkage import index, model, pairs
from umid.science.linkage.calibration import NOT_CALIBRATED
from umid.science.linkage.commands import main


@pytest.fixture
def found(town: Town, tmp_path: Path) -> Path:
    path = tmp_path / "pairs.csv"
    pairs.write(town.found.pairs, path)
    return path


def test_a_bad_row_is_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people, out = tmp_path / "people.csv", tmp_path / "pairs.csv"
    people.write_text("id,birth\n1,1990\n2,yesterday\n")
    assert main(["dedupe", str(people), "--out", str(out)]) == 1
    assert "row 3, column birth: 'yesterday' is no date" in capsys.readouterr().err
    assert not out.exists()


def test_a_missing_file_is_an_answer_and_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "nowhere.csv", "nowhere.csv"]) == 1
    assert "nowhere.csv" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["wed"], ["dedupe", "a.csv", "--out", "b", "--least", "2"]])
def test_a_misused_command_ends_with_two(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert "usage: umid link" in capsys.readouterr().err


def test_pairs_are_scored_against_the_truth(
    town: Town, found: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    truth = town.path.with_name("truth.csv")
    assert main(["evaluate", str(found), str(truth)]) == 0
    said = capsys.readouterr().out
    assert "all pairs: precision 0.9" in said
    assert "wrong pairs: same household" in said


def test_reviews_make_a_calibrated_model(town: Town, found: Path, tmp_path: Path) -> None:
    kept, review, out = (tmp_path / name for name in ("model.json", "review.csv", "out.json"))
    model.save(town.found.model, kept)
    assert main(["review", str(found), "--count", "200", "--out", str(review)]) == 0
    true = set(town.truth.pairs())
    lines = review.read_text(encoding="utf-8").splitlines()
    answers = ["yes" if frozenset(line.split(",")[:2]) in true else "no" for line in lines[1:]]
    filled = [line + answer for line, answer in zip(lines[1:], answers, strict=True)]
    review.write_text("\n".join([lines[0], *filled]), encoding="utf-8")
    assert main(["calibrate", str(kept), str(review), "--out", str(out)]) == 0
    assert model.load(out).calibration != NOT_CALIBRATED


def test_a_review_that_is_not_filled_in_is_refused(
    found: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    review = tmp_path / "review.csv"
    main(["review", str(found), "--out", str(review)])
    assert main(["calibrate", str(found), str(review), "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err


def test_an_audit_tells_how_much_was_missed(
    town: Town, found: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    audit = tmp_path / "audit.csv"
    true = sorted(sorted(pair) for pair in town.truth.pairs())[:200]
    audit.write_text("left,right\n" + "\n".join(map(",".join, true)))
    assert main(["missed", str(found), str(audit)]) == 0
    assert "share found: 0.9" in capsys.readouterr().out


def test_a_newcomer_is_looked_for_in_a_kept_register(
    town: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, person = tmp_path / "register.index", tmp_path / "person.csv"
    index.write(kept, town.people, town.traits, town.found.model)
    lines = town.path.read_text(encoding="utf-8").splitlines()
    person.write_text(f"{lines[0]}\n{lines[1].replace('SYN-0000001', 'NEW')}\n", encoding="utf-8")
    assert main(["check", str(person), str(kept)]) == 0
    assert "NEW: SYN-0000001 with probability 1.000 (given name the same" in capsys.readouterr().out
