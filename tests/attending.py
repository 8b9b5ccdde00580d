"""Makes badges, scans and sign-ups through the same actions that people use."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from tests.cast import Cast, actor
from tests.delegating import answered, decided, sent, submitted
from tests.making import TASHKENT, a_programme

from umid.council.attendance import actions
from umid.council.attendance.models import Badge, Place, Scan, SignUp
from umid.council.attendance.rules.presence import Way
from umid.council.attendance.rules.signing_up import Terms
from umid.council.attendance.sealing import sealed
from umid.council.delegations.models import Delegate, Invitation, Quota
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.nominations import Nominated
from umid.foundation.access.actors import SYSTEM

AT = datetime(2030, 3, 20, 4, tzinfo=UTC)  # nine o'clock in Tashkent
OPENS = datetime(2020, 1, 1, tzinfo=UTC)
CLOSES = datetime(2099, 1, 1, tzinfo=UTC)


def accredited(
    invitation: Invitation,
    name: str = "Aigul Sample",
    *,
    who: Cast = Cast.FOCAL_POINT_KG,
    category: Category = Category.DELEGATE,
    email: str = "",
) -> Delegate:
    """Someone who comes."""
    row = submitted(invitation, name, who=who, category=category, email=email)
    decided(row, Nominated.ACCREDITED)
    row.refresh_from_db()
    return row


def badge_of(delegate: Delegate, *, at: datetime = AT) -> Badge:
    """A badge, made now."""
    slug = delegate.invitation.meeting.slug
    (made,) = actions.issue(actor=SYSTEM, meeting=slug, delegates=[delegate.pk], at=at)
    return made


def token_of(badge: Badge) -> str:
    """What its QR says."""
    return sealed(badge.pk, badge.issue)


def scanned(
    badge: Badge,
    *,
    way: Way = Way.IN,
    at: datetime = AT,
    session: str = "",
    event: UUID | None = None,
    meeting: str = "",
    arrives: datetime | None = None,
) -> Scan:
    """The badge is shown at a door."""
    shown = actions.Shown(event or uuid4(), token_of(badge), way, at, session)
    slug = meeting or badge.meeting.slug
    arrives = arrives or max(at, AT) + timedelta(hours=9)
    return actions.scan(actor=actor(Cast.SECRETARIAT), meeting=slug, shown=shown, at=arrives)


def sessions(slug: str, count: int = 4) -> str:
    """A meeting on the usual day with breakout sessions, two at a time."""
    return a_programme(slug, sessions=count, on=AT.astimezone(TASHKENT).date())


def opened(
    meeting: str,
    session: str = "session-0",
    *,
    capacity: int | None = 2,
    per_delegation: int | None = None,
) -> SignUp:
    """A session that is open for sign-up."""
    row = SignUp.objects.filter(session__meeting__slug=meeting, session__slug=session).first()
    return actions.open_sign_up(
        actor=SYSTEM,
        meeting=meeting,
        session=session,
        terms=Terms(capacity, per_delegation, OPENS, CLOSES),
        expected=row.revision if row else 0,
        at=AT,
    )


def signed_up(
    delegate: Delegate, session: str = "session-0", *, who: Cast = Cast.FOCAL_POINT_KG
) -> Place:
    """They ask for a place."""
    return actions.sign_up(
        actor=actor(who),
        meeting=delegate.invitation.meeting.slug,
        session=session,
        delegate=delegate.pk,
        at=AT,
    )


def kg(slug: str = "convened") -> Invitation:
    """Kyrgyzstan comes with twenty places in each category."""
    sessions(slug)
    invitation = sent(slug, state="KG")
    answered(invitation, Cast.FOCAL_POINT_KG)
    Quota.objects.filter(invitation=invitation).update(places=20)
    return invitation
