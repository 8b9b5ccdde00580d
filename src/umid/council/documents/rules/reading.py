"""Which revision's words a reader gets: in each language the latest there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from umid.kernel.languages import Language, fallbacks


class InALanguage(Protocol):
    """A language version of a revision."""

    @property
    def number(self) -> int: ...

    @property
    def language(self) -> Language: ...


_Version = TypeVar("_Version", bound=InALanguage)


def current(versions: Iterable[_Version]) -> dict[Language, _Version]:
    """For each language the latest version, in the order of the languages."""
    latest: dict[Language, _Version] = {}
    for each in sorted(versions, key=lambda one: one.number):
        latest[each.language] = each
    return {language: latest[language] for language in Language if language in latest}


def nearest(versions: Mapping[Language, _Version], wanted: Language) -> _Version | None:
    """The version in the wanted language, or else in the first that may stand in for it."""
    order: Sequence[Language] = list(fallbacks(wanted))
    return next((versions[language] for language in order if language in versions), None)
