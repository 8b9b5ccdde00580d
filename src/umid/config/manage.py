"""Django's own commands, behind `umid manage`."""

from __future__ import annotations

import os


def main(words: list[str]) -> int:
    """Run one of Django's commands with the words that follow."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umid.config.settings")
    from django.core.management import execute_from_command_line  # noqa: PLC0415 - loads Django only when asked

    execute_from_command_line(["umid manage", *words])
    return 0
