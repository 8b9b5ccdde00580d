"""From tables to rows, in one language, remembering every text for the note on who wrote it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from umid.council.meetings.models import Attested, Meeting, Participation
from umid.council.meetings.models.planning import planned_organisation
from umid.council.meetings.queries.rows import (
    AgendaRow,
    AppearanceRow,
    Attestation,
    BodyRow,
    MeetingRow,
    OrganisationRow,
    ParticipationRow,
    SessionRow,
    SourceRow,
    ThemeRow,
)
from umid.council.meetings.rules.holding import Holding
from umid.council.meetings.rules.kinds import MeetingMode, Part
from umid.council.meetings.rules.planned import (
    PlannedAppearance,
    PlannedOrganisation,
    PlannedSession,
    Sources,
)
from umid.foundation.directory.models import Organisation, Source
from umid.foundation.texts.rules import Provenance, Reading, Text, provenance
from umid.kernel.languages import Language


@dataclass(slots=True)
class Reader:
    """Reads rows in one language. Sources are few, so all are loaded once when first needed."""

    language: Language
    texts: list[Text] = field(default_factory=list)
    _sources: dict[int, SourceRow] | None = None

    @property
    def provenance(self) -> list[Provenance]:
        """Who wrote what has been read so far."""
        return provenance(self.texts)

    def read(self, text: Text) -> Reading:
        self.texts.append(text)
        return text.read(self.language)

    def maybe(self, text: Text | None) -> Reading | None:
        return None if text is None else self.read(text)

    def source(self, key: int | None) -> SourceRow | None:
        if key is None:
            return None
        if self._sources is None:
            self._sources = {
                one.pk: SourceRow(
                    one.title,
                    one.publisher,
                    one.url,
                    one.published_on,
                    Language(one.language),
                )
                for one in Source.objects.all()
            }
        return self._sources[key]

    def attestation(self, row: Attested) -> Attestation:
        return self.attested(row.attested_by)

    def attested(self, keys: Sources) -> Attestation:
        found = {stage: self.source(key) for stage, key in keys.items()}
        return Attestation({stage: source for stage, source in found.items() if source})

    def organisation(self, row: PlannedOrganisation) -> OrganisationRow:
        return OrganisationRow(row.slug, self.read(row.name), self.read(row.short), row.state)

    def organisers(self, row: Meeting) -> tuple[OrganisationRow, ...]:
        """Expects `participations__organisation` to be prefetched."""
        return tuple(
            self.organisation(planned_organisation(one.organisation))
            for one in row.participations.all()
            if one.organisation and one.part == Part.ORGANISER
        )

    def maybe_organisation(self, row: Organisation | None) -> OrganisationRow | None:
        return None if row is None else self.organisation(planned_organisation(row))

    def meeting(self, row: Meeting) -> MeetingRow:
        """Expects `aliases` and `bodies` to be prefetched."""
        return MeetingRow(
            id=row.pk,
            slug=row.slug,
            title=self.read(row.title),
            description=self.maybe(row.description),
            mode=MeetingMode(row.mode),
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            zone=ZoneInfo(row.time_zone),
            venue=self.maybe(row.venue),
            city=self.maybe(row.city),
            host=row.host_id,
            languages=tuple(Language(code) for code in row.languages),
            times_are_illustrative=row.times_are_illustrative,
            holding=Holding(row.holding),
            held_because=self.maybe(row.held_because),
            release=row.release,
            revision=row.revision,
            changed_at=row.changed_at,
            attestation=self.attestation(row),
            aliases=tuple(self.read(alias.title) for alias in row.aliases.all()),
            bodies=tuple(BodyRow(body.slug, self.read(body.name)) for body in row.bodies.all()),
        )

    def session(
        self, planned: PlannedSession, *, sequence: int, changed_at: datetime
    ) -> SessionRow:
        """As a release or the draft has it."""
        return SessionRow(
            id=planned.id,
            slug=planned.slug,
            kind=planned.kind,
            title=self.read(planned.title),
            description=self.maybe(planned.description),
            room=self.maybe(planned.room),
            starts_at=planned.starts_at,
            ends_at=planned.ends_at,
            is_illustrative=planned.is_illustrative,
            is_cancelled=planned.is_cancelled,
            sequence=sequence,
            changed_at=changed_at,
            attestation=self.attested(planned.attested),
            appearances=tuple(self.appearance(one) for one in planned.appearances),
            agenda=tuple(AgendaRow(self.read(title)) for title in planned.agenda),
            themes=tuple(ThemeRow(one.slug, self.read(one.label)) for one in planned.themes),
            interpretation=planned.interpretation,
        )

    def appearance(self, planned: PlannedAppearance) -> AppearanceRow:
        return AppearanceRow(
            role=planned.role,
            person=self.maybe(planned.person),
            office=self.maybe(planned.office),
            state=planned.state,
            organisation=self.organisation(planned.organisation) if planned.organisation else None,
            attestation=self.attested(planned.attested),
        )

    def participation(self, row: Participation) -> ParticipationRow:
        return ParticipationRow(
            part=Part(row.part),
            state=row.state_id,
            organisation=self.maybe_organisation(row.organisation),
            group=self.maybe(row.group),
            mode=MeetingMode(row.mode) if row.mode else None,
            attestation=self.attestation(row),
        )
