"""What the search finds of adaptations: those that are published, called by their practice."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from umid.council.adaptations.models import Adaptation
from umid.council.adaptations.policies import published
from umid.council.adaptations.queries.reading import texts
from umid.council.adaptations.rules.flows import ELSEWHERE
from umid.council.adaptations.wording import end_name
from umid.foundation.search.rules.entries import Thing, Words
from umid.foundation.search.sources import Source
from umid.kernel.languages import Language


def things(keys: Collection[str] | None) -> Iterator[Thing]:
    """Published adaptations with all their notes, filed under what their practice is."""
    found = Adaptation.objects.filter(published()).select_related("practice")
    found = found.prefetch_related("notes", "practice__themes")
    for row in found if keys is None else found.filter(pk__in=keys):
        yield Thing(
            identifier=str(row.pk),
            address=("adaptations:adaptation", str(row.pk)),
            words=_words(row),
            on=row.published_on,
            themes=[one.slug for one in row.practice.themes.all()],
            states=[row.place_id] if row.place_id else [],
        )


def _words(row: Adaptation) -> dict[Language, Words]:
    found = {}
    said = texts(row).values()
    for language in Language:
        own = [each.versions[language].text for each in said if language in each.versions]
        if not own:
            continue
        with translation.override(language):
            place = end_name(row.place_id or ELSEWHERE)
        title = f"{row.practice.title.read(language)} · {place}"
        found[language] = Words(title, "\n".join([*own, row.region]))
    return found


SOURCE: Final = Source("adaptations.adaptation", _("Adaptations"), things)
