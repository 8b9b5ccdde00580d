"""The read side of the room."""

from umid.council.delegations.queries.assessments import (
    AssessmentRow,
    AssessmentView,
    Controller,
    assessment,
    controller_of,
)
from umid.council.delegations.queries.by_link import LinkView, by_link
from umid.council.delegations.queries.day import own_nominations
from umid.council.delegations.queries.desk import (
    Own,
    credentials_of,
    delegate,
    desk,
    earlier_delegations,
    invitation,
    invitations_page,
    letter_of,
    letter_template,
    own,
    visible_invitation,
)
from umid.council.delegations.queries.due import (
    OwnInvitation,
    OwnLetter,
    Waiting,
    own_invitations,
    own_letters,
    waiting,
)
from umid.council.delegations.queries.kept import (
    Kept,
    WishRow,
    kept_of,
    visa_letter_of,
    wishes_of,
)
from umid.council.delegations.queries.participants import ListView, list_of_participants
from umid.council.delegations.queries.protocol import name_of
from umid.council.delegations.queries.rows import (
    DelegateRow,
    DelegateView,
    DeskView,
    InvitationRow,
    InvitationView,
    LetterRow,
    Party,
)

__all__ = [
    "AssessmentRow",
    "AssessmentView",
    "Controller",
    "DelegateRow",
    "DelegateView",
    "DeskView",
    "InvitationRow",
    "InvitationView",
    "Kept",
    "LetterRow",
    "LinkView",
    "ListView",
    "Own",
    "OwnInvitation",
    "OwnLetter",
    "Party",
    "Waiting",
    "WishRow",
    "assessment",
    "by_link",
    "controller_of",
    "credentials_of",
    "delegate",
    "desk",
    "earlier_delegations",
    "invitation",
    "invitations_page",
    "kept_of",
    "letter_of",
    "letter_template",
    "list_of_participants",
    "name_of",
    "own",
    "own_invitations",
    "own_letters",
    "own_nominations",
    "visa_letter_of",
    "visible_invitation",
    "waiting",
    "wishes_of",
]
