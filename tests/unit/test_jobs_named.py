"""Every name that anything enqueues is a job that some room declares, with those arguments."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import umid
from umid.foundation.jobs.declared import NoSuchJob, found, recurring, require_arguments

PACKAGE = Path(umid.__file__).parent


def enqueued(source: str) -> Iterator[tuple[str, list[str]]]:
    """The job's name and the arguments' names of every `enqueue(…)` in a source text."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("enqueue"):
            match node.args:
                case [ast.Constant(value=str(name))]:
                    yield name, [str(keyword.arg) for keyword in node.keywords]
                case [ast.Name()]:
                    assert "_enqueue_if_due" in source  # only what recurs goes by a variable
                case []:
                    assert "job.enqueue(**arguments)" in source  # the queue itself
                case _:
                    pytest.fail(f"a job's name is not written out: {ast.unparse(node)}")


def require(name: str, arguments: list[str]) -> None:
    require_arguments(name, found(name), dict.fromkeys(arguments, 1))


def test_every_name_that_is_enqueued_resolves() -> None:
    for path in PACKAGE.rglob("*.py"):
        for name, arguments in enqueued(path.read_text(encoding="utf-8")):
            require(name, arguments)


def test_every_job_that_recurs_resolves_and_takes_nothing() -> None:
    assert "jobs.prune" in recurring()
    for name in recurring():
        require(name, [])


def test_a_misspelt_name_or_argument_would_be_found() -> None:
    ((name, arguments),) = enqueued('jobs.enqueue("practice.file_paper", papre=1)')
    with pytest.raises(NoSuchJob, match="'paper'"):
        require(name, arguments)
    ((name, arguments),) = enqueued('enqueue("practice.file_papre", paper=1)')
    with pytest.raises(NoSuchJob, match="file_papre"):
        require(name, arguments)
