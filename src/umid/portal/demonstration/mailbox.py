"""The letters that a demonstration wrote to files instead of sending them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Final

from django.conf import settings

from umid.kernel.errors import NotFound

_RULE: Final = b"-" * 79  # what Django's backend writes after each message
MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Kept:
    """A letter as it was sent; `key` names its file."""

    key: str
    to: str
    subject: str
    sent_at: datetime | None
    plain: str
    rich: str
    headers: tuple[tuple[str, str], ...]
    attached: tuple[str, ...]


def letters() -> list[Kept]:
    """The latest first, not more than some."""
    return [_kept(path) for path in _files()[:MOST]]


def letter(key: str) -> Kept:
    """One of them. Raises NotFound."""
    path = next((path for path in _files() if path.stem == key), None)
    if path is None:
        raise NotFound
    return _kept(path)


def _files() -> list[Path]:
    files = Path(settings.EMAIL_FILE_PATH).glob("*.log")
    return sorted(files, key=lambda path: path.stat().st_mtime_ns, reverse=True)


def _kept(path: Path) -> Kept:
    message = message_from_bytes(path.read_bytes().partition(_RULE)[0], policy=policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - for the type checker  # nosec B101
    date = message["Date"]
    return Kept(
        key=path.stem,
        to=str(message["To"] or ""),
        subject=str(message["Subject"] or ""),
        sent_at=date.datetime if date else None,
        plain=_part(message, "plain"),
        rich=_part(message, "html"),
        headers=tuple((name, str(value)) for name, value in message.items()),
        attached=tuple(part.get_filename() or "" for part in message.iter_attachments()),
    )


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body(preferencelist=(kind,))
    return str(part.get_content()) if part else ""
