"""What the search finds of experts: for who is signed in, entries that everyone there sees."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Final

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from umid.council.experts.models import Entry
from umid.council.experts.policies import audiences, current
from umid.foundation.access.actors import Actor
from umid.foundation.search.rules.entries import Thing, Words
from umid.foundation.search.sources import Source


def things(keys: Collection[str] | None) -> Iterator[Thing]:
    """Entries that are not paused, with the audience that each has."""
    found = Entry.objects.filter(current(timezone.now()))
    found = found.select_related("user").prefetch_related("themes")
    for row in found if keys is None else found.filter(pk__in=keys):
        yield Thing(
            identifier=str(row.pk),
            address=("experts:expert", str(row.pk)),
            words={
                language: Words(row.user.name, version.text)
                for language, version in row.experience.versions.items()
            },
            themes=[one.slug for one in row.themes.all()],
            states=[row.state_id] if row.state_id else [],
            audience=row.audience,
        )


def readers(actor: Actor, _at: datetime) -> Q:
    """A visitor belongs to none, so finds nobody."""
    return Q(audience__in=audiences(actor))


SOURCE: Final = Source("experts.entry", _("Experts"), things, readers)
