"""The list of users, and one of them with what they hold."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.foundation.access.decisions import demand
from umid.foundation.accounts.actions import suspend as suspend_account
from umid.foundation.accounts.pages.forms import Appointing
from umid.foundation.accounts.policies import may_answer_joining, may_invite, may_recover
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.accounts.wording import why_not
from umid.foundation.directory import actions, queries
from umid.foundation.directory.policies import may_appoint, may_see_everyone, may_suspend
from umid.foundation.directory.rules.posts import Post
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotPossible


@require_safe
def listing(request: SignedInRequest) -> HttpResponse:
    """Everyone, with what they hold."""
    demand(may_see_everyone(request.actor))
    rows = queries.people(actor=request.actor, at=timezone.now(), language=current_language())
    context = {
        "rows": rows,
        "may_invite": may_invite(request.actor).allowed,
        "may_answer": may_answer_joining(request.actor).allowed,
        "may_recover": may_recover(request.actor).allowed,
    }
    return render(request, "accounts/people.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def person(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """One user; who may, appoints them to a further post here."""
    now, language, actor = timezone.now(), current_language(), request.actor
    view = queries.person(public_id, actor=actor, at=now, language=language)
    posts = [post for post in Post if may_appoint(actor, post).allowed]
    form = Appointing(request.POST or None, posts=posts, homes=queries.homes(language=language))
    if request.method == "POST":
        demand(may_appoint(actor, posts[0] if posts else Post.MEMBER))
        if form.is_valid():
            post, home = form.chosen
            try:
                actions.appoint(actor=actor, user=public_id, post=post, home=home, at=now)
            except NotPossible as error:
                form.add_error(None, why_not(error))
            else:
                messages.success(request, _("The appointment holds from now on."))
                return redirect("accounts:person", public_id)
    user = queries.user(public_id, actor=actor, at=now)
    context = {
        "view": view,
        "form": form if posts else None,
        "may_suspend": may_suspend(actor, user.pk).allowed,
    }
    return render(request, "accounts/person.html", context)


@require_POST
def suspend(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Close someone's account at once."""
    suspend_account(actor=request.actor, user=public_id, at=timezone.now())
    messages.success(request, _("The account is suspended."))
    return redirect("accounts:person", public_id)


@require_POST
def reinstate(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Open it again."""
    actions.reinstate(actor=request.actor, user=public_id, at=timezone.now())
    messages.success(request, _("The account is open again."))
    return redirect("accounts:person", public_id)
