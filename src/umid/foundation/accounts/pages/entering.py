"""The ways in from outside: an invitation, a request to join, a recovery."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from umid.foundation.accounts import actions, queries, sign_in
from umid.foundation.accounts.pages.forms import Address, Asking, Details
from umid.foundation.accounts.wording import POSTS, why_not
from umid.foundation.directory.rules.posts import Post
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound, NotPossible


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Accept an invitation; looking at it does not spend it."""
    if refused := sign_in.too_often(request, "link"):
        return refused
    now = timezone.now()
    found = queries.invitation(token, at=now)
    form = Details(request.POST or None, initial={"name": found.name, "language": found.language})
    if request.method == "POST" and form.is_valid():
        try:
            user = actions.accept(token=token, at=now, **form.chosen)
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            sign_in.let_in(request, user, must_start=True)
            return redirect("accounts:start")
    context = {"form": form, "invitation": found, "post": POSTS[Post(found.post)]}
    return render(request, "accounts/invitation.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """Ask to join; the answer is the same whoever asks."""
    form = Asking(request.POST or None, initial={"language": current_language()})
    if request.method == "POST":
        if refused := sign_in.too_often(request, "join"):
            return refused
        if form.is_valid():
            words = {"email": form.cleaned_data["email"], "why": form.cleaned_data["why"]}
            actions.ask_to_join(at=timezone.now(), **words, **form.chosen)
            return redirect("accounts:asked")
    return render(request, "accounts/join.html", {"form": form})


@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    """What happens next with a request to join or a recovery."""
    return render(request, "accounts/asked.html")


@require_http_methods(["GET", "HEAD", "POST"])
def ask_recovery(request: HttpRequest) -> HttpResponse:
    """Ask to be let in anew; the answer is the same whoever asks."""
    form = Address(request.POST or None)
    if request.method == "POST":
        if refused := sign_in.too_often(request, "join"):
            return refused
        if form.is_valid():
            actions.ask_recovery(email=form.cleaned_data["email"], at=timezone.now())
            return redirect("accounts:asked")
    return render(request, "accounts/ask_recovery.html", {"form": form})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def recover(request: HttpRequest, token: str) -> HttpResponse:
    """Come in by a link and choose a new way in; looking at it does not spend it."""
    if refused := sign_in.too_often(request, "link"):
        return refused
    now = timezone.now()
    if not queries.recovery_exists(token, at=now):
        raise NotFound
    if request.method == "POST":
        sign_in.let_in(request, actions.recover(token=token, at=now), must_start=True)
        messages.success(request, _("Your former ways in are gone. Choose a new one."))
        return redirect("accounts:start")
    return render(request, "accounts/recover.html")
