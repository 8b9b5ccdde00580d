"""`umid upgrade` leaves nothing to remember, and may be run at any time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.apart import Place, database_apart
from tests.earlier import VERSIONS, bring_back, rows_of
from tests.earlier.keep import COUNT

EMPTIED: dict[str, str] = {}
"""Tables that a migration has emptied or dropped since, each with its reason."""
LOOK = """
import django; django.setup()
from django.test import Client
page = Client().get("/ru/meetings/first-meeting/programme/")
assert page.status_code == 200, page.status_code
officer = Client()
officer.post("/demo/secretariat/")
assert officer.get("/people/").status_code == 200
"""

READY = """
import django; django.setup()
from django.core.cache import cache
from django.core.management import call_command
from umid.council.themes.models import Theme
from umid.foundation.audit.models import Entry
call_command("migrate", check_unapplied=True, verbosity=0)
cache.set("counted", 1)
print(cache.get("counted"), Theme.objects.count(), Entry.objects.count())
"""


def test_one_command_makes_a_node_ready_and_a_second_time_changes_nothing(tmp_path: Path) -> None:
    with database_apart(tmp_path) as address:
        node = Place(tmp_path, address)
        said = node.umid("upgrade")
        counted, themes, entries = (int(word) for word in node.run("-c", READY).split())
        assert counted == 1, "the cache that counts attempts is there"
        assert themes > 20
        assert entries >= themes, "what was loaded stands in the record"
        assert (tmp_path / "static" / "staticfiles.json").exists()
        assert "Loading the vocabulary" in said
        node.umid("upgrade")
        assert node.run("-c", READY).split() == [str(n) for n in (counted, themes, entries)]


def test_a_step_that_fails_ends_the_upgrade_with_its_reason(tmp_path: Path) -> None:
    node = Place(tmp_path, f"sqlite:///{tmp_path}/no/such/folder/umid.sqlite3")
    assert "unable to open database file" in node.umid("upgrade", code=1)


def test_there_is_a_node_of_an_earlier_version_to_try() -> None:
    assert VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_a_node_of_an_earlier_version_is_brought_up_to_this_one(
    version: str, tmp_path: Path
) -> None:
    with database_apart(tmp_path) as address:
        node = Place(tmp_path, address)
        bring_back(version, address)
        node.umid("upgrade")
        now = json.loads(node.run("-c", COUNT))
        lost = {
            table: (count, now.get(table, 0))
            for table, count in rows_of(version).items()
            if now.get(table, 0) < count and table not in EMPTIED
        }
        assert not lost
        assert node.umid("audit", "verify").strip() == "The record is whole"
        node.run("-c", LOOK)
