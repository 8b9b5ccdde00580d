"""What lets an unchanged floor be answered with nothing: its pulse, and who looks."""

from __future__ import annotations

from umid.council.floor import queries
from umid.council.floor.policies import may_chair
from umid.council.floor.queries import Pulse
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language


def tag_of(request: SignedInRequest, pulse: Pulse) -> str:
    """The entity tag: another for another language, and for who may know other names."""
    actor = request.actor
    who = f"{actor.state or ''}.{actor.organisation or ''}.{may_chair(actor).allowed:d}"
    return f'"{pulse.floor}.{pulse.length}.{pulse.edits}.{who}.{current_language()}"'


def tag(request: SignedInRequest, slug: str, session: str) -> str:
    """One query. Raises NotFound."""
    return tag_of(request, queries.pulse(slug, session))
