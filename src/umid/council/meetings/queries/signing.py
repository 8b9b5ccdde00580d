"""Who organises a meeting, who of them is asked to sign, and who did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q

from umid.council.meetings.models import Meeting, Signatory, organising
from umid.council.meetings.policies import may_agree
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.queries.rows import MeetingRow
from umid.council.meetings.rules.signing import waited_for
from umid.foundation.access.actors import Actor
from umid.foundation.directory.models import Organisation
from umid.foundation.directory.rules.posts import Home
from umid.foundation.texts.rules import Reading
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    """A state (by code) or an organisation (by name) that organises; `key` names it in forms.

    `agreed` is about the draft as it is; `agreed_at` tells of an agreement that was voided, too.
    """

    key: str
    state: str | None
    name: Reading | None
    asked: bool
    agreed: bool
    agreed_at: datetime | None
    is_mine: bool


def organisers(meeting: Meeting, actor: Actor, language: Language) -> tuple[SignatoryRow, ...]:
    """Whoever organises a meeting, and whoever signs, the states first."""
    asked = {each.home: each for each in meeting.signatories.all()}
    waiting = {each.home for each in waited_for(asked.values(), meeting.draft)}
    own = Home(actor.state, actor.organisation) if may_agree(actor).allowed else None
    homes = list(dict.fromkeys([*organising(meeting.participations.all()), *asked]))
    names = Organisation.objects.in_bulk([each.organisation for each in homes if each.organisation])
    return tuple(
        _row(home, asked.get(home), names, language, waits=home in waiting, is_mine=home == own)
        for home in homes
    )


def drafts_to_agree(*, actor: Actor, at: datetime, language: Language) -> list[MeetingRow]:
    """The meetings to come whose draft waits for the actor's agreement."""
    if not may_agree(actor).allowed:
        return []
    asked = Signatory.objects.filter(
        Q(agreed_to__isnull=True) | ~Q(agreed_to=F("meeting__draft")),
        state=actor.state,
        organisation=actor.organisation,
        meeting__ends_on__gte=at.date(),
    )
    found = Meeting.objects.filter(pk__in=asked.values("meeting"))
    reader = Reader(language)
    return [reader.meeting(row) for row in described(found)]


def _row(
    home: Home,
    asked: Signatory | None,
    names: dict[int, Organisation],
    language: Language,
    *,
    waits: bool,
    is_mine: bool,
) -> SignatoryRow:
    organisation = names[home.organisation] if home.organisation else None
    return SignatoryRow(
        key=f"organisation:{organisation.slug}" if organisation else f"state:{home.state}",
        state=home.state,
        name=organisation.name.read(language) if organisation else None,
        asked=asked is not None,
        agreed=asked is not None and not waits,
        agreed_at=asked.agreed_at if asked else None,
        is_mine=is_mine,
    )
