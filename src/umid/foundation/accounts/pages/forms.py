"""The forms of the room; each gives what an action takes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from umid.foundation.accounts.actions import Offer
from umid.foundation.accounts.wording import POSTS
from umid.foundation.directory.queries import HomeRow, PersonRow, home_named
from umid.foundation.directory.rules.posts import Home, Post, Span
from umid.foundation.ui import said
from umid.kernel.languages import Language

_LANGUAGES = [(one.value, one.autonym) for one in Language]


class Details(forms.Form):
    """How someone is called, and in which language we write to them."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=200,
        help_text=_("As you write it yourself."),
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=_LANGUAGES, help_text=_("We write to you in it.")
    )

    @property
    def chosen(self) -> dict[str, Any]:
        """The arguments of an action."""
        return {
            "name": self.cleaned_data["name"],
            "language": Language(self.cleaned_data["language"]),
        }


class Asking(Details):
    """Someone asks to join."""

    email = forms.EmailField(label=_("E-mail address"))
    why = forms.CharField(
        label=_("Why you ask"),
        help_text=_("Your work, and for whom you would take part."),
        max_length=2000,
        widget=forms.Textarea,
    )
    field_order = ("name", "email", "language", "why")


class Address(forms.Form):
    """An e-mail address."""

    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The one that you sign in with."),
        widget=forms.EmailInput({"autocomplete": "username"}),
    )


class Reason(forms.Form):
    """Why a request is refused."""

    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("It is sent to who asked, as you write it."),
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
    )


class Appointing(forms.Form):
    """A post, and for whom it is held."""

    post = forms.ChoiceField(label=_("Post"))
    home = forms.ChoiceField(
        label=_("For"),
        required=False,
        help_text=_("A state or organisation for focal points and members, or a body."),
    )

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own
        posts: Iterable[Post],
        homes: Iterable[HomeRow],
        **kwargs: Any,  # noqa: ANN401 - Django's own
    ) -> None:
        super().__init__(*args, **kwargs)
        self._field("post").choices = [(post.value, POSTS[post]) for post in posts]
        self._field("home").choices = [("", "–"), *((row.key, home_label(row)) for row in homes)]

    def _field(self, name: str) -> forms.ChoiceField:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker  # nosec B101
        return field

    @property
    def chosen(self) -> tuple[Post, Home]:
        """What to appoint to."""
        return Post(self.cleaned_data["post"]), home_named(self.cleaned_data["home"])


class Inviting(Appointing):
    """Whom to invite, and to what."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail address"))
    language = forms.ChoiceField(
        label=_("Language"), choices=_LANGUAGES, help_text=_("The letter is written in it.")
    )
    field_order = ("name", "email", "language", "post", "home")

    @property
    def offer(self) -> Offer:
        """The offer."""
        post, home = self.chosen
        answers = self.cleaned_data
        return Offer(answers["email"], answers["name"], Language(answers["language"]), post, home)


class Colleague(forms.Form):
    """Someone of one's own state or organisation."""

    person = forms.ChoiceField(label=_("Colleague"))

    def __init__(self, *args: Any, people: Iterable[PersonRow], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker  # nosec B101
        field.choices = [(str(row.public_id), row.name) for row in people]

    @property
    def chosen(self) -> UUID:
        """Who."""
        return UUID(self.cleaned_data["person"])


class Deputising(Colleague):
    """Who stands in, from when until when."""

    since = forms.DateField(label=_("From"), widget=forms.DateInput({"type": "date"}))
    until = forms.DateField(
        label=_("Until"),
        required=False,
        help_text=_("The last day; without one, until you end it."),
        widget=forms.DateInput({"type": "date"}),
    )

    @property
    def span(self) -> Span:
        """From the first day's first moment until the last day's last, where the reader is."""
        since, until = self.cleaned_data["since"], self.cleaned_data["until"]
        zone = timezone.get_current_timezone()
        return Span(
            datetime.combine(since, time.min, zone),
            datetime.combine(until, time.max, zone) if until else None,
        )


def home_label(row: HomeRow) -> str:
    """A state by its name in the reader's language, anything else by its own."""
    return said.country(row.state) if row.state else str(row.name.text if row.name else "")
