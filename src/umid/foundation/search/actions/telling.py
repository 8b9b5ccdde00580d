"""What this room tells people: that a search of theirs found something, never what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.foundation.access.actors import Actor
from umid.foundation.notices.kinds import Kind, Names
from umid.foundation.notices.rules.facts import Facts
from umid.foundation.notices.rules.mailing import Importance
from umid.foundation.search.queries.saved import names_of
from umid.kernel.languages import Language


def _named(actor: Actor, facts: Sequence[Facts], _language: Language) -> list[Names | None]:
    """What its owner calls it; nothing once it is gone."""
    names = names_of([str(each["saved"]) for each in facts], actor)
    found = (names.get(str(each["saved"])) for each in facts)
    return [None if name is None else {"name": name} for name in found]


FOUND: Final = Kind(
    name="search.found",
    importance=Importance.INFORMATION,
    subject=_("There is something new for a search of yours"),
    body=_("Your saved search “%(name)s” found something that was not there before."),
    names=_named,
)
