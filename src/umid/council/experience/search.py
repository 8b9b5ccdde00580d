"""What the search finds of practices: those that are published, and of a withdrawn one nothing.

An archived practice can still be read, so it is found; its page says that nobody confirmed it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from umid.council.experience.models import Practice
from umid.council.experience.rules.kinds import Listed, Stage
from umid.council.experience.rules.life import Standing
from umid.council.experience.wording import CODES
from umid.foundation.search.rules.entries import Thing, Words
from umid.foundation.search.sources import Source
from umid.kernel.languages import Language


def things(keys: Collection[str] | None) -> Iterator[Thing]:
    """Published practices with all their paragraphs and the words of their attachments."""
    found = Practice.objects.filter(standing=Standing.PUBLISHED)
    found = found.prefetch_related("paragraphs", "attachments__file", "themes", "traits")
    for row in found if keys is None else found.filter(pk__in=keys):
        yield Thing(
            identifier=str(row.pk),
            address=("experience:practice", str(row.pk)),
            words=_words(row),
            on=row.published_on,
            themes=[one.slug for one in row.themes.all()],
            stages=[one.code for one in row.traits.all() if one.listed == Listed.STAGE],
            states=[row.place_id] if row.place_id else [],
        )


def _words(row: Practice) -> dict[Language, Words]:
    attached = "\n".join(f"{one.title}\n{one.file.text}" for one in row.attachments.all())
    found = {}
    for language in Language:
        said = [
            one.text.versions[language].text
            for one in row.paragraphs.all()
            if language in one.text.versions
        ]
        own = language.value == row.language
        if language in row.title.versions or said:
            title = row.title.read(language).text
            found[language] = Words(title, "\n".join([*said, attached] if own else said))
    return found


def stages(codes: Collection[str], language: Language) -> Mapping[str, str]:
    """What stages are called."""
    with translation.override(language):
        return {each.value: str(CODES[each]) for each in Stage if each.value in codes}


SOURCE: Final = Source("experience.practice", _("Practices"), things)
