"""Registers the room with Django."""

from __future__ import annotations

from django.apps import AppConfig


class ThemesConfig(AppConfig):
    """The vocabulary."""

    name = "umid.council.themes"
    label = "themes"
