"""Who takes part in a meeting, by states and by organisations."""

from __future__ import annotations

from dataclasses import dataclass

from umid.council.meetings.queries.meetings import meeting_row
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.queries.rows import MeetingRow, OrganisationRow, ParticipationRow
from umid.council.meetings.rules.kinds import Part
from umid.foundation.texts.rules import Provenance
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class ParticipantsView:
    """A meeting with those who take part, each with how far that is known."""

    meeting: MeetingRow
    organisers: tuple[OrganisationRow, ...]
    states: tuple[ParticipationRow, ...]
    organisations: tuple[ParticipationRow, ...]
    groups: tuple[ParticipationRow, ...]
    provenance: list[Provenance]


def participants(slug: str, *, language: Language) -> ParticipantsView:
    """States, organisations and groups of a meeting. Raises NotFound."""
    reader = Reader(language)
    row = meeting_row(slug, "participations__organisation")
    rows = tuple(
        reader.participation(one) for one in row.participations.all() if one.part != Part.ORGANISER
    )
    return ParticipantsView(
        meeting=reader.meeting(row),
        organisers=reader.organisers(row),
        states=tuple(one for one in rows if one.state),
        organisations=tuple(one for one in rows if one.organisation),
        groups=tuple(one for one in rows if one.group),
        provenance=reader.provenance,
    )
