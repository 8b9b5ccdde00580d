"""Tells Django of the design system."""

from __future__ import annotations

from django.apps import AppConfig


class UiConfig(AppConfig):
    """No tables: pages, tags, styles and type only."""

    name = "umid.foundation.ui"
    label = "ui"
