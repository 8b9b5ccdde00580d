"""Taking hold of an adaptation, the practice first, and what holds of it once it is out."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from umid.council.adaptations.models import Adaptation
from umid.council.adaptations.policies import handled_by
from umid.council.adaptations.queries.reading import texts
from umid.council.experience.models import Practice
from umid.council.experience.rules.life import Standing as PracticeStanding
from umid.council.experience.rules.personal.resolving import require_silent
from umid.foundation.access.actors import Actor
from umid.foundation.search.actions import put
from umid.kernel.errors import Conflict, NotFound, NotPossible


class PracticeGone(NotPossible):
    """The practice was withdrawn, so nothing new is recorded of it."""


def handled(adaptation: UUID, actor: Actor) -> Adaptation:
    """One that the actor works on, locked after its practice. Raises NotFound."""
    mine = Adaptation.objects.filter(handled_by(actor), pk=adaptation)
    practice = mine.values_list("practice", flat=True).first()
    if practice is None:
        raise NotFound
    held(practice)
    found = mine.select_for_update(of=("self",)).select_related("practice").first()
    if found is None:
        raise NotFound
    return found


def held(practice: UUID) -> Practice | None:
    """The practice, locked: while someone takes it up nobody withdraws it."""
    return Practice.objects.select_for_update(of=("self",)).filter(pk=practice).first()


def require_there(practice: Practice) -> None:
    """Raises PracticeGone."""
    if practice.standing != PracticeStanding.PUBLISHED:
        raise PracticeGone(practice.pk)


def edited(adaptation: Adaptation, expected: int, at: datetime) -> None:
    """One revision further; the caller saves. Raises Conflict."""
    if adaptation.revision != expected:
        raise Conflict
    adaptation.revision += 1
    adaptation.changed_at = at


def require_nobody_told(adaptation: Adaptation) -> None:
    """What goes before others tells of nobody, in no language. Raises Telling."""
    said = [
        version.text for text in texts(adaptation).values() for version in text.versions.values()
    ]
    require_silent(adaptation.region, *said)


def tell_search(adaptation: Adaptation, at: datetime) -> None:
    """Let the search say of it what its readers may read now."""
    put("adaptations.adaptation", str(adaptation.pk), at=at)
