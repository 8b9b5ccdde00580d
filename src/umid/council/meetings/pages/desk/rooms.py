"""The rooms of a meeting."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umid.council.meetings import actions, queries
from umid.council.meetings.drafts import RoomDraft
from umid.council.meetings.pages.desk.editing import saved
from umid.council.meetings.pages.desk.forms import RoomForm
from umid.council.meetings.rules.naming import slug_of
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.texts.rules import original
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def add(request: SignedInRequest, slug: str) -> HttpResponse:
    """A room more."""
    view = queries.draft(slug, actor=request.actor, language=current_language())
    form = RoomForm(request.POST or None, initial={"expected": view.draft})
    if form.is_valid():
        edit, at = form.edit, timezone.now()
        draft = RoomDraft(
            slug=slug_of(edit.name, otherwise="room"),
            name=original(current_language(), edit.name, by=actions.HOUSE, at=at),
            capacity=edit.capacity,
            interpretation=edit.interpretation,
        )
        actions.add_room(actor=request.actor, meeting=slug, draft=draft, at=at)
        messages.success(request, _("The room is added."))
        return redirect("meetings:desk_programme", slug)
    context = {"meeting": view.meeting, "form": form, "heading": _("Add a room")}
    return render(request, "meetings/desk/form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def edit(request: SignedInRequest, slug: str, room: str) -> HttpResponse:
    """What a room is called, holds and offers."""

    def now() -> queries.DraftView:
        return queries.draft(slug, actor=request.actor, language=current_language())

    view = now()
    form = RoomForm(request.POST or None, initial=RoomForm.of(view.room(room)))
    if form.is_valid() and saved(
        form,
        lambda: actions.edit_room(
            actor=request.actor,
            meeting=slug,
            room=room,
            edit=form.edit,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: RoomForm.of(now().room(room)),
    ):
        messages.success(request, _("Saved in the draft."))
        return redirect("meetings:desk_programme", slug)
    context = {"meeting": view.meeting, "form": form, "heading": _("Edit the room")}
    return render(request, "meetings/desk/form.html", context)
