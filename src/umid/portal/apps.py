"""Registers the room with Django."""

from __future__ import annotations

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Home, the assembled API, health, the demonstration."""

    name = "umid.portal"
    label = "portal"
