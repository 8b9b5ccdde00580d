"""Registers the room with Django."""

from __future__ import annotations

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Meetings, sessions, announcements."""

    name = "umid.council.meetings"
    label = "meetings"
