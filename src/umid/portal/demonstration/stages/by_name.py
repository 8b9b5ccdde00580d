"""Who comes to a meeting by name: an expert who accepted, a speaker who is asked, the media."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from umid.council.delegations import actions as delegations
from umid.council.delegations.drafts import FundingDraft, MediaDraft, NamedDraft
from umid.council.delegations.rules.by_name import Paid
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import ByName
from umid.council.delegations.sealing import sealed
from umid.foundation.access.actors import SYSTEM
from umid.kernel.languages import Language
from umid.portal.demonstration.cast import actor_named
from umid.portal.demonstration.stages.writing import INVENTED

PAID: Final = FundingDraft((Paid.FLIGHT, Paid.STAY, Paid.ALLOWANCE), "Illustrative.")
_HOST: Final = "demonstration.example"


def load(meeting: str, session: str, *, until: datetime, at: datetime) -> None:
    """An expert before the secretariat, a speaker without an answer, a reporter who asks."""
    expert = NamedDraft(
        ByName.EXPERT,
        "Зарина Сайфуллаева",
        f"expert-by-name@{_HOST}",
        until,
        function=INVENTED,
        language=Language.RUSSIAN,
        funding=PAID,
    )
    speaker = NamedDraft(
        ByName.SPEAKER,
        "Gözel Nuryýewa",
        f"speaker-by-name@{_HOST}",
        until,
        function=INVENTED,
        session=session,
    )
    made = [
        delegations.invite_by_name(actor=SYSTEM, meeting=meeting, draft=one, at=at)
        for one in (expert, speaker)
    ]
    sent = [one.pk for one in made]
    delegations.send(actor=SYSTEM, meeting=meeting, invitations=sent, at=at)
    delegations.answer_by_link(
        token=sealed(made[0].pk),
        answer=Invited.ACCEPTED,
        reason="",
        is_listed=True,
        at=at + timedelta(days=1),
    )
    _media(meeting, session, until=until, at=at)


def _media(meeting: str, session: str, *, until: datetime, at: datetime) -> None:
    officer = actor_named("secretariat")
    terms = MediaDraft(is_admitted=True, closes_at=until, sessions=(session,))
    delegations.set_media_terms(actor=officer, meeting=meeting, draft=terms, expected=0, at=at)
    reporter = NamedDraft(
        ByName.MEDIA,
        "Ержан Медетов",
        f"reporter@{_HOST}",
        until,
        function=INVENTED,
        outlet="Illustrative Daily",
    )
    delegations.enter_media(actor=officer, meeting=meeting, draft=reporter, at=at)
