"""The programme as a tagged PDF (PDF/UA-1), set by typst in the reader's language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from umid.council.meetings import queries
from umid.council.meetings.rules.kinds import Role
from umid.council.meetings.wording import in_words, interpretation
from umid.foundation.files.documents.typesetting import typeset
from umid.foundation.ui.language import current_language
from umid.foundation.ui.said import clock_range, country, day, day_range

_SHEET = Path(__file__).with_name("programme.typ")


@require_safe
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """`programme.pdf`."""
    view = queries.programme(slug, language=current_language())
    pdf = typeset(_SHEET, _sheet(request, view))
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{slug}.pdf"'
    return response


def _sheet(request: HttpRequest, view: queries.ProgrammeView) -> dict[str, Any]:
    """What `programme.typ` sets."""
    meeting = view.meeting
    address = request.build_absolute_uri(reverse("meetings:programme", args=[meeting.slug]))
    place = [part.text for part in (meeting.venue, meeting.city) if part]
    if meeting.host and meeting.city:
        place.append(country(meeting.host))
    return {
        "title": f"{meeting.title} – {_('Programme')}",
        "authors": [one.name.text for one in view.organisers],
        "language": current_language().value,
        "meeting": meeting.title.text,
        "heading": _("Programme"),
        "facts": [
            fact
            for fact in (
                day_range(meeting.starts_on, meeting.ends_on),
                ", ".join(place),
                _("Release %(number)s") % {"number": meeting.release},
            )
            if fact
        ],
        "note": _("Times of day are illustrative: none were announced.")
        if meeting.times_are_illustrative
        else None,
        "days": [
            {
                "title": day(on),
                "slots": [_slot(slot, meeting) for slot in slots],
            }
            for on, slots in view.days
        ],
        "colophon": address,
    }


def _slot(slot: queries.SessionSlot, meeting: queries.MeetingRow) -> dict[str, Any]:
    return {
        "time": clock_range(slot.starts_at, slot.ends_at, meeting.zone),
        "sessions": [_session(session) for session in slot.sessions],
    }


def _session(session: queries.SessionRow) -> dict[str, Any]:
    where = [
        _("Cancelled") if session.is_cancelled else "",
        in_words(session.kind),
        session.room.text if session.room else "",
        interpretation(session.interpretation),
    ]
    return {
        "title": session.title.text,
        "kind": " · ".join(part for part in where if part),
        "description": session.description.text if session.description else "",
        "people": [
            {
                "label": "" if role is Role.SPEAKER else in_words(role),
                "rows": [_person(one) for one in people],
            }
            for role, people in session.by_role
        ],
    }


def _person(row: queries.AppearanceRow) -> dict[str, str]:
    """A person with their office below, or the office with its state below."""
    state = country(row.state) if row.state else ""
    office = row.office.text if row.office else ""
    if row.person:
        return {"name": row.person.text, "detail": ", ".join(p for p in (office, state) if p)}
    return {"name": office, "detail": state}
