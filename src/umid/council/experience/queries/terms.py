"""The vocabulary's words in two languages, for who translates."""

from __future__ import annotations

from umid.council.themes.models import Theme
from umid.kernel.languages import Language


def terms(source: Language, into: Language) -> dict[str, str]:
    """Each label that exists in both, in small letters, with its word in the other; one query."""
    found = Theme.objects.values_list("label", flat=True)
    return {
        label.versions[source].text.casefold(): label.versions[into].text
        for label in found
        if source in label.versions and into in label.versions
    }
