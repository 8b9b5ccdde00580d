"""What the log hears of signing in: by which way, and who, by their public identifier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.internal.flows import login as login_flow
from django.http import HttpRequest, HttpResponse

from umid.foundation.directory.models import User
from umid.kernel.events import Event, note

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser


def note_of(user: User | AnonymousUser | None, event: Event, *, way: str | None = None) -> None:
    """Write an event down; without a user where none is known."""
    note(event, user=str(user.public_id) if isinstance(user, User) else None, way=way)


def of_address(email: str) -> User | None:
    """Whoever signs in with this address; asked for every address, so that none takes longer."""
    return User.objects.filter(email=email.lower()).first()


def ways_shown(request: HttpRequest, user: User) -> str:
    """What someone has shown in this session, in order: "password totp"; "link" where nothing."""
    records = login_flow.get_authentication_records(request, user)
    shown = [str(each.get("type") or each.get("method")) for each in records]
    return " ".join(shown) or "link"


class Heard:
    """A view of allauth's whose refusals stand in the log."""

    refusal = Event.CONFIRMATION_REFUSED
    way: str | None = None

    def asked(self) -> User | AnonymousUser | None:
        """Who is asked to show that it is them."""
        user: User | AnonymousUser = self.request.user  # type: ignore[attr-defined] # of the view
        return user

    def form_invalid(self, form: Any) -> HttpResponse:  # noqa: ANN401 - untyped
        note_of(self.asked(), self.refusal, way=self.way)
        answer: HttpResponse = super().form_invalid(form)  # type: ignore[misc] # of the view
        return answer
