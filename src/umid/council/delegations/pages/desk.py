"""The secretariat's desk of a meeting's invitations."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.delegations import actions, queries
from umid.council.delegations.pages.forms import Inviting, LetterForm
from umid.council.delegations.pages.named_forms import NoteForm
from umid.council.delegations.policies import may_invite
from umid.council.delegations.queries import DeskView
from umid.council.delegations.rules.kinds import LetterKind
from umid.council.delegations.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.directory.queries import homes
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import saved
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import Conflict, NotFound, NotPossible
from umid.kernel.languages import Language


@require_safe
def desk(request: SignedInRequest, slug: str) -> HttpResponse:
    """Who is invited and what they answered."""
    view = _view(request, slug)
    context = {
        "view": view,
        "now": timezone.now(),
        "languages_of": list(Language),
        "note_form": NoteForm(initial={"language": current_language().value}, auto_id="note_%s"),
        "notes": list(queries.notes_of(slug)) if view.may_invite else [],
    }
    return render(request, "delegations/desk.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: SignedInRequest, slug: str) -> HttpResponse:
    """Put states and organisations on the list."""
    view = _view(request, slug)
    demand(may_invite(request.actor))
    there = {one.party.key for one in view.invitations}
    form = Inviting(
        request.POST or None,
        homes=[row for row in homes(language=current_language()) if row.key not in there],
        initial={"language": current_language().value},
    )
    if form.is_valid():
        drafts = form.drafts(view.meeting.zone)
        try:
            made = actions.invite(
                actor=request.actor, meeting=slug, drafts=drafts, at=timezone.now()
            )
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            words = ngettext(
                "%(count)d invitation is on the list, not sent yet.",
                "%(count)d invitations are on the list, not sent yet.",
                len(made),
            )
            messages.success(request, words % {"count": len(made)})
            return redirect("delegations:desk", slug)
    context = {"meeting": view.meeting, "form": form, "heading": _("Invite")}
    return render(request, "delegations/form.html", context)


@require_POST
def send(request: SignedInRequest, slug: str) -> HttpResponse:
    """Send the drafts that were ticked."""
    _view(request, slug)
    chosen = _chosen(request, "invitation")
    if not chosen:
        messages.error(request, _("Choose at least one."))
        return redirect("delegations:desk", slug)
    try:
        sent = actions.send(
            actor=request.actor, meeting=slug, invitations=chosen, at=timezone.now()
        )
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        words = ngettext(
            "%(count)d invitation is sent.", "%(count)d invitations are sent.", len(sent)
        )
        messages.success(request, words % {"count": len(sent)})
    return redirect("delegations:desk", slug)


@require_POST
def agree(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """Agree to a letter as it was seen."""
    try:
        actions.agree(
            actor=request.actor,
            meeting=slug,
            kind=_kind(kind),
            expected=_number(request.POST.get("expected")),
            at=timezone.now(),
        )
    except Conflict:
        messages.error(request, _("Someone changed the letter meanwhile. Read it again."))
    else:
        messages.success(request, _("You have agreed to the letter."))
    return redirect("delegations:desk", slug)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def letter(request: SignedInRequest, slug: str, kind: str, into: str) -> HttpResponse:
    """What the letters of a meeting say, in one language."""
    if into not in set(Language):
        raise NotFound
    language = Language(into)

    def now() -> dict[str, object]:
        _meeting, text, revision = queries.letter_template(
            slug, _kind(kind), actor=request.actor, language=language
        )
        return {"expected": revision, "words": text.read(language).text}

    meeting, _text, _revision = queries.letter_template(
        slug, _kind(kind), actor=request.actor, language=current_language()
    )
    form = LetterForm(request.POST or None, initial=now())
    if form.is_valid() and _written(request, slug, _kind(kind), language, form, now):
        messages.success(request, _("The letter is saved. Who agreed is asked anew."))
        return redirect("delegations:letter", slug, kind, into)
    context = {
        "meeting": meeting,
        "form": form,
        "kind": _kind(kind),
        "into": language,
        "languages_of": list(Language),
        "may_write": may_invite(request.actor).allowed,
    }
    return render(request, "delegations/letter.html", context)


def _written(
    request: SignedInRequest,
    slug: str,
    kind: LetterKind,
    language: Language,
    form: LetterForm,
    now: Callable[[], dict[str, object]],
) -> bool:
    """Whether the words are saved; what speaks against them is put on the form."""
    return saved(
        form,
        lambda: actions.write_letter(
            actor=request.actor,
            meeting=slug,
            kind=kind,
            language=language,
            words=form.cleaned_data["words"],
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        now,
        _why_not_written,
    )


def _why_not_written(error: NotPossible) -> str:
    if isinstance(error, actions.UnknownPlace):
        return _("Nothing fills {%(name)s}.") % {"name": error.args[0]}
    return why_not(error)


def _view(request: SignedInRequest, slug: str) -> DeskView:
    return queries.desk(slug, actor=request.actor, at=timezone.now(), language=current_language())


def _kind(kind: str) -> LetterKind:
    if kind not in set(LetterKind):
        raise NotFound
    return LetterKind(kind)


def _number(written: str | None) -> int:
    return int(written) if written and written.isascii() and written.isdigit() else -1


def _chosen(request: SignedInRequest, name: str) -> list[UUID]:
    try:
        return [UUID(each) for each in request.POST.getlist(name)]
    except ValueError as error:
        raise NotFound from error
