"""Invitations and nominations as the secretariat, the invited and delegates see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from umid.council.delegations.models import Delegate, Invitation, Letter
from umid.council.delegations.policies import (
    delegates_visible_to,
    invitations_visible_to,
    is_by_paper,
    is_oneself,
    letters_visible_to,
    may_invite,
    may_nominate,
    oneself,
)
from umid.council.delegations.queries.assessments import is_assessed
from umid.council.delegations.queries.protocol import in_protocol_order, name_of
from umid.council.delegations.queries.reading import delegate_rows, invitation_row, party_of
from umid.council.delegations.queries.rows import (
    DelegateRow,
    DelegateView,
    DeskView,
    InvitationRow,
    InvitationView,
)
from umid.council.delegations.queries.signing import is_waited_for, letter_with_signatories
from umid.council.delegations.rules.kinds import ByName, LetterKind
from umid.council.meetings.models import Meeting
from umid.council.meetings.queries import MeetingRow
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import Text
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Own:
    """What concerns someone: meetings to prepare, invitations to answer, their nominations."""

    meetings: tuple[MeetingRow, ...]
    invitations: tuple[tuple[MeetingRow, InvitationRow], ...]
    nominations: tuple[tuple[MeetingRow, DelegateRow], ...]


def own(*, actor: Actor, at: datetime, language: Language) -> Own:
    """Everything of the room that the actor has a part in."""
    reader = Reader(language)
    meetings = described(Meeting.objects.filter(_concerned(actor)))
    found = (
        []
        if may_invite(actor).allowed
        else list(
            _whole(Invitation.objects.filter(invitations_visible_to(actor))).order_by(
                "-meeting__starts_on", "pk"
            )
        )
    )
    mine = Delegate.objects.filter(oneself(actor)) if actor.user else Delegate.objects.none()
    rows = list(mine.select_related("invitation").order_by("-invitation__meeting__starts_on", "pk"))
    keys = {one.meeting_id for one in found} | {one.invitation.meeting_id for one in rows}
    named = {one.pk: reader.meeting(one) for one in described(Meeting.objects.filter(pk__in=keys))}
    return Own(
        tuple(reader.meeting(one) for one in meetings),
        tuple(
            (
                named[one.meeting_id],
                invitation_row(one, waited_for=False, at=at, language=language),
            )
            for one in found
        ),
        tuple((named[one.invitation.meeting_id], delegate_rows([one])[0]) for one in rows),
    )


def desk(slug: str, *, actor: Actor, at: datetime, language: Language) -> DeskView:
    """A meeting's invitations and letters, for who sends them or signs. Raises NotFound."""
    meeting = described(Meeting.objects.filter(slug=slug)).first()
    if meeting is None:
        raise NotFound
    letters = list(Letter.objects.filter(letters_visible_to(actor), meeting=meeting))
    if not letters and not may_invite(actor).allowed:
        raise NotFound
    rows = tuple(
        letter_with_signatories(one, actor, language)
        for one in sorted(letters, key=lambda one: list(LetterKind).index(LetterKind(one.kind)))
    )
    waiting = {one.kind for one in rows if one.waited_for}
    seen = Invitation.objects.filter(invitations_visible_to(actor), meeting=meeting)
    found = _whole(seen.exclude(by_name=ByName.MEDIA))
    invitations = [
        invitation_row(one, waited_for=one.kind in waiting, at=at, language=language)
        for one in (found if may_invite(actor).allowed else ())
    ]
    return DeskView(
        Reader(language).meeting(meeting),
        tuple(in_protocol_order(sorted(invitations, key=lambda one: one.person), language)),
        rows,
        may_invite(actor).allowed,
        is_assessed(meeting),
    )


def invitations_page(
    slug: str, *, actor: Actor, at: datetime, language: Language, after: UUID | None, limit: int
) -> list[InvitationRow]:
    """Some of a meeting's invitations that the actor sees, in the order of their identifiers.

    Raises NotFound where they see none and prepare none.
    """
    visible = Invitation.objects.filter(invitations_visible_to(actor), meeting__slug=slug)
    if not visible.exists():
        desk_of = Meeting.objects.filter(slug=slug).exists() and may_invite(actor).allowed
        if not desk_of:
            raise NotFound
    later = visible.filter(pk__gt=after) if after else visible
    rows = list(_whole(later).order_by("pk")[:limit])
    waiting = {
        each.kind for each in Letter.objects.filter(meeting__slug=slug) if is_waited_for(each)
    }
    return [
        invitation_row(one, waited_for=one.kind in waiting, at=at, language=language)
        for one in rows
    ]


