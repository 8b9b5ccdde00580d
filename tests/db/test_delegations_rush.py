"""Many who submit at one moment never get more places than the quota has, on either engine.

`tests/load/nominations.py` does the same with two hundred against fifty.
"""

from __future__ import annotations

import json
from pathlib import Path

from tests.apart import Place, database_apart


def test_forty_at_one_moment_against_ten_places_end_with_exactly_ten(tmp_path: Path) -> None:
    with database_apart(tmp_path) as address:
        place = Place(tmp_path, address)
        place.umid("manage", "migrate", "--verbosity=0")
        found = json.loads(place.run("-m", "tests.rush", "40", "10"))
    assert found == {
        "came": {"submitted": 10, "QuotaFull": 30},
        "held": 10,
        "entries": 10,
    }
