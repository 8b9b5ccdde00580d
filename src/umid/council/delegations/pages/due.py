"""What the room tells the meeting's desk and the focal point to do next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from umid.council.delegations import queries
from umid.council.meetings.due import Due
from umid.foundation.access.actors import Actor
from umid.foundation.ui.language import current_language

_OF_MEETING: Final = {
    "overdue": ngettext_lazy(
        "%(count)d answer is overdue", "%(count)d answers are overdue", "count"
    ),
    "nominations": ngettext_lazy(
        "%(count)d nomination waits for a decision",
        "%(count)d nominations wait for a decision",
        "count",
    ),
    "letters": ngettext_lazy(
        "%(count)d letter waits until a co-organiser agrees",
        "%(count)d letters wait until a co-organiser agrees",
        "count",
    ),
    "wishes": ngettext_lazy(
        "%(count)d request for erasure waits for a decision",
        "%(count)d requests for erasure wait for a decision",
        "count",
    ),
    "drafts": ngettext_lazy(
        "%(count)d invitation is not sent yet", "%(count)d invitations are not sent yet", "count"
    ),
    "sent": ngettext_lazy(
        "%(count)d invitation waits for an answer",
        "%(count)d invitations wait for an answer",
        "count",
    ),
}
_OWN: Final = {
    "returned": ngettext_lazy(
        "%(count)d nomination came back to you", "%(count)d nominations came back to you", "count"
    ),
    "drafts": ngettext_lazy(
        "%(count)d nomination is not submitted yet",
        "%(count)d nominations are not submitted yet",
        "count",
    ),
    "corrections": ngettext_lazy(
        "%(count)d correction is asked for", "%(count)d corrections are asked for", "count"
    ),
    "free": ngettext_lazy("%(count)d place is free", "%(count)d places are free", "count"),
}


def of_meeting(actor: Actor, slug: str, at: datetime) -> Iterator[Due]:
    """For who accredits: letters to send, answers to wait for, nominations to decide on."""
    found = queries.waiting(slug, actor=actor, at=at)
    if found is None:
        return
    desk = reverse("delegations:desk", args=[slug])
    decide = reverse("delegations:invitation", args=[found.first]) if found.first else desk
    counts = {
        "overdue": found.overdue,
        "nominations": found.nominations,
        "wishes": found.wishes,
        "letters": found.letters,
        "drafts": found.drafts,
        "sent": found.sent,
    }
    if not found.is_assessed and (found.drafts or found.sent):
        words = _("Complete the assessment that opens nominations")
        yield Due("delegations.assess", words, reverse("delegations:assessment", args=[slug]))
    for key, count in counts.items():
        if count:
            yield Due(
                f"delegations.{key}",
                _OF_MEETING[key] % {"count": count},
                decide if key == "nominations" else desk,
                count,
                by=found.next_at if key == "sent" else None,
                is_late=key == "overdue",
            )


def own(actor: Actor, at: datetime) -> Iterator[Due]:
    """For who speaks for someone invited or for a co-organiser."""
    language = current_language()
    for one in queries.own_invitations(actor=actor, at=at, language=language):
        yield from _of_invitation(one, at)
    for letter in queries.own_letters(actor=actor, at=at, language=language):
        words = _("Agree to this letter")
        url = reverse("delegations:desk", args=[letter.slug])
        key = f"delegations.agree.{letter.slug}.{letter.kind}"
        yield Due(key, words, url, meeting=letter.meeting)


def _of_invitation(one: queries.OwnInvitation, at: datetime) -> Iterator[Due]:
    url = reverse("delegations:invitation", args=[one.id])
    is_late = one.deadline_at < at
    if not one.is_answered:
        words = _("Answer the invitation")
        key = f"delegations.answer.{one.id}"
        yield Due(key, words, url, 1, one.deadline_at, is_late, one.meeting)
    returned = len(one.returned)
    alone = reverse("delegations:delegate", args=[one.returned[0]]) if returned == 1 else url
    counts = {
        "returned": returned,
        "drafts": one.drafts,
        "corrections": one.corrections,
        "free": 0 if is_late else one.free,  # who names nobody in time does not want to
    }
    for sort, count in counts.items():
        if count:
            yield Due(
                f"delegations.{sort}.{one.id}",
                _OWN[sort] % {"count": count},
                alone if sort == "returned" else url,
                count,
                by=one.deadline_at,
                is_late=is_late,
                meeting=one.meeting,
            )
