"""The search page: a plain form and addresses, so that each result list can be sent to someone."""

from __future__ import annotations

from typing import Final

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from umid.foundation.search.queries import search
from umid.foundation.search.queries.rows import Choices, Results
from umid.foundation.search.requests import SeekersRequest
from umid.foundation.search.rules.asking import LONGEST, chosen
from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.wording import FACETS
from umid.foundation.ui.language import current_language

PAGE: Final = 10
_SHOWN: Final = (Facet.KIND, Facet.THEME, Facet.STAGE, Facet.STATE, Facet.LANGUAGE, Facet.YEAR)


@require_safe
def results(request: SeekersRequest) -> HttpResponse:
    """What is found, and by what it can be narrowed; without a query, how to ask."""
    query = request.GET.get("q", "")[:LONGEST].strip().replace("\0", "")
    narrowed = chosen(request.GET)
    after = request.GET.get("after")
    found = search(
        query,
        actor=request.actor,
        at=timezone.now(),
        language=current_language(),
        narrowed=narrowed,
        after=after,
        limit=PAGE,
    )
    asked = bool(query or narrowed)
    context = {
        "query": query,
        "narrowed": {facet.value: code for facet, code in narrowed.items()},
        "asked": asked,
        "found": found,
        "groups": _groups(request.GET, found) if asked else [],
        "first_url": _address(request.GET, after=None) if after else "",
        "next_url": _address(request.GET, after=found.key) if found.key else "",
        "save_url": _here("search:save", request.GET) if request.actor.user else "",
        "csv_url": _here("search:csv", request.GET),
        "wider_url": _address(request.GET, **dict.fromkeys(narrowed)) if narrowed else "",
    }
    return render(request, "search/results.html", context)


def _groups(asked: QueryDict, found: Results) -> list[dict[str, object]]:
    """Each facet that could narrow something, with addresses that choose a value or let it go."""
    by_facet = {each.facet: each for each in found.choices}
    return [
        {"heading": FACETS[facet], "values": _values(asked, by_facet[facet])}
        for facet in _SHOWN
        if facet in by_facet and (len(by_facet[facet].values) > 1 or facet.value in asked)
    ]


def _values(asked: QueryDict, choices: Choices) -> list[dict[str, object]]:
    return [
        {
            "choice": each,
            "url": _address(asked, **{choices.facet.value: None if each.is_chosen else each.code}),
        }
        for each in choices.values
    ]


def _here(page: str, asked: QueryDict) -> str:
    """Another page about the same search."""
    return reverse(page) + _address(asked)


def _address(asked: QueryDict, *, after: str | None = None, **changed: str | None) -> str:
    """The same page with something else chosen, from its beginning unless said otherwise."""
    words: dict[Facet, str | None] = {**chosen(asked)}
    words |= {Facet(facet): code for facet, code in changed.items()}
    address = QueryDict(mutable=True)
    address["q"] = asked.get("q", "")[:LONGEST]
    for facet, code in words.items():
        if code is not None:
            address[facet.value] = code
    if after is not None:
        address["after"] = after
    return f"?{address.urlencode()}"
