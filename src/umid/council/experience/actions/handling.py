"""Taking hold of a practice, and whose words readers are told they are."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _

from umid.council.experience.beside import tell_rooms_above
from umid.council.experience.models import Practice
from umid.council.experience.policies import handled_by
from umid.council.experience.queries.said import explained, findings, said
from umid.council.experience.rules.life import Standing
from umid.council.experience.rules.personal.resolving import require_resolved
from umid.council.experience.rules.sections import require_complete
from umid.foundation.access.actors import Actor
from umid.foundation.directory.models import Organisation
from umid.foundation.search.actions import put
from umid.foundation.ui.said import country
from umid.kernel.errors import Conflict, NotFound
from umid.kernel.languages import Language


def handled(practice: UUID, actor: Actor) -> Practice:
    """One that the actor works on, locked. Raises NotFound."""
    return locked(practice, handled_by(actor))


def locked(practice: UUID, among: Q) -> Practice:
    """One of these, locked. Raises NotFound."""
    rows = Practice.objects.filter(among).select_for_update(of=("self",))
    found = rows.filter(pk=practice).first()
    if found is None:
        raise NotFound
    return found


def edited(practice: Practice, expected: int, at: datetime) -> None:
    """One revision further; the caller saves. Raises Conflict."""
    if practice.revision != expected:
        raise Conflict
    practice.revision += 1
    practice.changed_at = at


def shown(practice: Practice, at: datetime) -> None:
    """Note that what everyone reads of it changes; the caller saves.

    Never earlier than noted before: who waited for the lock began before whom they waited for.
    """
    if practice.standing in (Standing.PUBLISHED, Standing.WITHDRAWN):
        practice.shown_at = max(at, practice.shown_at or at)


def tell_search(practice: Practice, at: datetime) -> None:
    """Let the search, and rooms above, say of it what its readers may read now."""
    put("experience.practice", str(practice.pk), at=at)
    tell_rooms_above(practice.pk, at)


def require_fit(practice: Practice) -> None:
    """What goes before others is whole and tells of nobody. Raises Incomplete, Telling."""
    require_complete(said(practice))
    require_resolved(findings(practice), explained(practice))


def require_fit_if_out(practice: Practice) -> None:
    """What everyone reads stays so. Raises Incomplete, Telling."""
    if practice.standing == Standing.PUBLISHED:
        require_fit(practice)


def office(actor: Actor, language: Language) -> str:
    """Who readers are told wrote something: a state or an organisation, never a person."""
    if actor.organisation is not None:
        return str(Organisation.objects.get(pk=actor.organisation).name.read(language))
    with translation.override(language):
        return country(actor.state) if actor.state else _("Secretariat of the Council")
