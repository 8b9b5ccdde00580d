"""What a draft takes from the doors: how many came, and for whom.

Numbers are for everyone, unless they are so small that they tell of a person. Who was
represented is for participants at most, and of a session it is said only where its attribution lets
anyone be named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from umid.council.attendance import queries
from umid.council.delegations.names import name_of_category
from umid.council.delegations.queries import Party
from umid.council.delegations.queries.protocol import key_of, name_of
from umid.council.delegations.rules.quotas import rank
from umid.council.record.rules.kinds import Readers
from umid.council.record.sources import Drafted
from umid.foundation.access.actors import SYSTEM
from umid.kernel.languages import Language


def attendance(meeting: str, language: Language, _at: datetime) -> Iterator[Drafted]:
    """Of the meeting as a whole, then of each session at whose door anyone was checked in."""
    for came in queries.came(meeting, actor=SYSTEM, language=language):
        if came.door.title is None:
            yield from _of_meeting(came, language)
            continue
        slug, title = came.door.slug, came.door.title.text
        yield Drafted(slug, f"{title}: {_counted(came)}", session=slug)
        yield Drafted(
            f"{slug}.parties",
            f"{title}: {_by_party(came, language)}.",
            readers=Readers.PARTICIPANTS,
            session=slug,
            names=True,
        )


FEWEST: Final = 5
"""Below so many a number that everyone reads would tell of a person."""


def _of_meeting(came: queries.Came, language: Language) -> Iterator[Drafted]:
    parties = {party for party, _category in came.whom}
    states = sum(one.state is not None for one in parties)
    represented = _("States: %(states)d. Organisations: %(organisations)d.")
    numbers = {"states": states, "organisations": sum(bool(one.slug) for one in parties)}
    counted = _counted(came)
    if len(came.whom) >= FEWEST:
        counted = f"{counted} {represented % numbers}"
    yield Drafted("count", counted)
    names = {"names": _by_party(came, language)}
    words = _("Checked in by delegation: %(names)s.") % names
    yield Drafted("parties", words, readers=Readers.PARTICIPANTS)
    people = Counter(category for _party, category in came.whom)
    in_order = sorted(people, key=lambda one: rank(one, 0))
    names = {"names": "; ".join(f"{name_of_category(one)} – {people[one]}" for one in in_order)}
    words = _("Checked in by category: %(names)s.") % names
    yield Drafted("categories", words, readers=Readers.PARTICIPANTS)


def _counted(came: queries.Came) -> str:
    count = len(came.whom)
    if count < FEWEST:
        return _("Fewer than %(count)d participants were checked in.") % {"count": FEWEST}
    said = ngettext(
        "%(count)d participant was checked in.", "%(count)d participants were checked in.", count
    )
    return said % {"count": count}


def _by_party(came: queries.Came, language: Language) -> str:
    people: Counter[Party] = Counter(party for party, _category in came.whom)
    in_order = sorted(people, key=lambda one: key_of(one, language))
    return "; ".join(f"{name_of(one, language)} – {people[one]}" for one in in_order)
