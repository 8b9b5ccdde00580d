"""From tables to rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _

from umid.council.delegations.models import Delegate, Invitation, Letter
from umid.council.delegations.queries.rows import (
    DelegateRow,
    InvitationRow,
    LetterRow,
    Party,
    PlacesRow,
)
from umid.council.delegations.rules.invitations import Invited, standing_at
from umid.council.delegations.rules.kinds import ByName, Category, LetterKind
from umid.council.delegations.rules.nominations import OVER, Nominated
from umid.council.delegations.rules.quotas import rank, taken
from umid.foundation.directory.models import Organisation
from umid.kernel.languages import Language


def party_of(invitation: Invitation, language: Language) -> Party:
    """Who is invited."""
    is_media = invitation.by_name == ByName.MEDIA
    return party(invitation.state_id, invitation.organisation, language, is_media=is_media)


def party(
    state: str | None,
    organisation: Organisation | None,
    language: Language,
    *,
    is_media: bool = False,
) -> Party:
    """Who it is; with neither, those who come by name."""
    if organisation is None:
        return Party(state, is_media=is_media and state is None)
    return Party(name=organisation.name.read(language), slug=organisation.slug)


def invitation_row(
    row: Invitation, *, waited_for: bool, at: datetime, language: Language
) -> InvitationRow:
    """Reads the organisation, the quotas and the delegates of the invitation."""
    stored = Invited(row.standing)
    delegates = list(row.delegates.all())
    return InvitationRow(
        id=row.pk,
        party=party_of(row, language),
        kind=row.kind,
        standing=standing_at(stored, waited_for=waited_for, deadline_at=row.deadline_at, at=at),
        stored=stored,
        language=Language(row.language),
        deadline_at=row.deadline_at,
        symbol=row.symbol,
        sent_at=row.sent_at,
        answered_at=row.answered_at,
        reason=row.reason,
        is_on_paper=row.is_on_paper,
        has_reply=row.reply_id is not None,
        revision=row.revision,
        places=_places(row, delegates),
        submitted=sum(
            one.standing == Nominated.SUBMITTED and one.forgotten_at is None for one in delegates
        ),
        by_name=ByName(row.by_name) if row.by_name else None,
        person=next((one.name for one in _living(delegates)), "") if row.by_name else "",
    )


def _living(delegates: Iterable[Delegate]) -> list[Delegate]:
    """Who is known, those first who are not over."""
    known = [one for one in delegates if one.forgotten_at is None]
    return sorted(known, key=lambda one: one.standing in OVER)


def delegate_rows(delegates: Iterable[Delegate], *, of: str = "") -> tuple[DelegateRow, ...]:
    """In order of rank, those that are over last; who was erased is a delegate `of` someone."""
    rows = list(delegates)
    nobody = _("A delegate: %(party)s") % {"party": of}
    names = {one.pk: nobody if one.forgotten_at else one.name for one in rows}
    ordered = sorted(
        rows,
        key=lambda one: (
            one.standing in {Nominated.WITHDRAWN, Nominated.REFUSED},
            *rank(Category(one.category), one.order),
            one.name,
        ),
    )
    return tuple(
        DelegateRow(
            id=one.pk,
            category=Category(one.category),
            standing=Nominated(one.standing),
            order=one.order,
            name=names[one.pk],
            function=one.function,
            languages=tuple(Language(code) for code in one.languages),
            email=one.email,
            phone=one.phone,
            stands_in_for=one.stands_in_for_id,
            stands_in_for_name=names.get(one.stands_in_for_id, "") if one.stands_in_for_id else "",
            is_listed=one.is_listed,
            is_on_paper=one.is_on_paper,
            reason=one.reason,
            has_credentials=one.credentials_id is not None,
            revision=one.revision,
            is_listed_by_self=one.is_listed_by_self,
            is_forgotten=one.forgotten_at is not None,
            outlet=one.outlet,
        )
        for one in ordered
    )


def letter_row(
    row: Letter,
    waited: list[Party],
    agreed: list[Party],
    *,
    is_mine_to_sign: bool,
    language: Language,
) -> LetterRow:
    """A letter with its words and its signatories."""
    return LetterRow(
        LetterKind(row.kind),
        row.revision,
        tuple(agreed),
        tuple(waited),
        is_mine_to_sign,
        row.words.read(language),
    )


def _places(row: Invitation, delegates: list[Delegate]) -> tuple[PlacesRow, ...]:
    quotas = sorted(row.quotas.all(), key=lambda each: rank(Category(each.category), 0))
    return tuple(
        PlacesRow(
            Category(each.category),
            each.places,
            taken(one.seat for one in delegates if one.category == each.category),
        )
        for each in quotas
    )
