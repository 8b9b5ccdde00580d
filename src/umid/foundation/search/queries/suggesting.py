"""What someone may be about to type: titles that go on as they began."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from umid.foundation.access.actors import Actor
from umid.foundation.search.queries.finding import search
from umid.foundation.search.queries.rows import Said
from umid.kernel.languages import Language

_SHORTEST: Final = 2
MOST: Final = 8


def suggestions(begun: str, *, actor: Actor, at: datetime, language: Language) -> tuple[Said, ...]:
    """Titles of what the actor may read and that has the words, the last of them only begun."""
    if len(begun.strip()) < _SHORTEST:
        return ()
    found = search(
        begun, actor=actor, at=at, language=language, narrowed={}, limit=MOST, only_begun=True
    )
    titles = {each.title.text: each.title for each in found.hits if not each.through}
    return tuple(titles.values())
