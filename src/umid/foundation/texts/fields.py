"""The one database field for a text in several languages: typed JSON, no further query."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.db import models

from umid.foundation.texts.rules import Text, restore

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models.expressions import Expression


class MultilingualField(models.JSONField):
    """Holds a Text, or None where the column allows it."""

    if TYPE_CHECKING:
        _pyi_private_set_type: Text | None
        _pyi_private_get_type: Text

    def from_db_value(
        self, value: str | None, expression: Expression, connection: BaseDatabaseWrapper
    ) -> Text | None:
        del expression, connection
        return None if value is None else _read(value)

    def get_db_prep_value(
        self,
        value: Any,  # noqa: ANN401 - Django hands over a Text, or JSON it has prepared itself
        connection: BaseDatabaseWrapper,
        prepared: bool = False,  # noqa: FBT001, FBT002 - Django's signature
    ) -> Any:  # noqa: ANN401
        stored = value.stored() if isinstance(value, Text) else value
        return super().get_db_prep_value(stored, connection, prepared)

    def value_to_string(self, obj: models.Model) -> str:
        return json.dumps(self.value_from_object(obj).stored(), ensure_ascii=False)


@lru_cache(maxsize=1024)  # some 7 kB each
def _read(stored: str) -> Text:
    """A text never changes, so one that was read before is not read again."""
    return restore(json.loads(stored))
