"""What the search finds of documents, for whoever may read them, their files' words included."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Final

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from umid.council.documents.models import Document, LanguageVersion
from umid.council.documents.policies import may_issue, sitting_bodies, takes_part
from umid.council.documents.rules.kinds import Access, Standing
from umid.council.documents.rules.reading import current
from umid.council.meetings.models import Participation
from umid.foundation.access.actors import Actor
from umid.foundation.search.rules.entries import PUBLIC, Thing, Words
from umid.foundation.search.sources import Source
from umid.kernel.languages import Language


def things(keys: Collection[str] | None) -> Iterator[Thing]:
    """Documents that are out, or will be when their embargo ends."""
    found = Document.objects.filter(standing=Standing.CLEARED).select_related("meeting", "base")
    found = found.prefetch_related("revisions__versions__file")
    for row in found if keys is None else found.filter(pk__in=keys):
        moments = [each for each in (row.embargo_until, _base(row).embargo_until) if each]
        yield Thing(
            identifier=str(row.pk),
            address=("documents:document", row.meeting.slug, str(row.pk)),
            words=_words(row),
            on=row.issued_on,
            states=[row.state_id] if row.state_id else [],
            audience=_audience(row),
            since_at=max(moments, default=None),
        )


def readers(actor: Actor, at: datetime) -> Q:
    """The audiences of `_audience`, as `policies.visible_to` has them."""
    if may_issue(actor).allowed:
        return Q()
    meetings = Participation.objects.filter(takes_part(actor)).values_list("meeting", flat=True)
    codes = [f"{Access.PARTICIPANTS}:{meeting}" for meeting in set(meetings)]
    codes += [f"{Access.BODY}:{body}" for body in sitting_bodies(actor, at)]
    return Q(audience__in=[PUBLIC, *sorted(codes)])


def _audience(row: Document) -> str:
    """Who reads it.

    What follows a document is for those alone who read both; where neither's readers are among the
    other's, for the secretariat.
    """
    own, base = _code(row), _code(_base(row))
    if base in {own, PUBLIC}:
        return own
    return base if own == PUBLIC else Access.SECRETARIAT.value


def _code(row: Document) -> str:
    access = Access(row.access)
    if access is Access.PARTICIPANTS:
        return f"{access}:{row.meeting_id}"
    return f"{access}:{row.body_id}" if access is Access.BODY else access.value


def _base(row: Document) -> Document:
    return row.base or row


def _words(row: Document) -> dict[Language, Words]:
    versions = [_Version(one) for each in row.revisions.all() for one in each.versions.all()]
    latest = current(versions)
    called = [row.symbol, *(each.symbol for each in row.revisions.all())]
    symbols = "\n".join(dict.fromkeys(symbol for symbol in called if symbol))
    languages = [one for one in Language if one in latest or one in row.title.versions]
    return {
        language: Words(
            row.title.read(language).text,
            "\n".join([latest[language].text if language in latest else "", symbols]).strip(),
        )
        for language in languages
    }


class _Version:
    """A language version's words: those that were typed, and those of its file."""

    def __init__(self, row: LanguageVersion) -> None:
        self.number = row.revision.number
        self.language = Language(row.language)
        self.text = "\n".join(
            each for each in (row.text, row.file.text if row.file else "") if each
        )


SOURCE: Final = Source("documents.document", _("Documents"), things, readers)
