"""One's own tokens: making one, which is shown once, and revoking."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from umid.foundation.accounts import sign_in
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.tokens import actions, queries
from umid.foundation.tokens.pages.forms import Making
from umid.foundation.tokens.policies import lendable, words_for
from umid.foundation.tokens.rules import TooManyTokens


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tokens(request: SignedInRequest) -> HttpResponse:
    """Those one has. A new one is in this answer and nowhere else, so it is not redirected."""
    now, scopes, secret = timezone.now(), lendable(request.actor), None
    form = Making(request.POST or None, scopes=scopes)
    if form.is_valid():
        wish = actions.Wish(
            name=form.cleaned_data["name"],
            scope=form.cleaned_data["scope"],
            days=form.cleaned_data["days"],
            second_factor=sign_in.used_second_factor(request),
        )
        try:
            secret = actions.make_token(actor=request.actor, wish=wish, at=now)
        except TooManyTokens:
            form.add_error(None, _("You have as many tokens as one can have. Revoke one first."))
        else:
            form = Making(scopes=scopes)
    rows = queries.own_tokens(actor=request.actor, at=now)
    named = [(row, [words_for(each) for each in row.scope]) for row in rows]
    context = {"form": form, "rows": named, "secret": secret}
    return render(request, "tokens/tokens.html", context)


@require_POST
def revoke(request: SignedInRequest, token: UUID) -> HttpResponse:
    """Let it open nothing any more."""
    actions.revoke_token(actor=request.actor, token=token, at=timezone.now())
    messages.success(request, _("The token is revoked."))
    return redirect("tokens:tokens")
