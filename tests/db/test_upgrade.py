"""`umid upgrade` leaves nothing to remember, and may be run at any time."""

from __future__ import annotations

from pathlib import Path

from tests.apart import Place, database_apart

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
