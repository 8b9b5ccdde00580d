"""What a password may not be made of, beside what others guess first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from django.contrib.auth.base_user import AbstractBaseUser

LONGEST: Final = 200
OWN_SHARE: Final = 8
WORDS: Final = (
    "almaty", "ashgabat", "asia", "astana", "bishkek", "central", "council", "dushanbe", "expert",
    "kazakhstan", "kyrgyzstan", "password", "rehabilitation", "reintegration", "regional",
    "returnee", "secretariat", "tajikistan", "tashkent", "turkmenistan", "umid", "unoct",
    "uzbekistan",
)  # fmt: skip
"""What whoever knows this site tries first; docs/sign-in.md repeats them."""

_WORDS: Final = re.compile("|".join(sorted(WORDS, key=len, reverse=True)))


def own_share(password: str) -> int:
    """How many letters and digits are left when this site's words and runs of one sign are gone."""
    left = _WORDS.sub("", password.casefold())
    return len(set(re.sub(r"[\W_]", "", left)))


class OfOnesOwn:
    """Refuses passwords that this site's own words make up, and those that nobody would type."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        """Raises ValidationError."""
        del user
        if len(password) > LONGEST:
            raise ValidationError(_("This is too long: 200 characters are enough."), "too_long")
        if own_share(password) < OWN_SHARE:
            raise ValidationError(
                _("This is made of words that others try first here. Add words of your own."),
                "too_near",
            )

    def get_help_text(self) -> str:
        """What a form says beside the field."""
        return ""
