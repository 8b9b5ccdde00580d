"""Registers the room with Django."""

from __future__ import annotations

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """States, organisations, bodies."""

    name = "umid.foundation.directory"
    label = "directory"
