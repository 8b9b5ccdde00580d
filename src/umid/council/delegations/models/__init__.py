"""Tables of the room."""

from umid.council.delegations.models.delegates import Delegate, Needs
from umid.council.delegations.models.invitations import Invitation, Quota
from umid.council.delegations.models.letters import Agreement, Letter, Register, Reminded
from umid.council.delegations.models.privacy import Assessment, Wish
from umid.council.delegations.models.visa import VisaLetter

__all__ = [
    "Agreement",
    "Assessment",
    "Delegate",
    "Invitation",
    "Letter",
    "Needs",
    "Quota",
    "Register",
    "Reminded",
    "VisaLetter",
    "Wish",
]
