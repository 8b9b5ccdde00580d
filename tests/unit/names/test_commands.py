"""`umid names` at the command line."""

from __future__ import annotations

import pytest

from umid.__main__ import main as umid
from umid.science.names.commands import main


def test_a_match_is_printed_and_exits_with_success(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "Мадина Рахимова", "Madina Rahimova"]) == 0
    assert "a match" in capsys.readouterr().out


def test_no_match_exits_with_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "Мадина Рахимова", "Марина Рахимова"]) == 1
    assert "no match" in capsys.readouterr().out


def test_an_explanation_is_printed_line_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert umid(["names", "explain", "Madina", "Мадина"]) == 0
    score, finding = capsys.readouterr().out.splitlines()
    assert score.endswith("(a match; the threshold is 0.5)")
    assert finding == "Madina and Мадина: the same letters in another script"


def test_a_missing_name_is_a_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["compare", "Мадина"])
    assert stopped.value.code == 2
    assert "required" in capsys.readouterr().err
