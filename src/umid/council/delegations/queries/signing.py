"""Who agreed to a meeting's letters as they stand: the same who sign for its programme."""

from __future__ import annotations

from dataclasses import dataclass

from umid.council.delegations.models import Agreement, Letter
from umid.council.delegations.queries.reading import letter_row, party
from umid.council.delegations.queries.rows import LetterRow, Party
from umid.council.meetings.models import Signatory
from umid.council.meetings.policies import may_agree
from umid.council.meetings.rules.signing import waited_for
from umid.foundation.access.actors import Actor
from umid.foundation.directory.rules.posts import Home
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class _Signs:
    """A signatory, and which revision of the letter it agreed to."""

    signatory: Signatory
    agreed_to: int | None


def signing(letter: Letter) -> list[_Signs]:
    """Each signatory of the letter's meeting with its agreement to the letter."""
    agreed = {each.home: each.agreed_to for each in Agreement.objects.filter(letter=letter)}
    signatories = Signatory.objects.filter(meeting=letter.meeting_id).select_related("organisation")
    return [_Signs(each, agreed.get(each.home)) for each in signatories]


def is_waited_for(letter: Letter) -> bool:
    """Whether anyone has yet to agree to the letter as it stands."""
    return bool(waited_for(signing(letter), letter.revision))


def letter_with_signatories(letter: Letter, actor: Actor, language: Language) -> LetterRow:
    """The letter's row."""
    signs = signing(letter)
    waiting = waited_for(signs, letter.revision)
    own = Home(actor.state, actor.organisation) if may_agree(actor).allowed else None
    return letter_row(
        letter,
        [_party(each.signatory, language) for each in waiting],
        [_party(each.signatory, language) for each in signs if each not in waiting],
        is_mine_to_sign=any(each.signatory.home == own for each in waiting),
        language=language,
    )


def _party(row: Signatory, language: Language) -> Party:
    return party(row.state_id, row.organisation, language)
