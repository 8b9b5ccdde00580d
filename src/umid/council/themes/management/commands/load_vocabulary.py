"""`umid manage load_vocabulary`: after an update, the table follows the file."""

from __future__ import annotations

from django.core.management.base import BaseCommand
from django.utils import timezone

from umid.council.themes import graph
from umid.council.themes.actions import load_vocabulary
from umid.foundation.access.actors import SYSTEM


class Command(BaseCommand):
    """Takes no arguments, and may be run at any time."""

    help = "Load the vocabulary of themes from its file; a second time changes nothing."

    def handle(self, *_args: object, **_options: object) -> None:
        changed = load_vocabulary(actor=SYSTEM, vocabulary=graph.vocabulary(), at=timezone.now())
        self.stdout.write(f"{changed} themes are new or changed")
