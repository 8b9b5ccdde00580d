"""A letter as PDF and as DOCX."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final

from django.conf import settings
from django.urls import get_script_prefix, reverse
from django.utils import translation
from django.utils.translation import gettext as _

from umid.council.delegations.letters.writing import addressee, named, written
from umid.council.delegations.models import Funding, Invitation, Letter
from umid.council.delegations.names import name_of_letter
from umid.council.delegations.queries.by_name import paid_for
from umid.council.delegations.sealing import sealed
from umid.foundation.files.documents.content import Document, Paragraph
from umid.foundation.files.documents.typesetting import typeset
from umid.foundation.ui.said import day_of
from umid.kernel.languages import Language

_SHEET: Final = Path(__file__).with_name("letter.typ")


def paragraphs(invitation: Invitation, letter: Letter) -> tuple[str, ...]:
    """What was sent; before that, what would be."""
    if invitation.written:
        words = tuple(invitation.written.split("\n\n"))
    else:
        words = written(invitation, letter)
    paid = _paid(invitation) if invitation.by_name else ""
    return (*words, paid) if paid else words


def as_pdf(invitation: Invitation, letter: Letter, *, at: datetime) -> bytes:
    """Tagged PDF (PDF/UA-1) by a sheet of the house."""
    language = Language(invitation.language)
    with translation.override(language):
        data = {
            "title": _title(invitation),
            "authors": [_("Secretariat of the Council")],
            "language": language.value,
            "facts": _facts(invitation, at),
            "to": addressee(invitation),
            "paragraphs": list(paragraphs(invitation, letter)),
            "answer": _("Answer without an account:") if invitation.symbol else "",
            "link": answer_address(invitation) if invitation.symbol else "",
        }
    return typeset(_SHEET, data, at=invitation.sent_at or at)


def _paid(invitation: Invitation) -> str:
    """What the organisers pay, as it was sent; nothing once it is erased."""
    funding = Funding.objects.filter(delegate=named(invitation)).first()
    if funding is not None and funding.written:
        return funding.written
    with translation.override(invitation.language):
        return paid_for(funding)


def as_word(invitation: Invitation, letter: Letter, *, at: datetime) -> bytes:
    """The same words as DOCX."""
    from umid.foundation.files.documents.word import as_docx  # noqa: PLC0415 - heavy, seldom

    language = Language(invitation.language)
    with translation.override(language):
        head = (*_facts(invitation, at), addressee(invitation))
        tail: tuple[str, ...] = ()
        if invitation.symbol:
            tail = (f"{_('Answer without an account:')} {answer_address(invitation)}",)
        words = (*head, *paragraphs(invitation, letter), *tail)
        document = Document(
            title=_title(invitation),
            language=language,
            at=invitation.sent_at or at,
            blocks=tuple(Paragraph(each) for each in words),
            authors=(_("Secretariat of the Council"),),
        )
    return as_docx(document)


def answer_address(invitation: Invitation) -> str:
    """The absolute address at which the invited answer by the letter alone."""
    path = reverse("delegations:answer_by_link", args=[sealed(invitation.pk)])
    return f"{settings.UMID.origin}/{invitation.language}/{path.removeprefix(get_script_prefix())}"


def _title(invitation: Invitation) -> str:
    return f"{name_of_letter(invitation.kind)} {invitation.symbol}".strip()


def _facts(invitation: Invitation, at: datetime) -> list[str]:
    day = day_of(invitation.sent_at or at, invitation.meeting.time_zone)
    return [day] if invitation.symbol else [_("Draft, not numbered yet"), day]
