"""What is written down is true of the code: variables, commands, tests that are named, links."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from umid.__main__ import COMMANDS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]
OPERATIONS = (DOCS / "operations.md").read_text("utf-8")
TESTS = {
    node.name
    for path in (ROOT / "tests").rglob("test_*.py")
    for node in ast.walk(ast.parse(path.read_text("utf-8")))
    if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
}


def variables_read() -> set[str]:
    """The first argument of every call of a method of `env` in the settings."""
    settings = ast.parse((ROOT / "src/umid/config/settings.py").read_text("utf-8"))
    calls = [node for node in ast.walk(settings) if isinstance(node, ast.Call)]
    return {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "env"
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


def test_every_variable_is_explained_and_no_other() -> None:
    assert len(variables_read()) > 10
    assert set(re.findall(r"^\| `(UMID_\w+)` \|", OPERATIONS, re.MULTILINE)) == variables_read()


def test_every_command_is_explained_and_no_other() -> None:
    explained = re.findall(r"^\| `umid (\w+)` \|", OPERATIONS, re.MULTILINE)
    assert sorted(explained) == sorted(command.name for command in COMMANDS)


@pytest.mark.parametrize("written", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_test_that_a_page_names_exists(written: Path) -> None:
    named = set(re.findall(r"`(test_\w+)`", written.read_text("utf-8")))
    assert named - TESTS == set()


def test_the_pages_that_prove_by_tests_name_many() -> None:
    for page in (DOCS / "security.md", DOCS / "mission.md"):
        assert len(set(re.findall(r"`(test_\w+)`", page.read_text("utf-8")))) > 15


@pytest.mark.parametrize("written", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_link_to_a_file_leads_there(written: Path) -> None:
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", written.read_text("utf-8"))
    assert [link for link in links if not (written.parent / link).exists()] == []


def test_the_index_leads_to_every_page() -> None:
    index = DOCS / "README.md"
    listed = set(re.findall(r"\]\(([^)]+\.md)\)", index.read_text("utf-8")))
    assert listed == {
        page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md") if page != index
    }
