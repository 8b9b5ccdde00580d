"""Tables of the room."""

from umid.council.delegations.models.delegates import Delegate, Needs
from umid.council.delegations.models.invitations import Invitation, Quota
from umid.council.delegations.models.letters import Agreement, Letter, Register

__all__ = ["Agreement", "Delegate", "Invitation", "Letter", "Needs", "Quota", "Register"]
