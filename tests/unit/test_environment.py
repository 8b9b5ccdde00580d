"""The environment is read by type, and a node that is not safe does not start."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from umid.config.environment import Environment, Misconfigured, Mode, database


def test_a_secret_is_read_from_the_file_that_is_named(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text("secret words\n")
    assert Environment({"UMID_KEY_FILE": str(file)}).text("UMID_KEY") == "secret words"


def test_a_value_and_a_file_for_it_are_one_too_many(tmp_path: Path) -> None:
    variables = {"UMID_KEY": "a", "UMID_KEY_FILE": str(tmp_path / "key")}
    with pytest.raises(Misconfigured, match="both set"):
        Environment(variables).text("UMID_KEY")


def test_a_file_that_cannot_be_read_is_named_without_its_content() -> None:
    with pytest.raises(Misconfigured, match="UMID_KEY_FILE cannot be read"):
        Environment({"UMID_KEY_FILE": "/nowhere/key"}).text("UMID_KEY")


def test_values_have_the_type_that_was_asked_for() -> None:
    env = Environment({"PORT": "80", "ON": "yes", "HOSTS": "a.example, b.example", "MODE": "test"})
    assert env.number("PORT", 1) == 80
    assert env.flag("ON", default=False)
    assert env.words("HOSTS") == ["a.example", "b.example"]
    assert env.choice("MODE", Mode, Mode.PRODUCTION) is Mode.TEST


READ: dict[str, Callable[[Environment], object]] = {
    "PORT": lambda env: env.number("PORT", 1),
    "ON": lambda env: env.flag("ON", default=False),
    "MODE": lambda env: env.choice("MODE", Mode, Mode.PRODUCTION),
}


@pytest.mark.parametrize(
    ("name", "value"), [("PORT", "eighty"), ("ON", "perhaps"), ("MODE", "debug")]
)
def test_a_value_of_the_wrong_type_is_quoted_in_the_complaint(name: str, value: str) -> None:
    with pytest.raises(Misconfigured, match=value):
        READ[name](Environment({name: value}))


def test_a_database_address_may_carry_what_an_address_must_quote() -> None:
    settings = database("postgresql://umid:p%40ss@db.example:5433/umid")
    assert settings["PASSWORD"] == "p@ss"  # noqa: S105 - the address above
    assert (settings["HOST"], settings["PORT"], settings["NAME"]) == ("db.example", "5433", "umid")


def test_another_kind_of_database_is_refused() -> None:
    with pytest.raises(Misconfigured, match="mysql"):
        database("mysql://localhost/umid")


GOOD = {
    "UMID_MODE": "production",
    "UMID_SECRET_KEY": "x" * 60,
    "UMID_HOSTS": "umid.example",
    "UMID_ORIGIN": "https://umid.example",
    "UMID_AUDIT_KEY": "PRIVATE+KEY+umid.example+00000000+AAAA",
    "UMID_DATABASE": "sqlite:///:memory:",
}


def start(**changed: str | None) -> subprocess.CompletedProcess[str]:
    """Import the settings in a process of its own."""
    kept = {name: value for name, value in (GOOD | changed).items() if value is not None}
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": "src"} | kept
    return subprocess.run(
        [sys.executable, "-c", "import umid.config.settings"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_starts_when_everything_is_given() -> None:
    assert start().returncode == 0


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"UMID_SECRET_KEY": None}, "UMID_SECRET_KEY"),
        ({"UMID_SECRET_KEY": "short"}, "UMID_SECRET_KEY"),
        ({"UMID_DEBUG": "yes"}, "UMID_DEBUG"),
        ({"UMID_HOSTS": None}, "UMID_HOSTS"),
        ({"UMID_AUDIT_KEY": None}, "UMID_AUDIT_KEY"),
    ],
)
def test_production_refuses_to_start_and_says_why(
    changed: dict[str, str | None], named: str
) -> None:
    refused = start(**changed)
    assert refused.returncode != 0
    assert named in refused.stderr.splitlines()[-1]


def test_without_a_word_the_mode_is_the_safe_one() -> None:
    assert "UMID_SECRET_KEY" in start(UMID_MODE=None, UMID_SECRET_KEY=None).stderr
