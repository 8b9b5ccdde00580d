"""The words for the room's codes, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from umid.council.delegations.rules.assessing import Question, Residual
from umid.council.delegations.rules.by_name import Paid
from umid.council.delegations.rules.importing import Wrong
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import Category, LetterKind
from umid.council.delegations.rules.nominations import Nominated

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_CATEGORIES: Final[dict[Category, _StrPromise]] = {
    Category.HEAD: _("Head of delegation"),
    Category.DELEGATE: _("Delegate"),
    Category.ADVISER: _("Adviser"),
    Category.EXPERT: _("Expert"),
    Category.SPEAKER: _("Speaker"),
    Category.OBSERVER: _("Observer"),
    Category.INTERPRETER: _("Interpreter"),
    Category.MEDIA: _("Media"),
}
_INVITED: Final[dict[Invited, _StrPromise]] = {
    Invited.DRAFT: _("Draft"),
    Invited.SIGNED_OFF: _("Ready to be sent"),
    Invited.SENT: _("Sent"),
    Invited.OVERDUE: _("Overdue"),
    Invited.ACCEPTED: pgettext_lazy("of an invitation", "Accepted"),
    Invited.DECLINED: pgettext_lazy("of an invitation", "Declined"),
}
_NOMINATED: Final[dict[Nominated, _StrPromise]] = {
    Nominated.DRAFT: _("Draft"),
    Nominated.SUBMITTED: pgettext_lazy("of a nomination", "Submitted"),
    Nominated.RETURNED: pgettext_lazy("of a nomination", "Returned"),
    Nominated.ACCREDITED: pgettext_lazy("of a nomination", "Accredited"),
    Nominated.REFUSED: pgettext_lazy("of a nomination", "Refused"),
    Nominated.WITHDRAWN: pgettext_lazy("of a nomination", "Withdrawn"),
}
_KINDS: Final[dict[LetterKind, _StrPromise]] = {
    LetterKind.NOTE: _("Note verbale"),
    LetterKind.LETTER: _("Letter of invitation"),
    LetterKind.PERSONAL: _("Personal letter of invitation"),
}


_PAID: Final[dict[Paid, _StrPromise]] = {
    Paid.FLIGHT: _("the journey"),
    Paid.STAY: _("accommodation"),
    Paid.ALLOWANCE: _("a daily allowance"),
}

_WRONG: Final[dict[Wrong, _StrPromise]] = {
    Wrong.NO_COLUMN: _("This column is missing."),
    Wrong.UNKNOWN_COLUMN: _("No column has this name."),
    Wrong.COLUMN_TWICE: _("This column is there twice."),
    Wrong.NOBODY: _("Say who is invited."),
    Wrong.UNKNOWN: _("The directory knows no such state or organisation."),
    Wrong.TWICE: _("They are in the table already."),
    Wrong.THERE: _("They are invited to this meeting already."),
    Wrong.LANGUAGE: _("This is no code of a language of the Council."),
    Wrong.DAY: _("Write a day as 2030-03-01."),
    Wrong.NUMBER: _("Write a whole number up to 999."),
    Wrong.BEYOND: _("This cell belongs to no column."),
}

_QUESTIONS: Final[dict[Question, tuple[_StrPromise, _StrPromise | str]]] = {
    Question.CONTROLLER: (
        _("Who answers for the data"),
        _("The controller, as the privacy notice names it."),
    ),
    Question.CONTACT: (
        _("How to reach them about data"),
        _("An address that the privacy notice shows."),
    ),
    Question.BASIS: (
        _("On what ground data is kept"),
        _("A mandate, a law, an agreement between the organisers, consent."),
    ),
    Question.RECIPIENTS: (
        _("Who else gets data, and where"),
        _("For instance the host’s protocol or a hotel, also in other states."),
    ),
    Question.NECESSITY: (_("Why each field is needed"), _("And what you do not ask for.")),
    Question.RISKS: (
        _("What can go wrong for those who take part"),
        _("Think of reprisals, loss, and what a list of names tells others."),
    ),
    Question.MEASURES: (_("What is done against it"), ""),
    Question.CONSULTED: (
        _("Who was asked"),
        _("Those who take part, civil society, the data-protection officer."),
    ),
}
_RESIDUALS: Final[dict[Residual, _StrPromise]] = {
    Residual.LOW: _("Low"),
    Residual.ACCEPTED: _("Acceptable with these measures"),
    Residual.HIGH: _("High: nobody is nominated"),
}


def name_of_wrong(wrong: Wrong) -> str:
    """What is wrong with a cell of an import."""
    return str(_WRONG[wrong])


def name_of_paid(paid: Paid) -> str:
    """What the organisers pay."""
    return str(_PAID[paid])


def name_of_category(category: Category) -> str:
    """What someone is sent as."""
    return str(_CATEGORIES[category])


def name_of_invited(standing: Invited) -> str:
    """Where an invitation stands."""
    return str(_INVITED[standing])


def name_of_nominated(standing: Nominated) -> str:
    """Where a nomination stands."""
    return str(_NOMINATED[standing])


def name_of_letter(kind: LetterKind) -> str:
    """What an invitation is written as."""
    return str(_KINDS[kind])


def question_of(question: Question) -> tuple[str, str]:
    """What an assessment asks, and what helps to answer it."""
    label, help_text = _QUESTIONS[question]
    return str(label), str(help_text)


def name_of_residual(residual: Residual) -> str:
    """What risk remains."""
    return str(_RESIDUALS[residual])
