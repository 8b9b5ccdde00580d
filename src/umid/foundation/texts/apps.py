"""Registers the room with Django."""

from __future__ import annotations

from django.apps import AppConfig


class TextsConfig(AppConfig):
    """Texts have no tables of their own; rooms store them in theirs."""

    name = "umid.foundation.texts"
    label = "texts"
