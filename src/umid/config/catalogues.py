"""Gathers the visible strings into gettext catalogues, compiles them, and says what is missing.

Templates are turned into the calls that Babel's own extractor reads, so that no GNU gettext is
needed on the machine.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileParser, write_po

from umid.foundation.ui.catalogues import NOBODY_YET, REVIEW_HEADER
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from babel.messages.extract import _PyOptions

PACKAGE: Final = Path(__file__).resolve().parent.parent
LOCALE: Final = PACKAGE / "locale"
TRANSLATED: Final = tuple(language for language in Language if language is not Language.ENGLISH)

_METHODS = [
    ("**/migrations/**", "ignore"),
    ("science/**", "ignore"),  # a library and its command speak English, without a catalogue
    ("**.py", "python"),
    ("**/templates/**.html", "umid.config.catalogues:extract_template"),
    ("**/templates/**.txt", "umid.config.catalogues:extract_template"),
]
_KEYWORDS = {
    "_": None,
    "_now": None,  # beside a lazy `_`
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


class ReviewedCatalog(Catalog):
    """A catalogue that keeps who has reviewed it: Babel drops every header it does not know."""

    reviewed_by = NOBODY_YET

    def _take(self, headers: Iterable[tuple[str, str]]) -> None:
        taken = list(headers)
        self.reviewed_by = dict(taken).get(REVIEW_HEADER, NOBODY_YET)
        self._set_mime_headers(taken)

    def _give(self) -> list[tuple[str, str]]:
        return [(REVIEW_HEADER, self.reviewed_by), *self._get_mime_headers()]

    mime_headers = property(_give, _take)


def extract_template(
    file: IO[bytes],
    keywords: Mapping[str, Any],
    tags: Collection[str],
    options: _PyOptions,
) -> Iterator[tuple[int, str | tuple[str, ...], list[str], str | None]]:
    """The messages of a Django template, as Babel's extractors yield them."""
    from django.utils.translation.template import templatize  # noqa: PLC0415 - only for gathering

    called = templatize(file.read().decode())
    yield from extract_python(io.BytesIO(called.encode()), keywords, tags, options)


def gathered() -> Catalog:
    """Every message in the package, in a stable order."""
    catalog = Catalog(project="Umid", charset="utf-8")
    found = extract_from_dir(
        PACKAGE, method_map=_METHODS, keywords=_KEYWORDS, comment_tags=("Translators:",)
    )
    for file, _line, message, comments, context in found:
        catalog.add(message, locations=[(file, 0)], auto_comments=comments, context=context)
    return catalog


def path_of(language: Language) -> Path:
    """Where a language's catalogue is kept."""
    return LOCALE / language.value / "LC_MESSAGES" / "django.po"


def load(language: Language) -> Catalog:
    """A language's catalogue as it is kept; an empty one where there is none yet."""
    catalog = ReviewedCatalog(locale=language.value, project="Umid", charset="utf-8", fuzzy=False)
    if path_of(language).exists():
        with path_of(language).open("rb") as file:
            PoFileParser(catalog).parse(file)
    return catalog


def update(language: Language, template: Catalog) -> None:
    """Take in what the code says now; keep what is translated; drop what is gone."""
    catalog = load(language)
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    path_of(language).parent.mkdir(parents=True, exist_ok=True)
    with path_of(language).open("wb") as file:
        write_po(
            file, catalog, width=100, sort_output=True, omit_header=False, include_lineno=False
        )


def compile_all() -> None:
    """Write the `.mo` files that Django reads."""
    for language in TRANSLATED:
        with path_of(language).with_suffix(".mo").open("wb") as file:
            write_mo(file, load(language))


def missing(language: Language, template: Catalog) -> list[str]:
    """The messages that a language lacks, or has in a form that cannot be used."""
    catalog = load(language)
    faults: list[str] = []
    for message in template:
        if not message.id:
            continue
        found = catalog.get(message.id, context=message.context)
        words = found.string if found else ""
        forms = words if isinstance(words, (tuple, list)) else (words,)
        if not all(forms):
            faults.append(f"{language.value}: not translated: {message.id!r}")
        elif found and (errors := list(found.check(catalog))):
            faults += [f"{language.value}: {message.id!r}: {error}" for error in errors]
    return faults


def _is_compiled(language: Language) -> bool:
    compiled = path_of(language).with_suffix(".mo")
    return compiled.exists() and compiled.stat().st_mtime >= path_of(language).stat().st_mtime


def main(words: list[str]) -> int:
    """`umid catalogues gather|compile|check`."""
    parser = argparse.ArgumentParser("umid catalogues", description=__doc__)
    parser.add_argument("step", choices=["gather", "compile", "check"])
    step = parser.parse_args(words).step
    if step == "compile":
        compile_all()
        return 0
    template = gathered()
    if step == "gather":
        for language in TRANSLATED:
            update(language, template)
    faults = [fault for language in TRANSLATED for fault in missing(language, template)]
    faults += [f"{one.value}: not compiled" for one in TRANSLATED if not _is_compiled(one)]
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    return 1 if step == "check" and faults else 0
