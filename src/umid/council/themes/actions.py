"""The write side: the table follows the vocabulary's file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from umid.council.themes.models import Theme as Row
from umid.council.themes.policies import may_load
from umid.council.themes.rules import Theme, Vocabulary, Words, require_sound
from umid.council.themes.verbs import ThemesDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.search.actions import put
from umid.foundation.texts.rules import Standing, Text, original, review, translate
from umid.kernel.errors import NotPossible


class ThemesGone(NotPossible):
    """The new vocabulary lacks themes that things may be filed under."""

    def __init__(self, slugs: Iterable[str]) -> None:
        super().__init__(f"the vocabulary no longer has {', '.join(sorted(slugs))}")


@transaction.atomic
def load_vocabulary(*, actor: Actor, vocabulary: Vocabulary, at: datetime) -> int:
    """Make the table say what the vocabulary says; a second time changes nothing.

    Returns how many themes are new or changed. Raises NotAllowed, UnsoundVocabulary, ThemesGone.
    """
    rows = {row.slug: row for row in Row.objects.select_for_update()}
    demand(may_load(actor))
    require_sound(vocabulary)
    if gone := rows.keys() - {theme.slug for theme in vocabulary.themes}:
        raise ThemesGone(gone)
    places = {theme.slug: place for place, theme in enumerate(vocabulary.themes)}
    changed: set[str] = set()
    for theme in vocabulary.parents_first():
        row = rows.setdefault(theme.slug, Row(slug=theme.slug))
        wanted = {
            "label": _text(theme.label, vocabulary, at),
            "definition": _text(theme.definition, vocabulary, at),
            "also": _text(theme.also, vocabulary, at) if theme.also else None,
            "broader_id": rows[theme.broader].pk if theme.broader else None,
            "order": places[theme.slug],
        }
        if _follow(row, wanted):
            changed.add(theme.slug)
    for theme in _otherwise_related(vocabulary, rows):
        rows[theme.slug].related.set(rows[other] for other in theme.related)
        changed.add(theme.slug)
    for slug in sorted(changed, key=places.__getitem__):
        record(actor, ThemesDid.LOAD, rows[slug], at=at)
    put("themes.theme", *changed, at=at)
    return len(changed)


def _follow(row: Row, wanted: Mapping[str, object]) -> bool:
    """Write what differs, and say whether anything did."""
    differing = [name for name in wanted if _told(getattr(row, name)) != _told(wanted[name])]
    for name in differing:
        setattr(row, name, wanted[name])
    if differing:
        row.save()
    return bool(differing)


def _otherwise_related(vocabulary: Vocabulary, rows: Mapping[str, Row]) -> list[Theme]:
    """The themes whose relations the table tells differently, found before any is mended."""
    return [
        theme
        for theme in vocabulary.themes
        if set(rows[theme.slug].related.values_list("slug", flat=True)) != theme.related
    ]


def _told(value: object) -> object:
    """A text without the moment it was written at, which differs with every load."""
    if not isinstance(value, Text):
        return value
    return {one: (version.text, version.standing) for one, version in value.versions.items()}


def _text(words: Words, vocabulary: Vocabulary, at: datetime) -> Text:
    """The words with the standing that the vocabulary gives to each language."""
    by, source = vocabulary.by, vocabulary.original
    text = original(source, words[source], by=by, at=at)
    for language, standing in vocabulary.standings.items():
        if language is not source:
            text = translate(text, language, words[language], source=source, by=by, at=at)
        if standing is Standing.REVIEWED:
            text = review(text, language, by=by, at=at)
    return text
