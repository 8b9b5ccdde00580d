"""Every name that must not fall where nobody is to be named."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from umid.council.delegations.models import Delegate, Invitation
from umid.council.floor.models import Floor
from umid.council.floor.rules.kinds import Attribution
from umid.council.meetings.models import Appearance, Participation, Session
from umid.council.record.rules.naming import named_in
from umid.foundation.directory.models import Organisation
from umid.foundation.texts.rules import Text
from umid.foundation.ui.said import country
from umid.kernel.languages import Language


def attributions(meeting: UUID) -> dict[UUID, Attribution]:
    """What was promised in each session that has a floor, in one query."""
    found = Floor.objects.filter(session__meeting=meeting)
    return {key: Attribution(one) for key, one in found.values_list("session", "attribution")}


def found_names(words: str, session: Session) -> list[str]:
    """Which participants, delegates and speakers of the meeting the words name."""
    return named_in(words, _names(session))


def _names(session: Session) -> Iterable[str]:
    meeting = session.meeting_id
    states: set[str | None] = set()
    organisations: set[int | None] = set()
    for those in (
        Participation.objects.filter(meeting=meeting),
        Invitation.objects.filter(meeting=meeting),
    ):
        for state, organisation in those.values_list("state", "organisation"):
            states.add(state)
            organisations.add(organisation)
    for code in sorted(code for code in states if code):
        yield from (country(code, language) for language in Language)
    for one in Organisation.objects.filter(pk__in=[key for key in organisations if key]):
        yield from _words(one.name)
        yield from _words(one.short)
    for appearance in Appearance.objects.filter(session__meeting=meeting, person__isnull=False):
        yield from _words(appearance.person)
    delegates = Delegate.objects.filter(invitation__meeting=meeting).order_by("name")
    yield from delegates.values_list("name", flat=True)


def _words(text: Text) -> list[str]:
    return [version.text for version in text.versions.values()]
