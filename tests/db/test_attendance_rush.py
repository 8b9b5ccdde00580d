"""Many who ask for a place at one moment never get more than there are, on either engine."""

from __future__ import annotations

import json
from pathlib import Path

from tests.apart import Place, database_apart


def test_forty_at_one_moment_against_ten_places_leave_thirty_waiting(tmp_path: Path) -> None:
    with database_apart(tmp_path) as address:
        place = Place(tmp_path, address)
        place.umid("manage", "migrate", "--verbosity=0")
        found = json.loads(place.run("-m", "tests.rush_of_sign_ups", "40", "10"))
    assert found == {"seated": 10, "waiting": 30, "numbers": True}
