"""A practice's citation as a file for reference managers."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from umid.council.experience import queries
from umid.council.harvest.rules.citing import WRITES, Manager
from umid.council.harvest.wording import cited_in_view
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound

_TYPES: Final = {
    Manager.RIS: "application/x-research-info-systems",
    Manager.BIBTEX: "application/x-bibtex",
}


@require_safe
def citation(_request: HttpRequest, practice: UUID, manager: Manager) -> HttpResponse:
    """What is withdrawn is not cited."""
    view = queries.practice(practice, language=current_language(), at=timezone.now())
    if isinstance(view, queries.Tombstone):
        raise NotFound
    answer = HttpResponse(
        WRITES[manager](cited_in_view(view)), content_type=f"{_TYPES[manager]}; charset=utf-8"
    )
    answer["Content-Disposition"] = f'attachment; filename="{practice}.{manager.value}"'
    return answer
