"""The mail to someone who comes by name, with the link that stands for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from umid.council.delegations.models import Delegate, Invitation
from umid.council.delegations.queries.by_name import note_for
from umid.council.delegations.rules.by_name import About
from umid.council.delegations.sealing import sealed
from umid.foundation.files.queries import held_file
from umid.foundation.notices.letters import Item, Letter
from umid.foundation.notices.links import absolute, page
from umid.foundation.ui.said import day_range, until
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_LARGEST: Final = 5_000_000
"""In bytes: what is larger is not in the mail, but at the link in it."""
_SUBJECTS: Final[dict[About, _StrPromise]] = {
    About.INVITED: gettext_lazy("An invitation to a meeting"),
    About.TO_ANSWER: gettext_lazy("The deadline for your answer is near"),
    About.TERMS: gettext_lazy("The deadline of your invitation changed"),
    About.DECIDED: gettext_lazy("Your accreditation was decided on"),
    About.CONFIRM: gettext_lazy("Confirm your request for accreditation"),
}
_WORDS: Final[dict[About, _StrPromise]] = {
    About.INVITED: gettext_lazy(
        "Read your letter and answer until %(until)s. You need no account."
    ),
    About.TO_ANSWER: gettext_lazy("Your answer is waited for until %(until)s."),
    About.TERMS: gettext_lazy("You can answer until %(until)s."),
    About.DECIDED: gettext_lazy("See what was decided and what comes next."),
    About.CONFIRM: gettext_lazy(
        "Someone asked for accreditation of the media under this address. Confirm that it was you."
        " If it was not, do nothing: what was written is erased after three days."
    ),
}


def letter_of(invitation: Invitation, delegate: Delegate, about: About, number: int) -> Letter:
    """The mail, whose subject names nobody."""
    language = Language(invitation.language)
    meeting = invitation.meeting
    asks = about is About.CONFIRM
    path = page(
        "delegations:confirm_media" if asks else "delegations:answer_by_link", sealed(invitation.pk)
    )
    with translation.override(language):
        what = (
            f"{meeting.title.read(language).text}\n{day_range(meeting.starts_on, meeting.ends_on)}"
        )
        words = str(_WORDS[about]) % {"until": until(invitation.deadline_at, meeting.time_zone)}
        return Letter(
            key=f"delegations.{about}:{invitation.pk}:{number}",
            to=delegate.email,
            language=language,
            subject=str(_SUBJECTS[about]),
            greeting=_("Dear %(name)s,") % {"name": delegate.name},
            items=(
                Item(
                    (what, words),
                    link=absolute(path, language),
                    link_words=_("Confirm") if asks else _("Open your letter"),
                ),
            ),
            enclosed=_enclosed(invitation) if about is About.INVITED else None,
        )


def _enclosed(invitation: Invitation) -> tuple[str, bytes, str] | None:
    note = note_for(invitation)
    if note is None:
        return None
    file = held_file(note.file_id)
    content = file.path.read_bytes()
    if len(content) > _LARGEST:
        return None
    return f"{invitation.meeting.slug}.{file.kind.endings[0]}", content, file.kind.media_type
