"""Tables of the room."""

from umid.council.delegations.models.by_name import InformationNote, MediaTerms
from umid.council.delegations.models.delegates import Delegate, Funding, Needs
from umid.council.delegations.models.invitations import Invitation, Quota
from umid.council.delegations.models.letters import Agreement, Letter, Register, Reminded
from umid.council.delegations.models.privacy import Assessment, Wish
from umid.council.delegations.models.visa import VisaLetter

__all__ = [
    "Agreement",
    "Assessment",
    "Delegate",
    "Funding",
    "InformationNote",
    "Invitation",
    "Letter",
    "MediaTerms",
    "Needs",
    "Quota",
    "Register",
    "Reminded",
    "VisaLetter",
    "Wish",
]
