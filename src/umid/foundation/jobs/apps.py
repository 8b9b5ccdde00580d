"""Registers the room with Django."""

from __future__ import annotations

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Work done later."""

    name = "umid.foundation.jobs"
    label = "jobs"
