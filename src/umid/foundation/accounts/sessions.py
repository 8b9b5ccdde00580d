"""The session store: Django's own, with rows that know their user and when they were last used.

The limits lie in a row's end, which every use moves on: a session that nobody uses ends by itself.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone

from umid.foundation.accounts.models import SignInSession
from umid.foundation.accounts.rules import SEEN, session_ends
from umid.kernel.identifiers import new_identifier

if TYPE_CHECKING:
    from django.contrib.sessions.backends.base import SessionBase

_SINCE = "signed_in_at"
_SEEN = "seen_at"
_DEVICE = "device"
_PUBLIC_ID = "public_id"


class SessionStore(DatabaseStore):
    """Sessions in `SignInSession`."""

    @classmethod
    def get_model_class(cls) -> type[SignInSession]:
        return SignInSession

    def create_model_instance(self, data: dict[str, Any]) -> SignInSession:
        row = super().create_model_instance(data)
        assert isinstance(row, SignInSession)  # noqa: S101 - for the type checker  # nosec B101
        row.user_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        row.since_at = _moment(data, _SINCE)
        row.seen_at = _moment(data, _SEEN)
        row.device = data.get(_DEVICE, "")
        if data.get(_PUBLIC_ID):
            row.public_id = UUID(data[_PUBLIC_ID])
        return row

    def get_expiry_date(self, **_kwargs: Any) -> datetime:  # noqa: ANN401 - Django's own
        """When it ends if it is not used again."""
        now = timezone.now()
        return session_ends(_moment(self._session, _SINCE) or now, now)  # type: ignore[attr-defined] # Django's own cache of the data


def begin(session: SessionBase, *, device: str, at: datetime) -> None:
    """Note that someone signed in here now."""
    moment, name = at.isoformat(), str(new_identifier())
    session.update({_SINCE: moment, _SEEN: moment, _DEVICE: device, _PUBLIC_ID: name})


def touch(session: SessionBase, at: datetime) -> None:
    """Note that the session is used, to the minute."""
    seen = session.get(_SEEN)
    if seen is None or datetime.fromisoformat(seen) + SEEN <= at:
        session[_SEEN] = at.isoformat()


def _moment(data: dict[str, Any], name: str) -> datetime | None:
    return datetime.fromisoformat(data[name]) if data.get(name) else None
