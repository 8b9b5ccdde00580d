"""What the desk edits of a meeting beside its days: words as written, and who organises."""

from __future__ import annotations

from dataclasses import dataclass

from umid.council.meetings.models import Meeting
from umid.council.meetings.policies import drafts_visible_to
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.queries.rows import MeetingRow
from umid.council.meetings.rules.kinds import Part
from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import Text, source_of
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class AboutView:
    """Texts in the languages they were written in; organisers by their keys, sources by slugs."""

    meeting: MeetingRow
    title: str
    description: str
    city: str
    venue: str
    bodies: tuple[str, ...]
    aliases: tuple[str, ...]
    agenda: tuple[str, ...]
    organisers: tuple[str, ...]
    announced: str
    confirmed: str


def about(slug: str, *, actor: Actor, language: Language) -> AboutView:
    """A meeting whose draft the actor sees. Raises NotFound, also where it is not the actor's."""
    visible = described(Meeting.objects.filter(drafts_visible_to(actor)))
    row = visible.select_related("announced", "confirmed").filter(slug=slug).first()
    if row is None:
        raise NotFound
    organisers = row.participations.filter(part=Part.ORGANISER, group__isnull=True)
    named = organisers.values_list("state", "organisation__slug")
    return AboutView(
        meeting=Reader(language).meeting(row),
        title=_written(row.title),
        description=_written(row.description),
        city=_written(row.city),
        venue=_written(row.venue),
        bodies=tuple(one.slug for one in row.bodies.all()),
        aliases=tuple(_written(one.title) for one in row.aliases.all()),
        agenda=tuple(_written(one.title) for one in row.agenda.filter(session=None)),
        organisers=tuple(
            f"state:{state}" if state else f"organisation:{slug}" for state, slug in named
        ),
        announced=row.announced.slug if row.announced else "",
        confirmed=row.confirmed.slug if row.confirmed else "",
    )


def _written(text: Text | None) -> str:
    return "" if text is None else text.versions[source_of(text)].text
