"""Registers the room with Django."""

from __future__ import annotations

from django.apps import AppConfig


class PracticeConfig(AppConfig):
    """Jobs to practise with."""

    name = "tests.practice"
    label = "practice"
