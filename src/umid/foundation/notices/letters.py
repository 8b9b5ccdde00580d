"""How a letter looks: plain text, and HTML in the house's look, which loads nothing from anywhere.

A letter holds what its reader needs to know that something is to be seen, and a link; its subject
names nobody, since it shows on locked screens and in the logs of mail servers.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation

from umid.foundation.notices.links import absolute, page
from umid.kernel.languages import Language

_DIGITS: Final = 32


@dataclass(frozen=True, slots=True)
class Item:
    """One matter: what, in some paragraphs, and where it leads."""

    words: tuple[str, ...]
    title: str = ""
    link: str = ""
    link_words: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """What calendars read of a letter: an iTIP object with its method (RFC 5546, 6047)."""

    method: str
    ics: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in its reader's language; posted once under its key.

    `is_optional` where one may choose to get no such letters: it then says where.
    """

    key: str
    to: str
    language: Language
    subject: str
    greeting: str
    items: tuple[Item, ...]
    closing: str = ""
    is_optional: bool = False
    attached: tuple[str, str] | None = None
    invitation: Invitation | None = None
    enclosed: tuple[str, bytes, str] | None = None  # a file: its name, its bytes, its media type

    @property
    def preferences(self) -> str:
        """Where one chooses; "" where there is no choice."""
        return absolute(page("notices:preferences"), self.language) if self.is_optional else ""


def message_of(letter: Letter) -> EmailMultiAlternatives:
    """The message as it goes out; the same letter has the same identifier every time."""
    headers = {
        "Message-ID": _message_id(letter.key),
        "Auto-Submitted": "auto-generated",
        "Content-Language": letter.language.value,
    }
    if letter.preferences:
        headers["List-Unsubscribe"] = f"<{letter.preferences}>"
    with translation.override(letter.language):
        context = {"letter": letter, "origin": settings.UMID.origin}
        plain = render_to_string("notices/letters/letter.txt", context)
        rich = render_to_string("notices/letters/letter.html", context)
    message = EmailMultiAlternatives(letter.subject, plain, to=[letter.to], headers=headers)
    message.attach_alternative(rich, "text/html")
    if letter.invitation:
        kind = f"text/calendar; method={letter.invitation.method}"
        message.attach_alternative(letter.invitation.ics, kind)
        message.attach("invite.ics", letter.invitation.ics.encode(), "application/ics")
    if letter.attached:
        message.attach(*letter.attached, "text/plain")
    if letter.enclosed:
        message.attach(*letter.enclosed)
    return message


def _message_id(key: str) -> str:
    """By which mail servers and programs know a letter that was sent twice."""
    host = urlsplit(settings.UMID.origin).hostname or "localhost"
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:_DIGITS]}@{host}>"
