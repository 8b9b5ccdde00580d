"""The library: what everyone may read."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from umid.council.experience import actions, queries
from umid.council.experience.beside import panels
from umid.council.experience.pages.filters import facet_fields
from umid.council.experience.pages.forms import Beside, done
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.streaming import stream
from umid.foundation.search.queries import similar
from umid.foundation.ui.keys import Key, next_key, read_key
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import NotFound

if TYPE_CHECKING:
    from django.http import FileResponse

PAGE: Final = 24


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """What is current, the latest first, narrowed by what is asked for."""
    language, now = current_language(), timezone.now()
    wanted = asked_of(request)
    rows = queries.library(
        wanted, language=language, at=now, after=read_key(request.GET.get("after")), limit=PAGE + 1
    )
    context = {
        "rows": rows[:PAGE],
        "wanted": wanted,
        "is_narrowed": wanted != queries.Wanted(),
        "facets": facet_fields(queries.facets(language=language, at=now), wanted),
        "query": _query(request),
        "next_url": _next(request, rows),
    }
    return render(request, "experience/listing.html", context)


@require_safe
def practice(request: SignedInRequest, practice: UUID) -> HttpResponse:
    """One practice; what was withdrawn is gone (410), but for its tombstone."""
    language, now = current_language(), timezone.now()
    view = queries.practice(practice, language=language, at=now)
    if isinstance(view, queries.Tombstone):
        return render(request, "experience/tombstone.html", {"view": view}, status=410)
    context = {
        "view": view,
        "doors": queries.doors(practice, actor=request.actor),
        "panels": panels(practice, request.actor, language),
        "similar": similar(
            "experience.practice", str(practice), actor=request.actor, at=now, language=language
        ),
    }
    return render(request, "experience/practice.html", context)


@require_safe
def file(_request: HttpRequest, practice: UUID, file: UUID) -> FileResponse:
    """A file beside it."""
    return stream(queries.published_file(practice, file), inline=True)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def comment(request: SignedInRequest, practice: UUID) -> HttpResponse:
    """What the state concerned says beside it."""
    language, now = current_language(), timezone.now()
    view = queries.practice(practice, language=language, at=now)
    if isinstance(view, queries.Tombstone):
        raise NotFound
    demand(queries.doors(practice, actor=request.actor).may_comment)
    form = Beside(request.POST or None)
    if form.is_valid() and done(
        form,
        lambda: actions.comment(
            actor=request.actor,
            practice=practice,
            words=form.cleaned_data["words"],
            language=language,
            at=now,
        ),
    ):
        return redirect("experience:practice", practice)
    return render(request, "experience/comment.html", {"view": view, "form": form})


def key_of(row: queries.PracticeRow) -> Key:
    """Where the next page begins after this row."""
    return Key(row.published_on or date.min, str(row.id))


def asked_of(request: HttpRequest) -> queries.Wanted:
    """What the address asks for."""
    names = [each.name for each in fields(queries.Wanted) if each.name != "archived"]
    said = {name: request.GET.get(name, "").replace("\0", "") for name in names}
    return queries.Wanted(**said, archived=request.GET.get("archived") == "1")


def _query(request: HttpRequest) -> str:
    """What the address asks for, without the page."""
    words = request.GET.copy()
    words.pop("after", None)
    return words.urlencode()


def _next(request: HttpRequest, rows: list[queries.PracticeRow]) -> str:
    key = next_key(rows, PAGE, key_of)
    if key is None:
        return ""
    words = request.GET.copy()
    words["after"] = str(key)
    return f"?{words.urlencode()}"
