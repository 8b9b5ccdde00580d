"""Whom the room tells of documents: the secretariat, who submitted one, and its readers.

Nobody is told of what is under embargo, nor where no participant may read it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from umid.council.documents.models import Document
from umid.council.documents.policies import visible_to
from umid.council.documents.rules.kinds import Access
from umid.council.meetings.models import Meeting, Participation
from umid.council.meetings.queries.naming import titles
from umid.council.meetings.rules.kinds import Part
from umid.foundation.access.actors import Actor
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import SPEAKS, Post
from umid.foundation.notices.actions import fire, notify
from umid.foundation.notices.kinds import Event, Kind, Names
from umid.foundation.notices.links import page
from umid.foundation.notices.rules.facts import Facts
from umid.foundation.notices.rules.mailing import Importance
from umid.kernel.languages import Language


def _of_meeting(
    _actor: Actor, facts: Sequence[Facts], language: Language
) -> Sequence[Names | None]:
    """A meeting's title is public, so everyone may know it."""
    known = titles({str(each["meeting"]) for each in facts}, language=language)
    return [
        {"meeting": known[slug]} if (slug := str(each["meeting"])) in known else None
        for each in facts
    ]


def _of_document(
    actor: Actor, facts: Sequence[Facts], language: Language
) -> Sequence[Names | None]:
    """The symbol is for who may read the document at this moment."""
    readable = Document.objects.filter(
        visible_to(actor, timezone.now()), pk__in={str(each["document"]) for each in facts}
    )
    symbols = {str(pk): symbol or "" for pk, symbol in readable.values_list("pk", "symbol")}
    meetings = _of_meeting(actor, facts, language)
    return [
        {**named, "symbol": symbols[document]}
        if named is not None and (document := str(each["document"])) in symbols
        else None
        for named, each in zip(meetings, facts, strict=True)
    ]


SUBMITTED: Final = Kind(
    name="documents.submitted",
    importance=Importance.NEEDS_ACTION,
    subject=_("A document waits for clearance"),
    body=_("%(meeting)s: a participant submitted a document."),
    names=_of_meeting,
)
RETURNED: Final = Kind(
    name="documents.returned",
    importance=Importance.NEEDS_ACTION,
    subject=_("A document was returned to you"),
    body=_("%(meeting)s: the secretariat says what to change before it goes out."),
    names=_of_meeting,
)
CLEARED: Final = Kind(
    name="documents.cleared",
    importance=Importance.INFORMATION,
    subject=_("A document of yours was cleared"),
    body=_("%(meeting)s: what you submitted has its symbol now."),
    names=_of_meeting,
)
OUT: Final = Kind(
    name="documents.out",
    importance=Importance.INFORMATION,
    subject=_("A document is out"),
    body=_("%(meeting)s: %(symbol)s can be read."),
    names=_of_document,
)
KINDS: Final = (SUBMITTED, RETURNED, CLEARED, OUT)

DOCUMENT_OUT: Final = Event("documents.out", _("A document is out, or a revision of one"))


def tell_submitted(document: Document, *, actor: Actor, at: datetime) -> None:
    """The secretariat."""
    notify(
        SUBMITTED,
        by=actor,
        to=holders({Post.SECRETARIAT}, at=at),
        about=document,
        path=page("documents:desk_document", document.meeting.slug, document.pk),
        at=at,
        meeting=document.meeting.slug,
    )


def tell_answer(kind: Kind, document: Document, *, actor: Actor, at: datetime) -> None:
    """Those who speak for whoever submitted it."""
    notify(
        kind,
        by=actor,
        to=holders(
            SPEAKS,
            at=at,
            states=[document.state_id] if document.state_id else [],
            organisations=[document.organisation_id] if document.organisation_id else [],
        ),
        about=document,
        path=page("documents:submission", document.meeting.slug, document.pk),
        at=at,
        meeting=document.meeting.slug,
    )


def tell_out(document: Document, *, actor: Actor, at: datetime) -> None:
    """Those who speak for participants that may read it; other programs of what is public."""
    if document.access not in {Access.PUBLIC, Access.PARTICIPANTS}:
        return
    if document.embargo_until is not None and document.embargo_until > at:
        return
    meeting = document.meeting
    notify(
        OUT,
        by=actor,
        to=_speakers(meeting, at),
        about=document,
        path=page("documents:document", meeting.slug, document.pk),
        at=at,
        meeting=meeting.slug,
        document=str(document.pk),
    )
    if document.access == Access.PUBLIC:
        fire(DOCUMENT_OUT, at=at, meeting=meeting.slug, document=str(document.pk))


def _speakers(meeting: Meeting, at: datetime) -> list[int]:
    parts = Participation.objects.filter(meeting=meeting).exclude(part=Part.ORGANISER)
    return holders(
        SPEAKS,
        at=at,
        states=list(parts.filter(state__isnull=False).values_list("state", flat=True)),
        organisations=list(
            parts.filter(organisation__isnull=False).values_list("organisation", flat=True)
        ),
    )
