"""What a document can be put under: the bodies, and a meeting's sessions and agenda."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from umid.council.documents.queries.reading import session_titles
from umid.council.meetings.models import Meeting
from umid.foundation.directory.models import Body
from umid.foundation.texts.rules import Reading
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

_SESSION: Final = "session:"


@dataclass(frozen=True, slots=True)
class Choices:
    """Keys as forms have them, each with its name; the body that meets comes first."""

    bodies: tuple[tuple[str, Reading], ...]
    places: tuple[tuple[str, Reading], ...]
    zone: ZoneInfo

    @property
    def sessions(self) -> list[tuple[str, Reading]]:
        """The sessions alone, by their slugs."""
        return [
            (key.removeprefix(_SESSION), name)
            for key, name in self.places
            if key.startswith(_SESSION)
        ]


def choices(meeting: str, *, language: Language) -> Choices:
    """Raises NotFound."""
    found = Meeting.objects.filter(slug=meeting).prefetch_related("agenda", "bodies").first()
    if found is None:
        raise NotFound
    meeting_bodies = {body.pk for body in found.bodies.all()}
    bodies = sorted(Body.objects.all(), key=lambda body: body.pk not in meeting_bodies)
    sessions = [
        (f"{_SESSION}{key}", title) for key, title in session_titles(meeting, language).items()
    ]
    agenda = [(f"agenda:{one.order}", one.title.read(language)) for one in found.agenda.all()]
    return Choices(
        bodies=tuple((body.slug, body.name.read(language)) for body in bodies),
        places=(*sessions, *agenda),
        zone=ZoneInfo(found.time_zone),
    )
