"""Registers the room with Django."""

from __future__ import annotations

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The tamper-evident record."""

    name = "umid.foundation.audit"
    label = "audit"
