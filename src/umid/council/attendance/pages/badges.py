"""The secretariat's list of badges: issued, printed, taken back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.attendance import actions, queries
from umid.council.attendance.pages.forms import Revoking
from umid.council.attendance.pages.printing import badges_pdf
from umid.council.attendance.wording import why_not
from umid.council.meetings.queries import MeetingRow
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound, NotPossible

_PAGE: Final = 50


@require_safe
def page(request: SignedInRequest, slug: str) -> HttpResponse:
    """Those accredited, with their badges, behind whom `?after=` names."""
    key = request.GET.get("after", "")
    try:
        after = UUID(key) if key else None
    except ValueError as error:
        raise NotFound from error
    view = _view(request, slug, after=after, limit=_PAGE)
    context = {
        "view": view,
        "next_url": f"?after={view.next}" if view.next else "",
        "first_url": request.path if after else "",
    }
    return render(request, "attendance/badges.html", context)


@require_POST
def issue(request: SignedInRequest, slug: str) -> HttpResponse:
    """Make badges for those ticked."""
    _view(request, slug)
    chosen = _chosen(request)
    if not chosen:
        messages.error(request, _("Choose at least one."))
        return redirect("attendance:badges", slug)
    try:
        made = actions.issue(actor=request.actor, meeting=slug, delegates=chosen, at=timezone.now())
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        words = ngettext("%(count)d badge is issued.", "%(count)d badges are issued.", len(made))
        messages.success(request, words % {"count": len(made)})
    return redirect("attendance:badges", slug)


@require_POST
def sheet(request: SignedInRequest, slug: str) -> HttpResponse:
    """The badges of those ticked on sheets to cut; who has none that opens doors is left out."""
    view = _view(request, slug)
    chosen = set(_chosen(request))
    badges = [row.badge for row in view.rows if row.delegate in chosen and row.is_valid]
    found = [each for each in badges if each]
    if not found:
        messages.error(request, _("Choose at least one who has a valid badge."))
        return redirect("attendance:badges", slug)
    return _pdf(request, view.meeting, found, is_sheet=True)


@require_safe
def single(request: SignedInRequest, badge: UUID) -> HttpResponse:
    """One badge on A6, for the secretariat and for whose it is."""
    meeting = queries.meeting_of(badge, actor=request.actor, language=current_language())
    return _pdf(request, meeting, [badge], is_sheet=False)


@require_http_methods(["GET", "HEAD", "POST"])
def revoke(request: SignedInRequest, badge: UUID) -> HttpResponse:
    """Take a badge back, and say why."""
    slug = queries.meeting_of(badge, actor=request.actor, language=current_language()).slug
    view = _view(request, slug)
    row = next((one for one in view.rows if one.badge == badge), None)
    if row is None:
        raise NotFound
    form = Revoking(request.POST or None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            actions.revoke(actor=request.actor, badge=badge, reason=reason, at=timezone.now())
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            messages.success(request, _("The badge is revoked."))
            return redirect("attendance:badges", slug)
    return render(request, "attendance/revoke.html", {"view": view, "row": row, "form": form})


def _pdf(
    request: SignedInRequest,
    meeting: MeetingRow,
    badges: Collection[UUID],
    *,
    is_sheet: bool,
) -> HttpResponse:
    at = timezone.now()
    faces = queries.faces(badges, actor=request.actor, at=at, language=current_language())
    actions.printed(actor=request.actor, badges=badges, at=at)
    made = badges_pdf(meeting, faces, is_sheet=is_sheet, at=at)
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{meeting.slug}-badges.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


def _view(
    request: SignedInRequest, slug: str, *, after: UUID | None = None, limit: int | None = None
) -> queries.BadgesView:
    return queries.badges(
        slug,
        actor=request.actor,
        at=timezone.now(),
        language=current_language(),
        after=after,
        limit=limit,
    )


def _chosen(request: SignedInRequest) -> list[UUID]:
    try:
        return [UUID(each) for each in request.POST.getlist("delegate")]
    except ValueError as error:
        raise NotFound from error
