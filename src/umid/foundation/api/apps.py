"""Registers the room with Django."""

from __future__ import annotations

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """What every room's API shares."""

    name = "umid.foundation.api"
    label = "api"
