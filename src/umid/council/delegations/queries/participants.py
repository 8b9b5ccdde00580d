"""The list of participants: accredited, consenting, and by public facts alone."""

from __future__ import annotations

from dataclasses import dataclass

from umid.council.delegations.models import Delegate
from umid.council.delegations.policies import may_read_list
from umid.council.delegations.queries.protocol import in_protocol_order
from umid.council.delegations.queries.reading import party_of
from umid.council.delegations.queries.rows import Party
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.nominations import Nominated
from umid.council.delegations.rules.quotas import rank
from umid.council.meetings.models import Meeting
from umid.council.meetings.queries import MeetingRow
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class ListedRow:
    """Someone in the list: nothing that was told for the secretariat alone."""

    category: Category
    name: str
    function: str


@dataclass(frozen=True, slots=True)
class ListedDelegation:
    """A delegation in the list; `unnamed` are those accredited who did not agree to be named."""

    party: Party
    people: tuple[ListedRow, ...]
    unnamed: int


@dataclass(frozen=True, slots=True)
class ListView:
    """A meeting with its list of participants in protocol order."""

    meeting: MeetingRow
    delegations: tuple[ListedDelegation, ...]


def list_of_participants(slug: str, *, actor: Actor, language: Language) -> ListView:
    """Those accredited to a meeting. Raises NotFound, NotAllowed."""
    demand(may_read_list(actor))
    meeting = described(Meeting.objects.filter(slug=slug)).first()
    if meeting is None:
        raise NotFound
    accredited = Delegate.objects.filter(
        invitation__meeting=meeting, standing=Nominated.ACCREDITED
    ).select_related("invitation__organisation")
    of: dict[object, list[Delegate]] = {}
    for row in accredited.order_by("order", "name", "pk"):
        together = row.invitation.by_name and party_of(row.invitation, language)
        of.setdefault(together or row.invitation_id, []).append(row)
    found = [_delegation(rows, language) for rows in of.values()]
    return ListView(Reader(language).meeting(meeting), tuple(in_protocol_order(found, language)))


def _delegation(rows: list[Delegate], language: Language) -> ListedDelegation:
    invitation = rows[0].invitation
    listed = sorted(
        (row for row in rows if row.is_listed),
        key=lambda row: rank(Category(row.category), row.order),
    )
    return ListedDelegation(
        party_of(invitation, language),
        tuple(ListedRow(Category(row.category), row.name, row.described) for row in listed),
        len(rows) - len(listed),
    )
