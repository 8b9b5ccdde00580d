"""Names and addresses of what is taken along: the same whoever asks, and from wherever."""

from __future__ import annotations

from email.utils import parseaddr
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from umid.council.harvest.rules.dublin_core import Cited
from umid.foundation.notices.links import page
from umid.foundation.ui.language import current_language
from umid.foundation.ui.said import country
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from umid.council.experience.queries import PracticeView
    from umid.council.harvest.queries.records import Described


def base() -> str:
    """Where harvesters ask."""
    return f"{settings.UMID.origin}{page('harvest:oai')}"


def address(practice: UUID) -> str:
    """A practice's address without a language, as it is printed and cited."""
    return f"{settings.UMID.origin}{page('experience:practice', practice)}"


def identifier(practice: UUID) -> str:
    """Its name for harvesters: this node's, then its own."""
    return f"oai:{urlsplit(settings.UMID.origin).hostname}:{practice}"


def named(written: str) -> UUID | None:
    """The practice that an identifier names, if it could be one of ours."""
    key = written.rpartition(":")[2]
    try:
        found = UUID(key)
    except ValueError:
        return None
    return found if identifier(found) == written else None


def mail() -> str:
    """Who answers for the node; the protocol's schema asks for a name with a dot in it."""
    found = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    return found if "." in found.rpartition("@")[2] else f"{found}.invalid"


def publisher(language: Language) -> str:
    """The Council."""
    with translation.override(language):
        return _("Regional Expert Council")


def cited(practice: UUID, found: Described) -> Cited:
    """In the language that it was written in."""
    language = found.language
    if found.organisation:
        reading = found.organisation.read(language)
        author = reading.text
    else:
        author = country(found.state or "", language)
    return Cited(
        address=address(practice),
        title=found.said.title.read(language).text,
        author=author,
        publisher=publisher(language),
        language=language,
        on=found.published_on,
        place=country(found.place, language) if found.place else "",
    )


def cited_in_view(view: PracticeView) -> Cited:
    """In the reader's language; the title in the one that stands in for it."""
    row, reads = view.row, current_language()
    return Cited(
        address=address(row.id),
        title=row.title.text,
        author=str(row.organisation) if row.organisation else country(row.state or ""),
        publisher=publisher(reads),
        language=row.title.language,
        on=row.published_on,
        place=country(row.place) if row.place else "",
    )
