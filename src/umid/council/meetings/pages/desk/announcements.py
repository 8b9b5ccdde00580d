"""The desk of announcements: written, revised, seen before their readers, published, taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.meetings import actions, queries
from umid.council.meetings.drafts import Worded
from umid.council.meetings.pages.desk.announcing import AnnouncementForm
from umid.council.meetings.pages.desk.editing import saved
from umid.council.meetings.pages.desk.texts import language_of, side_by_side
from umid.council.meetings.policies import may_announce
from umid.council.meetings.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.keys import Key, next_address, read_key
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import Conflict, NotPossible

PAGE = 20


@require_safe
def listing(request: SignedInRequest) -> HttpResponse:
    """Every announcement, also those that nobody else may read."""
    demand(may_announce(request.actor))
    rows = queries.notices(
        actor=request.actor,
        at=timezone.now(),
        language=current_language(),
        after=read_key(request.GET.get("after")),
        limit=PAGE + 1,
    )
    context = {
        "notices": rows[:PAGE],
        "next_url": next_address(rows, PAGE, lambda row: Key(row.issued_on, row.slug)),
    }
    return render(request, "meetings/desk/announcements.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def add(request: SignedInRequest) -> HttpResponse:
    """One more, in the language that the desk is worked in; nobody reads it before it is public."""
    demand(may_announce(request.actor))
    now = timezone.now()
    form = AnnouncementForm(request.POST or None, initial=AnnouncementForm.blank(now))
    if form.is_valid():
        made = actions.draft_announcement(actor=request.actor, draft=form.draft(now), at=now)
        messages.success(request, _("The draft is kept. Publish it when it is ready."))
        return redirect("meetings:desk_announcement", made.slug)
    context = {"form": form, "heading": _("Write an announcement")}
    return render(request, "meetings/desk/announcement_form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def edit(request: SignedInRequest, slug: str) -> HttpResponse:
    """What it says, where and when it is issued, until when nobody may read it."""

    def now() -> queries.Notice:
        language = current_language()
        return queries.notice(slug, actor=request.actor, at=timezone.now(), language=language)

    notice = now()
    form = AnnouncementForm(request.POST or None, initial=AnnouncementForm.of(notice))
    if form.is_valid() and saved(
        form,
        lambda: actions.edit_announcement(
            actor=request.actor,
            announcement=slug,
            edit=form.edit,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: AnnouncementForm.of(now()),
    ):
        messages.success(request, _("Saved."))
        return redirect("meetings:desk_announcement", slug)
    context = {
        "form": form,
        "notice": notice,
        "heading": notice.title,
        "language": current_language(),
    }
    return render(request, "meetings/desk/announcement_form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def texts(request: SignedInRequest, slug: str, into: str) -> HttpResponse:
    """Its texts in one language beside the one they were written in."""
    language, actor = language_of(into), request.actor
    view = queries.texts_of_announcement(slug, language, actor=actor, language=current_language())

    def save(words: Mapping[str, Worded]) -> int:
        now = timezone.now()
        return actions.translate_announcement(
            actor=actor, announcement=slug, into=language, words=words, at=now
        )

    return side_by_side(
        request,
        view,
        save,
        crumbs=[
            (_("Announcements at the desk"), reverse("meetings:desk_announcements")),
            (view.title, reverse("meetings:desk_announcement", args=[slug])),
        ],
        address=lambda one: reverse("meetings:desk_announcement_texts", args=[slug, one.value]),
    )


@require_safe
def preview(request: SignedInRequest, slug: str) -> HttpResponse:
    """As its readers will see it, in the language of the address."""
    language, now = current_language(), timezone.now()
    context = {
        "view": queries.preview(slug, actor=request.actor, language=language),
        "notice": queries.notice(slug, actor=request.actor, at=now, language=language),
    }
    return render(request, "meetings/desk/preview.html", context)


@require_POST
def publish(request: SignedInRequest, slug: str) -> HttpResponse:
    """Give it to its readers."""
    return _turn(request, slug, actions.publish, _("It is published."))


@require_POST
def withdraw(request: SignedInRequest, slug: str) -> HttpResponse:
    """Take it back."""
    return _turn(request, slug, actions.withdraw, _("It is withdrawn. Nobody reads it any more."))


def _turn(
    request: SignedInRequest, slug: str, action: Callable[..., Any], done: str
) -> HttpResponse:
    seen = request.POST.get("expected", "")
    try:
        action(
            actor=request.actor,
            announcement=slug,
            expected=int(seen) if seen.isdecimal() else -1,
            at=timezone.now(),
        )
    except Conflict:
        messages.error(
            request, _("Someone changed the announcement meanwhile. Look at it once more.")
        )
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, done)
    return redirect("meetings:desk_announcement", slug)
