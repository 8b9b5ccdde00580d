"""A scan at a door costs at most 12 ms of CPU, and a thousand replayed leave the same attendance.

`python tests/load/scans.py [SCANS]` migrates a node of its own on SQLite, checks delegates in and
out by the very action that a phone's request calls, replays everything twice and shuffled, and
prints the CPU of a scan and of a repeated one, without the rest of the request.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from tests.apart import Place


def main(words: list[str]) -> int:
    """1 where the attendance is another one, or a scan costs too much."""
    scans = int(words[0]) if words else 1000
    with tempfile.TemporaryDirectory(prefix="umid-scans-") as folder:
        place = Place(Path(folder), f"sqlite:///{folder}/umid.sqlite3")
        place.umid("manage", "migrate", "--verbosity=0")
        found = json.loads(place.run("-m", "tests.replaying", str(scans)))
    print(found)
    return 0 if found["same"] and found["ms_of_cpu"] <= 12 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
