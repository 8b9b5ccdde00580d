"""What a draft takes from the floor, from documents and from breakout reports."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from umid.council.documents.models import Document
from umid.council.documents.rules.kinds import Access, DocumentKind
from umid.council.documents.rules.kinds import Standing as Cleared
from umid.council.floor.models import Floor
from umid.council.floor.queries import TimesView, spoken
from umid.council.meetings.models import Session
from umid.council.record.models import Report
from umid.council.record.queries.naming import found_names
from umid.council.record.rules.kinds import Part, Readers, Reported
from umid.council.record.sources import Drafted
from umid.foundation.access.actors import SYSTEM
from umid.foundation.ui.said import country
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_SECONDS: Final = 60
PARTS: Final[dict[Part, _StrPromise]] = {
    Part.FINDINGS: gettext_lazy("Finding: %(words)s"),
    Part.PROPOSALS: gettext_lazy("Proposal: %(words)s"),
    Part.OPEN_POINTS: gettext_lazy("Open point: %(words)s"),
}


def floor(meeting: str, language: Language, at: datetime) -> Iterator[Drafted]:
    """How much was said in each session, and apart from it who took the floor."""
    known = Floor.objects.filter(session__meeting__slug=meeting, length__gt=0)
    for slug in known.order_by("session__starts_at").values_list("session__slug", flat=True):
        view = spoken(meeting, slug, actor=SYSTEM, at=at, language=language)
        if not view.turns:
            continue
        yield Drafted(slug, _spoken(view), session=slug)
        if names := _took_the_floor(view, language):
            words = _("Took the floor: %(names)s.") % {"names": names}
            yield Drafted(f"{slug}.parties", words, session=slug, names=True)


def documents(meeting: str, language: Language, at: datetime) -> Iterator[Drafted]:
    """Symbols and titles that everyone may read, then those for participants alone."""
    out = Q(standing=Cleared.CLEARED) & (Q(embargo_until__isnull=True) | Q(embargo_until__lte=at))
    rows = Document.objects.filter(out, meeting__slug=meeting).exclude(
        kind__in=[DocumentKind.SUMMARY, DocumentKind.RECORD]
    )
    shown = Q(access__in=[Access.PUBLIC, Access.PARTICIPANTS])
    based = Q(base__isnull=True) | Q(base__access__in=[Access.PUBLIC, Access.PARTICIPANTS])
    for row in rows.filter(shown, based).select_related("base").order_by("symbol"):
        is_public = row.access == Access.PUBLIC
        is_public = is_public and (row.base is None or row.base.access == Access.PUBLIC)
        yield Drafted(
            str(row.pk),
            f"{row.symbol}. {row.title.read(language).text}",
            readers=Readers.PUBLIC if is_public else Readers.PARTICIPANTS,
        )


def breakout_reports(meeting: str, language: Language, _at: datetime) -> Iterator[Drafted]:
    """What was accepted; a paragraph that names someone is held to its session's attribution."""
    accepted = Report.objects.filter(
        session__meeting__slug=meeting,
        session__cancelled_at__isnull=True,
        standing=Reported.ACCEPTED,
    )
    whole = accepted.select_related("session").prefetch_related("paragraphs")
    for row in whole.order_by("session__starts_at", "session__slug"):
        session: Session = row.session
        yield Drafted(
            session.slug,
            session.title.read(language).text,
            session=session.slug,
            is_heading=True,
        )
        for part in Part:
            for one in (each for each in row.paragraphs.all() if each.part == part):
                words = one.text.read(language).text
                yield Drafted(
                    f"{session.slug}.{part}.{one.order}",
                    str(PARTS[part]) % {"words": words},
                    session=session.slug,
                    names=bool(found_names(words, session)),
                )


def _spoken(view: TimesView) -> str:
    minutes = max(1, round(view.total.total_seconds() / _SECONDS))
    statements = len([one for one in view.turns if not one.is_point])
    said = ngettext("%(count)d statement", "%(count)d statements", statements)
    took = ngettext("%(count)d minute", "%(count)d minutes", minutes)
    words = ", ".join([said % {"count": statements}, took % {"count": minutes}])
    return f"{view.hall.title}: {words}."


def _took_the_floor(view: TimesView, language: Language) -> str:
    parties = dict.fromkeys(one.party for one in view.turns if one.party)
    return "; ".join(
        country(one.state, language) if one.state else str(one.name) for one in parties
    )
