"""A letter in support of a visa: written by the secretariat, taken by who travels."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from umid.council.delegations import actions, queries
from umid.council.delegations.letters import visa
from umid.council.delegations.wording import why_not
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.rules.kinds import Kind
from umid.kernel.errors import NotFound, NotPossible
from umid.kernel.languages import Language


@require_POST
def write(request: SignedInRequest, delegate: UUID) -> HttpResponse:
    """Write it, or write it anew in another language."""
    into = request.POST.get("into", Language.ENGLISH.value)
    if into not in set(Language):
        raise NotFound
    try:
        actions.write_visa_letter(
            actor=request.actor, delegate=delegate, language=Language(into), at=timezone.now()
        )
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("The letter is written."))
    return redirect("delegations:needs", delegate)


@require_safe
def pdf(request: SignedInRequest, delegate: UUID) -> HttpResponse:
    """The letter as PDF."""
    letter = queries.visa_letter_of(delegate, actor=request.actor)
    response = HttpResponse(visa.as_pdf(letter), content_type=Kind.PDF.media_type)
    name = letter.symbol.replace("/", "-")
    response["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response
