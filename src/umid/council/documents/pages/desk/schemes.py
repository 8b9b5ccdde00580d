"""How each body's symbols are made."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from umid.council.documents import actions
from umid.council.documents.pages.forms import choose
from umid.council.documents.pages.sending import saved
from umid.council.documents.policies import may_issue
from umid.council.documents.rules.symbols import USUAL, SymbolScheme
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.directory.queries import bodies
from umid.foundation.ui.language import current_language


class SchemeForm(forms.Form):
    """How a body's symbols are made."""

    body = forms.ChoiceField(label=gettext_lazy("Body"))
    own = forms.CharField(label=gettext_lazy("The body's own part"), max_length=30)
    pattern = forms.CharField(label=gettext_lazy("All parts in order"), max_length=60)

    def __init__(self, *args: Any, bodies: list[tuple[str, str]], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        choose(self, "body", bodies)


@require_http_methods(["GET", "HEAD", "POST"])
def schemes(request: SignedInRequest) -> HttpResponse:
    """Set one; symbols that were given stay as they are."""
    demand(may_issue(request.actor))
    rows = bodies(language=current_language())
    form = SchemeForm(
        request.POST or None,
        bodies=[(row.slug, str(row.name)) for row in rows],
        initial={"own": "REC", "pattern": USUAL},
    )
    if form.is_valid() and saved(
        form,
        lambda: actions.set_scheme(
            actor=request.actor,
            body=form.cleaned_data["body"],
            scheme=SymbolScheme(form.cleaned_data["own"], form.cleaned_data["pattern"]),
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("documents:schemes")
    return render(request, "documents/desk/schemes.html", {"form": form})
