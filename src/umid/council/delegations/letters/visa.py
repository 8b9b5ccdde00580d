"""A letter in support of a visa, as PDF. A passport's number is written by hand and never kept."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from django.utils import translation
from django.utils.translation import gettext as _

from umid.council.delegations.letters.writing import addressee, place_of
from umid.council.delegations.models import VisaLetter
from umid.foundation.files.documents.content import printable
from umid.foundation.files.documents.typesetting import typeset
from umid.foundation.ui.said import day_of, day_range
from umid.kernel.languages import Language

_SHEET: Final = Path(__file__).with_name("letter.typ")
_BY_HAND: Final = "_" * 24


def as_pdf(letter: VisaLetter) -> bytes:
    """Tagged PDF (PDF/UA-1) in the language that was chosen."""
    language = Language(letter.language)
    delegate = letter.delegate
    meeting = delegate.invitation.meeting
    with translation.override(language):
        if delegate.invitation.by_name:
            invited_by = _("Invited by"), _("Secretariat of the Council")
        else:
            invited_by = _("Nominated by"), addressee(delegate.invitation, language)
        person = (
            (_("Name"), delegate.name),
            (_("Function"), delegate.described or "–"),
            invited_by,
            (_("Passport number"), _BY_HAND),
            (_("Meeting"), meeting.title.read(language).text),
            (_("Dates"), day_range(meeting.starts_on, meeting.ends_on)),
            (_("Place"), place_of(meeting, language)),
        )
        data = {
            "title": f"{_('Letter in support of a visa')} {letter.symbol}",
            "authors": [_("Secretariat of the Council")],
            "language": language.value,
            "facts": [day_of(letter.written_at, meeting.time_zone)],
            "to": _("To the consular service"),
            "paragraphs": [
                _(
                    "The Secretariat of the Regional Expert Council confirms that this person is"
                    " accredited to the following meeting."
                ),
                *(printable(f"{name}: {value}") for name, value in person),
                _(
                    "The Secretariat would be grateful for a visa for the days of the meeting and"
                    " of the journey."
                ),
            ],
            "answer": "",
            "link": "",
        }
    return typeset(_SHEET, data, at=letter.written_at)