def invitation(pk: UUID, *, actor: Actor, at: datetime, language: Language) -> InvitationView:
    """One invitation with its delegation. Raises NotFound."""
    row = _whole(Invitation.objects.filter(invitations_visible_to(actor), pk=pk)).first()
    if row is None:
        raise NotFound
    waited_for = row.by_name != ByName.MEDIA and is_waited_for(letter_of(row))
    return InvitationView(
        meeting=_meeting(row, language),
        invitation=invitation_row(row, waited_for=waited_for, at=at, language=language),
        delegates=delegate_rows(
            row.delegates.all(),
            of=name_of(party_of(row, language), language),
        ),
        may_invite=may_invite(actor).allowed,
        may_nominate=may_nominate(actor, row).allowed,
        is_mine=not is_by_paper(actor, row),
    )


def delegate(pk: UUID, *, actor: Actor, language: Language) -> DelegateView:
    """One nomination. Raises NotFound."""
    visible = Delegate.objects.filter(delegates_visible_to(actor), pk=pk)
    row = visible.select_related("invitation__organisation").first()
    if row is None:
        raise NotFound
    rows = delegate_rows(
        Delegate.objects.filter(invitation=row.invitation_id, forgotten_at__isnull=True)
    )
    may_edit = may_nominate(actor, row.invitation).allowed
    found = next(one for one in rows if one.id == pk)
    others = tuple(one for one in rows if one.id != pk and not one.stands_in_for)
    return DelegateView(
        meeting=_meeting(row.invitation, language),
        party=party_of(row.invitation, language),
        invitation=row.invitation_id,
        delegate=found,
        may_edit=may_edit,
        principals=others if may_edit else (),
        is_mine=is_oneself(actor, row) if row.invitation.by_name else False,
    )


def earlier_delegations(pk: UUID, *, actor: Actor, language: Language) -> list[tuple[UUID, str]]:
    """Invitations of the same party to other meetings whose delegation can be copied."""
    row = Invitation.objects.filter(invitations_visible_to(actor), pk=pk).first()
    if row is None:
        raise NotFound
    if row.by_name:
        return []
    before = Invitation.objects.filter(
        invitations_visible_to(actor),
        state=row.state_id,
        organisation=row.organisation_id,
        delegates__forgotten_at__isnull=True,
        delegates__name__gt="",
    )
    rows = before.exclude(pk=pk).distinct().select_related("meeting")
    return [(one.pk, one.meeting.title.read(language).text) for one in rows]


def letter_template(
    slug: str, kind: LetterKind, *, actor: Actor, language: Language
) -> tuple[MeetingRow, Text, int]:
    """The words of a letter in every language, with its revision. Raises NotFound."""
    found = Letter.objects.filter(letters_visible_to(actor), meeting__slug=slug, kind=kind).first()
    if found is None:
        raise NotFound
    meeting = described(Meeting.objects.filter(pk=found.meeting_id)).get()
    return Reader(language).meeting(meeting), found.words, found.revision


def credentials_of(pk: UUID, *, actor: Actor) -> UUID:
    """The file of a credentials letter, for those who may have filed it. Raises NotFound."""
    row = Delegate.objects.filter(delegates_visible_to(actor), pk=pk).first()
    if row is None or row.credentials_id is None:
        raise NotFound
    return row.credentials_id


def visible_invitation(pk: UUID, *, actor: Actor) -> Invitation:
    """The table's row with what its letter says. Raises NotFound."""
    row = _whole(Invitation.objects.filter(invitations_visible_to(actor), pk=pk)).first()
    if row is None:
        raise NotFound
    return row


def letter_of(row: Invitation) -> Letter:
    """The letter that an invitation is written as. Raises NotFound: the media are written none."""
    found = Letter.objects.filter(meeting=row.meeting_id, kind=row.kind).first()
    if found is None or row.by_name == ByName.MEDIA:
        raise NotFound
    return found


def _concerned(actor: Actor) -> Q:
    """Meetings that the secretariat prepares, or whose letters the actor signs."""
    if may_invite(actor).allowed:
        return Q()
    letters = Letter.objects.filter(letters_visible_to(actor), meeting=OuterRef("pk"))
    return Q(Exists(letters))


def _whole(rows: QuerySet[Invitation]) -> QuerySet[Invitation]:
    """With what `invitation_row` reads: the same number of queries for any number of rows."""
    return rows.select_related("organisation", "meeting", "session").prefetch_related(
        "quotas", "delegates"
    )


def _meeting(row: Invitation, language: Language) -> MeetingRow:
    return Reader(language).meeting(described(Meeting.objects.filter(pk=row.meeting_id)).get())
