"""One's own account: details, sessions, the first way in, deputies and handing over."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.foundation.access.decisions import demand
from umid.foundation.accounts import actions, queries
from umid.foundation.accounts.middleware import lacks_second_factor
from umid.foundation.accounts.pages.forms import Colleague, Deputising, Details
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.accounts.sign_in import confirmed
from umid.foundation.accounts.wording import why_not
from umid.foundation.directory import actions as directory
from umid.foundation.directory.policies import may_deputise, may_see_everyone
from umid.foundation.directory.queries import colleagues, person
from umid.foundation.directory.rules.posts import Home, Post
from umid.foundation.ui.language import current_language
from umid.foundation.ui.navigation import Place, links
from umid.kernel.errors import NotPossible


@require_http_methods(["GET", "HEAD", "POST"])
def home(request: SignedInRequest) -> HttpResponse:
    """Who one is here, and how we write to one."""
    now, user = timezone.now(), request.user
    kept = {"name": user.name, "language": user.language}
    form = Details(request.POST or None, initial=kept)
    if request.method == "POST" and form.is_valid():
        directory.change_details(actor=request.actor, at=now, **form.chosen)
        messages.success(request, _("Your details are saved."))
        return redirect("accounts:home")
    view = person(user.public_id, actor=request.actor, at=now, language=current_language())
    context = {
        "form": form,
        "person": view.person,
        "sees_everyone": may_see_everyone(request.actor).allowed,
        "speaks": may_deputise(request.actor, _own_home(request)).allowed,
        "doors": links(request.path, Place.ACCOUNT),
    }
    return render(request, "accounts/home.html", context)


@require_safe
def start(request: SignedInRequest) -> HttpResponse:
    """The first thing after an invitation or a recovery: a way to come again."""
    return render(request, "accounts/start.html", {"staff": lacks_second_factor(request)})


@require_safe
def sessions(request: SignedInRequest) -> HttpResponse:
    """Where one is signed in."""
    rows = queries.own_sessions(
        request.user.pk, this=request.session.session_key, at=timezone.now()
    )
    return render(request, "accounts/sessions.html", {"rows": rows})


@require_POST
@confirmed
def end_session(request: SignedInRequest, session: UUID) -> HttpResponse:
    """Sign out there."""
    actions.end_session(actor=request.actor, session=session, at=timezone.now())
    messages.success(request, _("That session is ended."))
    return redirect("accounts:sessions")


@require_POST
@confirmed
def end_other_sessions(request: SignedInRequest) -> HttpResponse:
    """Sign out everywhere else."""
    this = request.session.session_key
    actions.end_other_sessions(actor=request.actor, this=this, at=timezone.now())
    messages.success(request, _("You are signed out everywhere else."))
    return redirect("accounts:sessions")


@require_http_methods(["GET", "HEAD", "POST"])
def deputies(request: SignedInRequest) -> HttpResponse:
    """A focal point lends their post for a while."""
    demand(may_deputise(request.actor, _own_home(request)))
    now, language = timezone.now(), current_language()
    people = colleagues(actor=request.actor, at=now, language=language)
    form = Deputising(
        request.POST or None, people=people, initial={"since": timezone.localdate(now)}
    )
    if request.method == "POST" and form.is_valid():
        try:
            directory.deputise(actor=request.actor, deputy=form.chosen, span=form.span, at=now)
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            messages.success(request, _("Your deputy is named."))
            return redirect("accounts:deputies")
    standing = [
        (row.name, post) for row in people for post in row.posts if post.post is Post.DEPUTY
    ]
    context = {"form": form, "standing": standing, "has_colleagues": bool(people)}
    return render(request, "accounts/deputies.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: SignedInRequest) -> HttpResponse:
    """A focal point gives their post away for good."""
    demand(may_deputise(request.actor, _own_home(request)))
    now, language = timezone.now(), current_language()
    people = colleagues(actor=request.actor, at=now, language=language)
    form = Colleague(request.POST or None, people=people)
    if request.method == "POST" and form.is_valid():
        own = person(request.user.public_id, actor=request.actor, at=now, language=language)
        held = next(one for one in own.person.posts if one.post is Post.FOCAL_POINT)
        directory.hand_over(actor=request.actor, appointment=held.public_id, to=form.chosen, at=now)
        messages.success(request, _("Your post is handed over."))
        return redirect("accounts:home")
    return render(request, "accounts/hand_over.html", {"form": form, "people": people})


@require_POST
def end_appointment(request: SignedInRequest, appointment: UUID) -> HttpResponse:
    """End what someone holds: one's own, one's deputy's, or whatever one may give."""
    try:
        directory.end_appointment(actor=request.actor, appointment=appointment, at=timezone.now())
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("The appointment is ended."))
    return redirect(_back(request))


def _own_home(request: SignedInRequest) -> Home:
    return Home(request.actor.state, request.actor.organisation)


def _back(request: HttpRequest) -> str:
    """To where the button stood."""
    places = {"deputies": "accounts:deputies", "people": "accounts:people"}
    return places.get(request.POST.get("back", ""), "accounts:home")
