"""The child has little memory, little time and nothing to tell."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from tests.files import a_png, on_disk, verdict

from umid.foundation.files.confined import running
from umid.foundation.files.confined.tasks import Task
from umid.foundation.files.rules.limits import CHILD_MEMORY, MEBI
from umid.foundation.files.rules.refusals import Refusal, Refused

LOOK = """
import json, os, resource, sys
from umid.foundation.files.confined import child
def look(source, kept):
    return {
        "memory": resource.getrlimit(resource.RLIMIT_AS)[1],
        "environment": sorted(os.environ),
        "django": "django" in sys.modules,
    }
sys.modules["looking"] = sys.modules["__main__"]
child.Task.target = property(lambda self: "looking:look")
child.main(["inspect"])
"""


PARSERS = {"PIL", "docx", "lxml", "openpyxl", "pypdf", "xlsxwriter"}
SERVE = """
import sys, django
from django.urls import get_resolver
django.setup()
get_resolver().url_patterns
print(*sys.modules)
"""


def test_a_worker_that_serves_has_loaded_no_parser() -> None:
    settings = {"DJANGO_SETTINGS_MODULE": "umid.config.settings"}
    ended = subprocess.run(
        [sys.executable, "-c", SERVE],
        capture_output=True,
        check=True,
        text=True,
        env=os.environ | settings,
    )
    loaded = set(ended.stdout.split())
    assert "umid.foundation.files.api" in loaded
    assert not loaded & PARSERS


def test_the_child_is_limited_before_it_works_and_knows_no_secret() -> None:
    with on_disk(b"") as source:
        ended = subprocess.run(
            [sys.executable, "-I", "-c", LOOK],
            stdin=source,
            capture_output=True,
            check=True,
            env={},
        )
    found = json.loads(ended.stdout)["done"]
    assert found["memory"] == CHILD_MEMORY < 512 * MEBI
    assert set(found["environment"]) <= {"LC_CTYPE"}
    assert not found["django"]


def test_no_variable_of_ours_reaches_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[dict[str, str]] = []
    run = subprocess.run

    def looked_at(*words: object, **options: dict[str, str]) -> object:
        seen.append(options["env"])
        return run(*words, **options)  # type: ignore[call-overload] # handed on as it came

    monkeypatch.setattr(subprocess, "run", looked_at)
    assert os.environ["UMID_MODE"]
    verdict(a_png())
    assert seen == [{}]


def test_a_child_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "CHILD_SECONDS", 0.001)
    with on_disk(a_png()) as source, pytest.raises(Refused) as caught:
        running.run(Task.INSPECT, source)
    assert caught.value.why is Refusal.COSTLY


def test_a_child_whose_parser_breaks_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_CHILD", "umid.there_is_no_such_module")
    assert verdict(a_png()) is Refusal.DAMAGED
