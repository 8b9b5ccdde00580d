"""Registers the room with Django."""

from __future__ import annotations

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Files that people send, until a room holds them."""

    name = "umid.foundation.files"
    label = "files"
