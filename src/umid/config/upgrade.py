"""`umid upgrade`: all that a node needs after its code has changed, in the order it needs it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator

from umid.config import catalogues


def steps(*, checked: bool) -> Iterator[str]:
    """Each step's name, as it begins; a second run changes nothing."""
    yield "Compiling the catalogues of seven languages"
    catalogues.compile_all()

    import django  # noqa: PLC0415 - the catalogues come first
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command, get_commands  # noqa: PLC0415

    django.setup()
    yield "Bringing the database up to date"
    call_command("migrate", verbosity=0, interactive=False)
    for alias in settings.DATABASES:  # the router says which of them holds the cache
        call_command("createcachetable", verbosity=0, database=alias)
    if "load_vocabulary" in get_commands():  # the council's wing
        yield "Loading the vocabulary of themes"
        call_command("load_vocabulary", verbosity=0, stdout=sys.stderr)
    yield "Comparing the index of the search with what it tells of"
    from umid.foundation.search.commands import mend  # noqa: PLC0415 - needs the models

    mend([])
    yield "Collecting styles and fonts"
    call_command("collectstatic", verbosity=0, interactive=False)
    if checked:
        yield "Checking the settings"
        call_command("check", deploy=True, databases=["default"], fail_level="ERROR")


def main(words: list[str]) -> int:
    """Run every step; whatever fails ends it with its reason."""
    argparse.ArgumentParser("umid upgrade", description=__doc__).parse_args(words)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umid.config.settings")
    for step in steps(checked=True):
        sys.stdout.write(f"{step}\n")
        sys.stdout.flush()
    return 0
