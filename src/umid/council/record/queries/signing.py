"""Who agreed to a draft as it stands: the same who sign for the programme of its meeting."""

from __future__ import annotations

from dataclasses import dataclass

from umid.council.delegations.queries.reading import party
from umid.council.meetings.models import Signatory
from umid.council.meetings.policies import may_agree
from umid.council.meetings.rules.signing import waited_for
from umid.council.record.models import Agreement, Summary
from umid.council.record.queries.rows import SignatoryRow
from umid.foundation.access.actors import Actor
from umid.foundation.directory.rules.posts import Home
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class _Signs:
    """A signatory, and what it agreed to."""

    signatory: Signatory
    agreement: Agreement | None

    @property
    def agreed_to(self) -> int | None:
        return self.agreement.agreed_to if self.agreement else None


def signing(summary: Summary) -> list[_Signs]:
    """Each signatory of the meeting with its agreement, in two queries."""
    agreed = {each.home: each for each in Agreement.objects.filter(summary=summary)}
    asked = Signatory.objects.filter(meeting=summary.meeting_id).select_related("organisation")
    return [_Signs(each, agreed.get(each.home)) for each in asked]


def homes_waited_for(summary: Summary) -> list[Home]:
    """Who has yet to agree to the draft as it stands."""
    return [each.signatory.home for each in waited_for(signing(summary), summary.draft)]


def signatories(summary: Summary, actor: Actor, language: Language) -> tuple[SignatoryRow, ...]:
    """As pages show them."""
    signs = signing(summary)
    waiting = waited_for(signs, summary.draft)
    own = Home(actor.state, actor.organisation) if may_agree(actor).allowed else None
    return tuple(
        SignatoryRow(
            party=party(each.signatory.state_id, each.signatory.organisation, language),
            agreed=each not in waiting,
            agreed_at=each.agreement.agreed_at if each.agreement else None,
            is_mine=each.signatory.home == own,
        )
        for each in signs
    )
