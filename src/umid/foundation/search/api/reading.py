"""What is found, for programs; as much as whoever asks may read."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated

from django.utils import timezone
from ninja import Query, Router, Schema
from pydantic import Field

from umid.foundation.api.problems import PROBLEMS, BadCursor
from umid.foundation.search.queries import search, suggestions
from umid.foundation.search.requests import SeekersRequest
from umid.foundation.search.rules.asking import LONGEST, chosen
from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.schemas import CODE, FoundOut, SuggestionOut
from umid.foundation.ui.language import current_language

router = Router(tags=["search"])
_PARTS = 3  # of a place: the score, the source, the identifier
_Code = Annotated[str | None, Field(pattern=CODE)]


class Sought(Schema):
    """What is looked for, what narrows it, and which page of it is asked for."""

    q: Annotated[str, Field(max_length=LONGEST, pattern=r"^[^\x00]*$")] = ""
    kind: _Code = None
    theme: _Code = None
    stage: _Code = None
    state: _Code = None
    language: _Code = None
    year: _Code = None
    cursor: Annotated[str | None, Field(max_length=400)] = None
    limit: Annotated[int, Field(ge=1, le=100)] = 20

    @property
    def narrowed(self) -> dict[Facet, str]:
        """By facet."""
        return chosen({each.value: getattr(self, each.value) or "" for each in Facet})

    @property
    def after(self) -> str | None:
        """The place behind the cursor. Raises BadCursor."""
        if self.cursor is None:
            return None
        try:
            place = base64.urlsafe_b64decode(self.cursor.encode()).decode()
        except (binascii.Error, UnicodeError) as error:
            raise BadCursor from error
        if not all(place.split("~", 2)) or place.count("~") < _PARTS - 1:
            raise BadCursor
        return place


class Begun(Schema):
    """What someone has typed so far."""

    q: Annotated[str, Field(max_length=LONGEST, pattern=r"^[^\x00]*$")] = ""


@router.get("/search/", response={200: FoundOut, **PROBLEMS})
def search_everything(request: SeekersRequest, sought: Annotated[Sought, Query()]) -> FoundOut:
    """What fits all the words, or some where nothing fits all; the best first, counted by facet."""
    found = search(
        sought.q,
        actor=request.actor,
        at=timezone.now(),
        language=current_language(),
        narrowed=sought.narrowed,
        after=sought.after,
        limit=sought.limit,
    )
    cursor = base64.urlsafe_b64encode(found.key.encode()).decode() if found.key else None
    return FoundOut.of(found, cursor)


@router.get("/search/suggestions/", response={200: list[SuggestionOut], **PROBLEMS})
def suggest_titles(
    request: SeekersRequest, begun: Annotated[Begun, Query()]
) -> list[SuggestionOut]:
    """Titles that go on as the query begins."""
    found = suggestions(
        begun.q, actor=request.actor, at=timezone.now(), language=current_language()
    )
    return [SuggestionOut(title=each.text, language=each.language) for each in found]
