"""The words and people of the stages, and the texts made of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any, Final

from umid.council.delegations.rules.kinds import Category
from umid.council.documents.drafts import Content
from umid.foundation.texts import rules as texts
from umid.kernel.languages import Language

BY: Final = "Umid demonstration"
INVENTED: Final = "invented person"
"""What stands where a function would, so that nobody takes them for real."""


def text(key: str, at: datetime) -> texts.Text:
    """A title in the languages it is written in; the others are missing on purpose."""
    words = words_of("words")[key]
    made = texts.original(Language.ENGLISH, words["en"], by=BY, at=at)
    for code, said in words.items():
        if code != Language.ENGLISH:
            made = texts.translate(
                made, Language(code), said, source=Language.ENGLISH, by=BY, at=at
            )
    return made


def contents(key: str) -> tuple[Content, ...]:
    """What a paper says, in each language that it has."""
    return tuple(Content(Language(code), said) for code, said in words_of("papers")[key].items())


def people(party: str) -> list[tuple[str, Category]]:
    """Whom a state or an organisation sends, by the key that forms have."""
    return [(name, Category(category)) for name, category in words_of("people")[party]]


def parties() -> list[str]:
    """The five states, then eight organisations."""
    return list(words_of("people"))


@cache
def words_of(name: str) -> Mapping[str, Any]:
    """One of the files beside this module."""
    read: Mapping[str, Any] = json.loads(
        files(__package__).joinpath(f"{name}.json").read_text("utf-8")
    )
    return read
