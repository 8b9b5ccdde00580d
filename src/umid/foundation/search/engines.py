"""The two engines behind one interface: SQLite's FTS5 and PostgreSQL's text search.

Both index the same terms, which rules have made already, and keep their index by themselves in the
transaction of the change: by triggers there, as a generated column here. A migration that rebuilds
the table of entries on SQLite must execute `statements` again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from umid.foundation.search.rules.asking import Asked, Word
from umid.foundation.search.rules.entries import Facet, filed
from umid.foundation.search.rules.likeness import Described

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_TABLE: Final = "search_entry"
_COLUMNS: Final = "title_terms, text_terms, facets"


def create(_apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Create them, in a migration."""
    for statement in statements(editor.connection.vendor):
        editor.execute(statement)


def statements(vendor: str) -> list[str]:
    """What to execute on this engine."""
    return _postgresql() if vendor == "postgresql" else _sqlite()


def _postgresql() -> list[str]:
    return [
        f"""
        ALTER TABLE {_TABLE} ADD COLUMN terms tsvector GENERATED ALWAYS AS (
            setweight(to_tsvector('simple', title_terms), 'A')
            || to_tsvector('simple', text_terms)
            || array_to_tsvector(string_to_array(facets, ' '))
        ) STORED
        """,
        f"""
        ALTER TABLE {_TABLE} ADD COLUMN titled tsvector
            GENERATED ALWAYS AS (to_tsvector('simple', title_terms)) STORED
        """,
        # Beside its row, so that the planner knows what reading every row of the table would cost.
        f"ALTER TABLE {_TABLE} ALTER COLUMN terms SET STORAGE MAIN",
        f"CREATE INDEX search_entry_terms ON {_TABLE} USING gin (terms) WITH (fastupdate = off)",
    ]


def _sqlite() -> list[str]:
    new, old = (
        "new.title_terms, new.text_terms, new.facets",
        "old.title_terms, old.text_terms, old.facets",
    )
    add = f"INSERT INTO search_terms (rowid, {_COLUMNS}) VALUES (new.id, {new});"  # noqa: S608 - our own names
    drop = (
        f"INSERT INTO search_terms (search_terms, rowid, {_COLUMNS})"  # noqa: S608 - likewise
        f" VALUES ('delete', old.id, {old});"
    )
    return [
        f"""
        CREATE VIRTUAL TABLE search_terms USING fts5(
            {_COLUMNS}, content='{_TABLE}', content_rowid='id',
            tokenize="unicode61 tokenchars '=._-'"
        )
        """,
        f"CREATE TRIGGER search_terms_add AFTER INSERT ON {_TABLE} BEGIN {add} END",
        f"CREATE TRIGGER search_terms_drop AFTER DELETE ON {_TABLE} BEGIN {drop} END",
        f"""
        CREATE TRIGGER search_terms_change AFTER UPDATE OF {_COLUMNS} ON {_TABLE}
        BEGIN {drop} {add} END
        """,
    ]


def matching(vendor: str, asked: Asked) -> str:
    """What is asked for, in the engine's own language. Its terms hold letters and digits only."""
    return _tsquery(asked) if vendor == "postgresql" else _match(asked)


def _match(asked: Asked) -> str:
    words = (" OR " if asked.any_word else " AND ").join(map(_match_word, asked.words))
    words = " OR ".join([f"({words})", *(_match_facet(*each) for each in asked.filed)])
    narrowed = [_match_facet(*each) for each in asked.chosen.items()]
    return " AND ".join([f"({words})"] * bool(asked.words) + narrowed)


def _match_word(word: Word) -> str:
    said = [f'"{each}"' for each in word.exact] + [f'"{each}" *' for each in word.beginnings]
    themes = [_match_facet(*each) for each in sorted(word.filed)]
    terms = f"{{title_terms text_terms}} : ({' OR '.join(said)})"
    return f"({' OR '.join([terms, *themes])})"


def _match_facet(facet: Facet, code: str) -> str:
    return f'facets : "{filed(facet, code)}"'


def _tsquery(asked: Asked) -> str:
    words = (" | " if asked.any_word else " & ").join(map(_tsquery_word, asked.words))
    words = " | ".join([f"({words})", *(f"'{filed(*each)}'" for each in asked.filed)])
    narrowed = [f"'{filed(*each)}'" for each in asked.chosen.items()]
    return " & ".join([f"({words})"] * bool(asked.words) + narrowed)


def _tsquery_word(word: Word) -> str:
    said = [f"'{each}'" for each in word.exact] + [f"'{each}':*" for each in word.beginnings]
    themes = [f"'{filed(*each)}'" for each in sorted(word.filed)]
    return f"({' | '.join([*said, *themes])})"


def resembling(vendor: str, kind: str, thing: Described) -> str:
    """What shares with a thing of its kind a theme and something else, or a word of the title."""
    said = _TSQUERY if vendor == "postgresql" else _FTS5
    themes = [said.facet.format(filed(Facet.THEME, each)) for each in thing.codes(Facet.THEME)]
    stages = [said.facet.format(filed(Facet.STAGE, each)) for each in thing.codes(Facet.STAGE)]
    words = [said.title.format(each) for each in sorted(thing.words)]
    ways = [f"({one} {said.both} {two})" for one, two in combinations(themes, 2)]
    if themes and (beside := said.any_of([*stages, *words])):
        ways.append(f"({said.any_of(themes)} {said.both} {beside})")
    if not themes and words:
        ways.append(said.any_of(words))
    of_kind = said.facet.format(filed(Facet.KIND, kind))
    return f"{of_kind} {said.both} {said.any_of(ways)}" if ways else ""


@dataclass(frozen=True, slots=True)
class _Said:
    """How an engine writes a facet, a word of a title, and what joins them."""

    facet: str
    title: str
    both: str
    either: str

    def any_of(self, ways: Sequence[str]) -> str:
        return f"({f' {self.either} '.join(ways)})" if ways else ""


_TSQUERY: Final = _Said("'{}'", "'{}':A", "&", "|")
_FTS5: Final = _Said('facets : "{}"', 'title_terms : "{}"', "AND", "OR")
