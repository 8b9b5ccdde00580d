"""The words that a meeting's letters begin with, in every language of the Council."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.utils import translation
from django.utils.translation import gettext, gettext_noop

from umid.council.delegations.rules.kinds import LetterKind
from umid.council.meetings.actions import HOUSE
from umid.foundation.texts.rules import Text, original, translate
from umid.kernel.languages import Language

_WORDS: Final = {
    LetterKind.NOTE: (
        gettext_noop(
            "The Secretariat of the Regional Expert Council presents its compliments and has the "
            "honour to transmit an invitation to the following meeting."
        ),
        gettext_noop("{meeting}. Dates: {days}. Place: {place}."),
        gettext_noop("Places in the delegation: {places}."),
        gettext_noop(
            "The Secretariat would be grateful for an answer, with the composition of the "
            "delegation, no later than {deadline}."
        ),
        gettext_noop(
            "The Secretariat avails itself of this opportunity to renew the assurances of its "
            "highest consideration."
        ),
    ),
    LetterKind.LETTER: (
        gettext_noop(
            "The Secretariat of the Regional Expert Council has the pleasure of inviting your "
            "organisation to the following meeting."
        ),
        gettext_noop("{meeting}. Dates: {days}. Place: {place}."),
        gettext_noop("Places reserved for you: {places}."),
        gettext_noop("Please answer and name those who will take part no later than {deadline}."),
        gettext_noop("We look forward to working with you."),
    ),
    LetterKind.PERSONAL: (
        gettext_noop(
            "The Secretariat of the Regional Expert Council has the pleasure of inviting you to "
            "the following meeting."
        ),
        gettext_noop("{meeting}. Dates: {days}. Place: {place}."),
        gettext_noop("You are asked as: {role}."),
        gettext_noop("Please answer no later than {deadline}."),
        gettext_noop("We look forward to working with you."),
    ),
}


def words_to_begin_with(kind: LetterKind, at: datetime) -> Text:
    """English as the original, the others as translations of it."""
    english = "\n\n".join(_WORDS[kind])
    text = original(Language.ENGLISH, english, by=HOUSE, at=at)
    for language in Language:
        with translation.override(language):
            words = "\n\n".join(gettext(each) for each in _WORDS[kind])
        if words != english:
            text = translate(text, language, words, source=Language.ENGLISH, by=HOUSE, at=at)
    return text
