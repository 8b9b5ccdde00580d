"""`python -m benchmarks.matching [names …]`: measures matching and prints its tables.

Needs the packages of the dependency group `benchmark` and the public names in `../shared` (or
where UMID_SHARED points).
"""

from __future__ import annotations

import argparse
import importlib
from typing import Final

SECTIONS: Final = {
    "names": "benchmarks.matching.names_report",
    "registers": "benchmarks.matching.register_report",
    "million": "benchmarks.matching.register_million",
}
"""What can be measured, and the module whose `tables()` does it."""


def main() -> None:
    """Print the tables of the sections asked for, or of all."""
    parser = argparse.ArgumentParser("python -m benchmarks.matching", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="section", help=", ".join(SECTIONS))
    wanted = parser.parse_args().sections or list(SECTIONS)
    unknown = set(wanted) - set(SECTIONS)
    if unknown:
        parser.error(f"no section {', '.join(sorted(unknown))}; there are {', '.join(SECTIONS)}")
    for section in wanted:
        for table in importlib.import_module(SECTIONS[section]).tables():
            print(table, flush=True)


if __name__ == "__main__":
    main()
