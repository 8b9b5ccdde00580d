"""What this room brings to the library's pages: metadata, a citation, tables to take along."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from umid.council.harvest.pages.export import Form
from umid.council.harvest.rules.citing import Manager, sentence
from umid.council.harvest.rules.dublin_core import Element, about
from umid.council.harvest.wording import cited_in_view
from umid.foundation.ui.language import current_language

if TYPE_CHECKING:
    from umid.council.experience.queries import PracticeView

_ESCAPES: Final = {ord(each): f"\\u{ord(each):04X}" for each in "<>&\u2028\u2029"}


def metadata(view: PracticeView) -> SafeString:
    """For the head of a practice's page: Dublin Core as DCMI writes it in HTML, schema.org."""
    context = {"elements": _elements(view), "linked": _linked(view)}
    return render_to_string("harvest/metadata.html", context)


def citation(view: PracticeView) -> SafeString:
    """Beside a practice."""
    names = {Manager.RIS: "RIS", Manager.BIBTEX: "BibTeX"}
    files = [
        (names[each], reverse(f"harvest:{each.value}", args=[view.row.id])) for each in Manager
    ]
    context = {"sentence": sentence(cited_in_view(view)), "files": files}
    return render_to_string("harvest/citation.html", context)


def tables(query: str) -> SafeString:
    """Beside the library, for what it is narrowed to."""
    end = f"?{query}" if query else ""
    files = [(each.value.upper(), reverse(f"harvest:{each.value}") + end) for each in Form]
    files.append(("RSS", reverse("experience:feed") + end))
    return render_to_string("harvest/tables.html", {"files": files})


def _elements(view: PracticeView) -> list[Element]:
    cited, row = cited_in_view(view), view.row
    found = [
        Element("title", row.title.text, row.title.language),
        Element("creator", cited.author),
        *(Element("subject", one.label.text, one.label.language) for one in view.themes),
        *([Element("description", row.summary.text, row.summary.language)] if row.summary else []),
        *about(cited, current_language()),
        Element("language", row.title.language.value),
    ]
    return [*found, Element("coverage", cited.place)] if cited.place else found


def _linked(view: PracticeView) -> SafeString:
    """JSON-LD as a block of data, which no browser runs; nothing in it can end its element."""
    cited, row = cited_in_view(view), view.row
    said = {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": cited.address,
        "url": cited.address,
        "headline": cited.title,
        "description": str(row.summary or cited.title),
        "inLanguage": cited.language.value,
        "datePublished": cited.on.isoformat() if cited.on else None,
        "author": {"@type": "Organization", "name": cited.author},
        "publisher": {"@type": "Organization", "name": cited.publisher},
        "about": [str(one.label) for one in view.themes],
        "contentLocation": {"@type": "Country", "name": cited.place} if cited.place else None,
    }
    kept = {name: value for name, value in said.items() if value}
    written = json.dumps(kept, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(written)  # noqa: S308 - no "<", ">" or "&" is left in it  # nosec B308
