"""`umid search rebuild`: compare the index with what rooms tell, mend it, and say what differed."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(words: Sequence[str]) -> int:
    """Rebuild every source's part, or those that are named; 0 also where something differed."""
    parser = argparse.ArgumentParser("umid search", description=__doc__)
    parts = parser.add_subparsers(dest="part", required=True)
    rebuilds = parts.add_parser("rebuild", help="mend the index, and say what differed")
    rebuilds.add_argument("sources", nargs="*", help="such as documents.document; all by default")
    options = parser.parse_args(words)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umid.config.settings")
    import django  # noqa: PLC0415 - loads Django only when asked

    django.setup()
    return mend(options.sources)


def mend(wanted: Sequence[str]) -> int:
    """Rebuild these sources' parts, or every one's, and print what differed; 1 for an unknown."""
    from django.utils import timezone  # noqa: PLC0415 - needs Django set up

    from umid.foundation.search.actions import rebuild  # noqa: PLC0415 - likewise
    from umid.foundation.search.sources import NoSuchSource, sources  # noqa: PLC0415 - likewise

    try:
        for key in wanted or [each.key for each in sources()]:
            done = rebuild(key, at=timezone.now())
            sys.stdout.write(
                f"{key}: {done.same} as they were, {done.added} added, {done.changed} changed,"
                f" {done.dropped} dropped\n"
            )
    except NoSuchSource as unknown:
        sys.stderr.write(f"umid search: no room registers {unknown}\n")
        return 1
    return 0
