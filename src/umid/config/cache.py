"""The cache that all workers share lies in a database of its own where that is a file."""

from __future__ import annotations

from typing import Final

from django.db.models import Model

_APP: Final = "django_cache"  # what Django's own cache table says it belongs to
_ALIAS: Final = "cache"


class CacheRouter:
    """Sends the cache's table to the database of that name, and nothing else there."""

    def db_for_read(self, model: type[Model], **_hints: object) -> str | None:
        return _ALIAS if model._meta.app_label == _APP else None  # noqa: SLF001 - Django's documented name

    db_for_write = db_for_read

    def allow_migrate(self, db: str, app_label: str, **_hints: object) -> bool | None:
        if db == _ALIAS or app_label == _APP:
            return db == _ALIAS and app_label == _APP
        return None
