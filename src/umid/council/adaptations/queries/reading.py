"""From tables to rows."""

from __future__ import annotations

from django.db.models import Case, CharField, F, QuerySet, Value, When
from django.db.models.functions import Coalesce

from umid.council.adaptations.models import Adaptation, Note
from umid.council.adaptations.queries.rows import AdaptationRow, AdaptationView, NoteRow
from umid.council.adaptations.rules.flows import ELSEWHERE
from umid.council.adaptations.rules.life import Standing
from umid.council.adaptations.rules.telling import Course
from umid.council.experience.drafts import Cited
from umid.council.experience.rules.kinds import Evidence
from umid.council.experience.rules.life import Standing as PracticeStanding
from umid.foundation.directory.rules import OrganisationKind
from umid.foundation.texts.rules import Text, provenance
from umid.kernel.languages import Language

_ACROSS = (OrganisationKind.INTERNATIONAL, OrganisationKind.REGIONAL)


def listed(adaptations: QuerySet[Adaptation]) -> QuerySet[Adaptation]:
    """With what `adaptation_row` expects: one query, however many."""
    return placed(adaptations).select_related("practice", "organisation")


def placed(adaptations: QuerySet[Adaptation]) -> QuerySet[Adaptation]:
    """With `origin` and `destination`: a state's code, or elsewhere.

    What an international or a regional organisation describes comes from elsewhere, wherever it
    takes place; a withdrawn practice has no origin any more (None).
    """
    origin = Case(
        When(practice__standing=PracticeStanding.WITHDRAWN, then=Value(None)),
        When(practice__organisation__kind__in=_ACROSS, then=Value(ELSEWHERE)),
        default=Coalesce(F("practice__place"), Value(ELSEWHERE)),
        output_field=CharField(),
    )
    return adaptations.annotate(
        origin=origin,
        destination=Coalesce(F("place"), Value(ELSEWHERE), output_field=CharField()),
    )


def whole(adaptations: QuerySet[Adaptation]) -> QuerySet[Adaptation]:
    """With what `adaptation_view` expects: three queries."""
    return listed(adaptations).prefetch_related("notes__references")


def adaptation_row(row: Adaptation, language: Language) -> AdaptationRow:
    """Expects what `listed` fetches."""
    return AdaptationRow(
        id=row.pk,
        practice=row.practice_id,
        title=row.practice.title.read(language),
        practice_is_withdrawn=row.practice.standing == PracticeStanding.WITHDRAWN,
        state=row.state_id,
        organisation=row.organisation.name.read(language) if row.organisation else None,
        origin=getattr(row, "origin", None),
        place=row.place_id or ELSEWHERE,
        region=row.region,
        course=Course(row.course),
        evidence=Evidence(row.evidence),
        began_on=row.began_on,
        published_on=row.published_on,
        standing=Standing(row.standing),
        is_illustrative=row.is_illustrative,
    )


def adaptation_view(row: Adaptation, language: Language) -> AdaptationView:
    """Expects what `whole` fetches, of one that is not withdrawn."""
    return AdaptationView(
        row=adaptation_row(row, language),
        language=Language(row.language),
        took=row.took.read(language),
        changed=row.changed.read(language),
        notes=tuple(_note(one, language) for one in row.notes.all()),
        provenance=provenance(texts(row).values()),
        revision=row.revision,
    )


def texts(row: Adaptation) -> dict[str, Text]:
    """Every text by its key: what was taken and changed, then note by note."""
    found: dict[str, Text | None] = {"took": row.took, "changed": row.changed}
    for note in row.notes.all():
        found |= {f"{note.pk}:result": note.result, f"{note.pk}:because": note.because}
    return {key: text for key, text in found.items() if text is not None}


def _note(row: Note, language: Language) -> NoteRow:
    return NoteRow(
        on=row.at.date(),
        course=Course(row.course),
        evidence=Evidence(row.evidence),
        result=row.result.read(language) if row.result else None,
        because=row.because.read(language) if row.because else None,
        sources=tuple(Cited(one.title, one.publisher, one.url) for one in row.references.all()),
    )
