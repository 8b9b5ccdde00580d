"""What people read for posts and for what is not possible."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from umid.foundation.accounts.rules import AnsweredAlready, LinkSpent
from umid.foundation.directory.actions import EmailTaken, Occupied
from umid.foundation.directory.rules.posts import (
    AuditsOnly,
    Backwards,
    Misplaced,
    Post,
    SpeaksElsewhere,
)

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from umid.foundation.directory.models import User
    from umid.kernel.errors import NotPossible

POSTS: Final[dict[Post, _StrPromise]] = {
    Post.ADMINISTRATOR: _("Administrator"),
    Post.SECRETARIAT: _("Secretariat"),
    Post.AUDITOR: _("Auditor"),
    Post.FOCAL_POINT: _("Focal point"),
    Post.DEPUTY: _("Deputy of the focal point"),
    Post.MEMBER: _("Member"),
    Post.EXPERT: _("Expert"),
}

_WHY_NOT: Final[dict[type[NotPossible], _StrPromise]] = {
    Misplaced: _("This post cannot be held for that."),
    Backwards: _("The end has to come after the beginning."),
    SpeaksElsewhere: _("They belong to another state or organisation for that time."),
    AuditsOnly: _("Whoever audits holds no other post of the staff."),
    Occupied: _("There is a focal point already: let them hand over, or end their appointment."),
    EmailTaken: _("Someone signs in with this address already."),
    LinkSpent: _("This link opens nothing any more. Ask for a new one."),
    AnsweredAlready: _("Someone has answered this already."),
}


def name_of(user: User) -> str:
    """How allauth names a user to their passkey."""
    return user.name


def why_not(error: NotPossible) -> str:
    """The reason in the reader's language."""
    return str(_WHY_NOT.get(type(error), _("That is not possible any more.")))
