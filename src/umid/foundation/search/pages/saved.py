"""One's saved searches: saving one, changing it, what it told of, letting it go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.foundation.search import actions
from umid.foundation.search.pages.forms import Saving
from umid.foundation.search.queries import SavedRow, saved_search, saved_searches, told_lately
from umid.foundation.search.queries.reading import through
from umid.foundation.search.requests import SeekersRequest
from umid.foundation.search.rules.asking import LONGEST, chosen
from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.rules.saving import LONGEST_NAME
from umid.foundation.search.wording import FACETS, why_not
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotPossible


@require_safe
def listing(request: SeekersRequest) -> HttpResponse:
    """One's own, each with a way to its results."""
    rows = saved_searches(actor=request.actor, language=current_language())
    context = {"rows": [(row, _results(row.query, row.codes)) for row in rows]}
    return render(request, "search/saved_searches.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: SeekersRequest) -> HttpResponse:
    """Save what the address asks for."""
    query = request.GET.get("q", "")[:LONGEST].strip().replace("\0", "")
    narrowed = chosen(request.GET)
    form = Saving(request.POST or None, initial={"query": query, "name": query[:LONGEST_NAME]})
    if form.is_valid() and _done(
        form,
        lambda: actions.save(actor=request.actor, wish=form.wish(request.GET), at=timezone.now()),
    ):
        messages.success(request, _("Saved."))
        return redirect("search:saved_searches")
    context = {
        "form": form,
        "narrowed": _narrowed(narrowed),
        "back_url": _results(query, narrowed),
    }
    return render(request, "search/save.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def saved(request: SeekersRequest, saved: UUID) -> HttpResponse:
    """One of them, with what it told of last."""
    language, now = current_language(), timezone.now()
    row = saved_search(saved, actor=request.actor, language=language)
    form = Saving(request.POST or None, initial=_initial(row))
    codes = {facet.value: code for facet, code in row.codes.items()}
    if form.is_valid() and _done(
        form,
        lambda: actions.change(
            actor=request.actor, saved=saved, wish=form.wish(codes), expected=form.seen, at=now
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("search:saved_search", saved)
    context = {
        "row": row,
        "form": form,
        "narrowed": _narrowed(row.codes),
        "results_url": _results(row.query, row.codes),
        "told": told_lately(saved, actor=request.actor, at=now, language=language),
    }
    return render(request, "search/saved_search.html", context)


@require_POST
def remove(request: SeekersRequest, saved: UUID) -> HttpResponse:
    """Let it go."""
    actions.remove(actor=request.actor, saved=saved, at=timezone.now())
    messages.success(request, _("The saved search is removed."))
    return redirect("search:saved_searches")


def _done(form: Saving, action: Callable[[], object]) -> bool:
    try:
        action()
    except NotPossible as error:
        form.add_error(None, why_not(error))
        return False
    return True


def _initial(row: SavedRow) -> dict[str, object]:
    return {
        "name": row.name,
        "query": row.query,
        "alert": row.alert.value,
        "expected": row.revision,
    }


def _narrowed(codes: Mapping[Facet, str]) -> list[tuple[str, str]]:
    """Each facet's name with what its code is called."""
    named = through(set(codes.items()), current_language())
    return [(str(FACETS[each.facet]), each.label) for each in named]


def _results(query: str, codes: Mapping[Facet, str]) -> str:
    address = QueryDict(mutable=True)
    address["q"] = query
    for facet, code in codes.items():
        address[facet.value] = code
    return f"{reverse('search:results')}?{address.urlencode()}"
