"""What the search finds of the network: for members what they ask, for everyone what is public.

The index holds no writer's name, so nothing of it is left to erase when a member leaves.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Final

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from umid.council.network.models import Item, Question
from umid.council.network.policies import may_read
from umid.foundation.access.actors import Actor
from umid.foundation.search.rules.entries import PUBLIC, Thing, Words
from umid.foundation.search.sources import Source
from umid.kernel.languages import Language

_MEMBERS: Final = "members"


def questions(keys: Collection[str] | None) -> Iterator[Thing]:
    """Questions that are not hidden, with the words of their answers in the same language."""
    found = Question.objects.filter(hidden_at__isnull=True)
    found = found.prefetch_related("answers", "themes")
    for row in found if keys is None else found.filter(pk__in=keys):
        language = Language(row.language)
        said = [
            one.text
            for one in row.answers.all()
            if one.hidden_at is None and one.language == row.language
        ]
        yield Thing(
            identifier=str(row.pk),
            address=("network:question", str(row.pk)),
            words={language: Words(row.title, "\n".join([row.text, *said]))},
            on=row.at.date(),
            themes=[one.slug for one in row.themes.all()],
            audience=_MEMBERS,
        )


def items(keys: Collection[str] | None) -> Iterator[Thing]:
    """Everything to learn from."""
    found = Item.objects.prefetch_related("themes")
    for row in found if keys is None else found.filter(pk__in=keys):
        yield Thing(
            identifier=str(row.pk),
            address=("network:learning",),
            words={
                language: Words(version.text, row.by)
                for language, version in row.title.versions.items()
            },
            on=row.held_on,
            themes=[one.slug for one in row.themes.all()],
            audience=PUBLIC if row.is_public else _MEMBERS,
        )


def for_members(actor: Actor, _at: datetime) -> Q:
    """What members may find beside what everyone does."""
    return Q() if may_read(actor).allowed else Q(audience=PUBLIC)


QUESTIONS: Final = Source("network.question", _("Questions"), questions, for_members)
ITEMS: Final = Source("network.item", _("Learning"), items, for_members)
