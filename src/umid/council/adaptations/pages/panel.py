"""Where a practice went, on the practice's own page."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from umid.council.adaptations import queries
from umid.council.experience.beside import Panel
from umid.foundation.access.actors import Actor
from umid.kernel.languages import Language


def where_it_went(practice: UUID, actor: Actor, language: Language) -> Panel:
    """Its latest adaptations, and the way to record one."""
    view = queries.panel(practice, actor=actor, language=language)
    return Panel(_("Where it went"), "adaptations/panel.html", view)
