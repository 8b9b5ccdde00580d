"""The kinds of organisations and bodies, who belongs to a body, who was appointed to what."""

from umid.foundation.directory.rules.kinds import (
    MEMBER_STATES,
    BodyKind,
    OrganisationKind,
    Term,
)

__all__ = ["MEMBER_STATES", "BodyKind", "OrganisationKind", "Term"]
