"""Badges as PDF/UA: one on A6, or a chosen set, four to a sheet of A4."""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from django.utils.translation import gettext as _

from umid.council.attendance.queries import Face
from umid.council.attendance.rules.codes import shown
from umid.council.delegations.names import name_of_category
from umid.council.delegations.queries import name_of
from umid.council.delegations.rules.kinds import Category
from umid.council.meetings.queries import MeetingRow
from umid.foundation.files.documents.content import printable
from umid.foundation.files.documents.typesetting import typeset
from umid.foundation.files.queries import held_file
from umid.foundation.ui.language import current_language
from umid.foundation.ui.said import day_range

_SHEET: Final = Path(__file__).with_name("badges.typ")
_COLOURS: Final = {  # each at least 5.5:1 against white, and never without its word
    Category.HEAD: "#1f3f7a",
    Category.DELEGATE: "#1d6b45",
    Category.ADVISER: "#0f6674",
    Category.EXPERT: "#5b3a8c",
    Category.SPEAKER: "#7a2f6b",
    Category.OBSERVER: "#4a4a4a",
    Category.INTERPRETER: "#86470a",
    Category.MEDIA: "#a3262a",
}


def badges_pdf(
    meeting: MeetingRow, faces: Sequence[Face], *, is_sheet: bool, at: datetime
) -> bytes:
    """The PDF in the reader's language."""
    language = current_language()
    data = {
        "title": printable(f"{meeting.title} – {_('Badges')}"),
        "authors": [_("Secretariat of the Council")],
        "language": language.value,
        "sheet": is_sheet,
        "meeting": printable(str(meeting.title)),
        "meeting_language": meeting.title.language.value,
        "days": day_range(meeting.starts_on, meeting.ends_on),
        "photo_of": _("Photo of the holder"),
        "qr_of": _("Code for the door, also printed below"),
        "badges": [
            {
                "name": printable(face.name),
                "function": printable(face.function),
                "party": printable(name_of(face.party, language)),
                "category": name_of_category(face.category),
                "colour": _COLOURS[face.category],
                "code": shown(face.code),
                "qr": _qr(face.token),
                "photo": _photo(face),
            }
            for face in faces
        ],
    }
    return typeset(_SHEET, data, at=at)


def _qr(token: str) -> str:
    """ISO/IEC 18004 with a quarter of it restorable, since badges get scratched; as SVG."""
    import segno  # noqa: PLC0415 - only who prints needs it

    out = io.BytesIO()
    segno.make(token, error="m", micro=False).save(out, kind="svg", border=2, xmldecl=False)
    return out.getvalue().decode()


def _photo(face: Face) -> str | None:
    """The picture in an SVG that cuts it to the badge's frame."""
    if face.photo is None:
        return None
    file = held_file(face.photo)
    written = b64encode(file.path.read_bytes()).decode()
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="38" viewBox="0 0 30 38">'
        '<image width="30" height="38" preserveAspectRatio="xMidYMid slice" '
        f'href="data:{file.kind.media_type};base64,{written}"/></svg>'
    )
