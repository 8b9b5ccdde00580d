"""Pages by cursor: an opaque key of the last row, so that pages neither shift nor count."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Annotated, Generic, TypeVar

from ninja import Query, Schema
from pydantic import Field

from umid.foundation.api.problems import BadCursor
from umid.foundation.ui.keys import Key, read_key

Item = TypeVar("Item")

MOST = 100


class PageOf(Schema, Generic[Item]):
    """Some rows, and the cursor for the next ones; null at the end."""

    items: list[Item]
    next: str | None


class Asked(Schema):
    """Which page is asked for."""

    cursor: Annotated[str | None, Field(max_length=400)] = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 20

    @property
    def after(self) -> Key | None:
        """The key behind the cursor. Raises BadCursor."""
        if self.cursor is None:
            return None
        try:
            key = read_key(base64.urlsafe_b64decode(self.cursor.encode()).decode())
        except (binascii.Error, UnicodeError) as error:
            raise BadCursor from error
        if key is None:
            raise BadCursor
        return key


AskedPage = Annotated[Asked, Query()]


def page_of(items: Sequence[Item], key: Key | None) -> PageOf[Item]:
    """The answer to an asked page."""
    cursor = base64.urlsafe_b64encode(str(key).encode()).decode() if key else None
    return PageOf(items=list(items), next=cursor)
