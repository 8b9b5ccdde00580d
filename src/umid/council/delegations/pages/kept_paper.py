"""What is kept about someone, on paper for themself."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from umid.council.delegations.names import name_of_category, name_of_nominated, notice
from umid.council.delegations.pages.kept import kept_of
from umid.council.delegations.queries import Kept, name_of
from umid.council.delegations.rules.wishes import Wished
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.documents.content import Block, Document, Heading, Paragraph, Table
from umid.foundation.files.documents.pdf import as_pdf
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.ui.language import current_language
from umid.foundation.ui.said import day_of, day_range, short_day


@require_safe
def pdf(request: SignedInRequest, delegate: UUID) -> HttpResponse:
    """Tagged PDF (PDF/UA-1) of all of it."""
    kept = kept_of(request, delegate)
    made = as_pdf(
        Document(
            title=_("What is kept about you"),
            language=current_language(),
            at=timezone.now(),
            blocks=_blocks(kept),
            authors=(_("Secretariat of the Council"),),
        )
    )
    response = HttpResponse(made, content_type=Kind.PDF.media_type)
    response["Content-Disposition"] = 'attachment; filename="kept.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


def _blocks(kept: Kept) -> tuple[Block, ...]:
    meeting = kept.meeting
    lines = notice.lines(meeting.ends_on)
    blocks: list[Block] = [
        Paragraph(meeting.title.text, meeting.title.language),
        Paragraph(day_range(meeting.starts_on, meeting.ends_on)),
        Heading(_("Data")),
        Table(_("What is kept about you"), (_("Data"), _("What stands there")), _facts(kept)),
    ]
    if asked := _asked(kept):
        heading = (_("What you asked"), _("On"), _("Answer"))
        blocks += [Heading(_("What you asked")), Table(_("What you asked"), heading, asked)]
    blocks += [
        Heading(_("What happens to this data")),
        Table(
            _("What is kept"),
            (_("Data"), _("Purpose"), _("Who sees it"), _("Kept until")),
            tuple((one.what, one.purpose, one.sees, short_day(one.until)) for one in lines),
        ),
        Paragraph(notice.rights()),
    ]
    return tuple(blocks)


def _facts(kept: Kept) -> tuple[tuple[str, str], ...]:
    row, needs = kept.delegate, kept.needs
    languages = ", ".join(one.autonym for one in row.languages)
    found = [
        (_("State or organisation"), name_of(kept.party, current_language())),
        (_("Name"), row.name),
        (_("Sent as"), name_of_category(row.category)),
        (_("Function"), row.function),
        (_("Media outlet"), row.outlet),
        (_("Languages"), languages),
        (_("E-mail address"), row.email),
        (_("Telephone"), row.phone),
        (_("Standing"), name_of_nominated(row.standing)),
        (_("The secretariat writes"), row.reason),
        (_("List of participants"), _yes(row.is_listed)),
        (_("A letter in support of the visa"), _yes(needs.visa_letter)),
        (_("Access"), needs.access),
        (_("Food"), needs.diet),
        (_("The organisers pay"), kept.paid),
        (_("Credentials"), _yes(row.has_credentials)),
    ]
    for name, value in kept.elsewhere.items():
        said = "; ".join(str(one) for one in value) if isinstance(value, list) else str(value)
        found.append((name, said))
    return tuple((name, " ".join(said.split()) or "–") for name, said in found)


def _asked(kept: Kept) -> tuple[tuple[str, str, str], ...]:
    kinds = {Wished.ERASE: _("Erasure"), Wished.CORRECT: _("Correction")}
    return tuple(
        (
            f"{kinds[one.kind]}: {one.words}" if one.words else kinds[one.kind],
            day_of(one.asked_at, kept.meeting.zone),
            one.answer or "–",
        )
        for one in kept.wishes
    )


def _yes(is_so: bool) -> str:  # noqa: FBT001 - it is the one argument
    return _("yes") if is_so else _("no")
