"""An invitation's words with every place filled."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import translation

from umid.council.delegations.models import Delegate, Invitation, Letter, Quota
from umid.council.delegations.names import name_of_category
from umid.council.delegations.queries.by_name import role_of
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.letters import filled
from umid.council.delegations.rules.nominations import OVER
from umid.council.delegations.rules.quotas import rank
from umid.council.meetings.models import Meeting
from umid.foundation.texts.rules import Text
from umid.foundation.ui.said import country, day_range, until
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


def written(invitation: Invitation, letter: Letter) -> tuple[str, ...]:
    """The paragraphs in the invitation's language, or the one that stands in for it."""
    language = Language(invitation.language)
    template = letter.words.read(language).text
    meeting = invitation.meeting
    with translation.override(language):
        return filled(
            template,
            {
                "addressee": addressee(invitation),
                "meeting": meeting.title.read(language).text,
                "days": day_range(meeting.starts_on, meeting.ends_on),
                "place": place_of(meeting, language),
                "deadline": until(invitation.deadline_at, meeting.time_zone),
                "places": _places(invitation.quotas.all()),
                "role": role_of(invitation, language),
            },
        )


def addressee(invitation: Invitation, language: Language | None = None) -> str:
    """Who is invited, in the invitation's language unless another is asked for."""
    language = language or Language(invitation.language)
    if invitation.by_name:
        return named(invitation).name
    if invitation.organisation is not None:
        name: Text = invitation.organisation.name
        return name.read(language).text
    return country(invitation.state_id or "", language)


def named(invitation: Invitation) -> Delegate:
    """Whom an invitation names. Raises NotFound where they are not known any more."""
    known = invitation.delegates.filter(forgotten_at__isnull=True).order_by("pk")
    rows = sorted(known, key=lambda one: one.standing in OVER)
    if not rows:
        raise NotFound
    return rows[0]


def place_of(meeting: Meeting, language: Language) -> str:
    """Venue, city and country, as far as they are known."""
    parts = [part.read(language).text for part in (meeting.venue, meeting.city) if part]
    if meeting.host_id:
        parts.append(country(meeting.host_id, language))
    return ", ".join(parts) or "–"


def _places(quotas: Iterable[Quota]) -> str:
    ordered = sorted(quotas, key=lambda each: rank(Category(each.category), 0))
    return ", ".join(
        f"{name_of_category(Category(each.category))} – {each.places}" for each in ordered
    )
