"""Registers the room with Django."""

from __future__ import annotations

from django.apps import AppConfig


class WritingConfig(AppConfig):
    """What people type."""

    name = "umid.foundation.writing"
    label = "writing"
