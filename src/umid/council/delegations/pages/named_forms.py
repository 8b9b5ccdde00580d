"""The forms about those who come by name: experts, speakers, the media."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from umid.council.delegations.drafts import FundingDraft, MediaDraft, NamedDraft
from umid.council.delegations.names import name_of_category, name_of_paid
from umid.council.delegations.pages.forms import Answering, choose, deadline_at
from umid.council.delegations.queries import MediaView
from umid.council.delegations.rules.by_name import Paid
from umid.council.delegations.rules.kinds import CATEGORY_OF, ByName
from umid.foundation.writing.editing import Edit
from umid.kernel.languages import Language

_LANGUAGES = [(one.value, one.autonym) for one in Language]


class Person(forms.Form):
    """Who it is, and in which language they are written to."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail address"))
    function = forms.CharField(label=_("Function"), max_length=300, required=False)
    language = forms.ChoiceField(label=_("Language of the letter"), choices=_LANGUAGES)


class InvitingByName(Person):
    """Whom to invite as what, and what the organisers pay."""

    by_name = forms.ChoiceField(label=_("Invited as"), widget=forms.RadioSelect)
    session = forms.ChoiceField(
        label=_("Session in which they speak"), required=False, help_text=_("Of the programme.")
    )
    deadline_on = forms.DateField(
        label=_("Answer until the end of"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    paid = forms.MultipleChoiceField(
        label=_("The organisers pay"), required=False, widget=forms.CheckboxSelectMultiple
    )
    words = forms.CharField(
        label=_("About what is paid"),
        required=False,
        max_length=1_000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("In the language of the letter. It stands in the letter."),
    )
    field_order = ("by_name", "name", "email", "function", "language", "session", "deadline_on")

    def __init__(self, *args: Any, sessions: list[tuple[str, str]], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        asked = (ByName.EXPERT, ByName.SPEAKER)
        choose(self, "by_name", [(one, name_of_category(CATEGORY_OF[one])) for one in asked])
        choose(self, "session", [("", "–"), *sessions])
        choose(self, "paid", [(one, name_of_paid(one)) for one in Paid])

    def draft(self, zone: ZoneInfo) -> NamedDraft:
        """Whom to invite."""
        answers = self.cleaned_data
        return NamedDraft(
            ByName(answers["by_name"]),
            answers["name"],
            answers["email"],
            deadline_at(answers["deadline_on"], zone),
            function=answers["function"],
            language=Language(answers["language"]),
            session=answers["session"],
            funding=FundingDraft(tuple(Paid(one) for one in answers["paid"]), answers["words"]),
        )


class Media(Person):
    """Who works for which media."""

    outlet = forms.CharField(
        label=_("Media outlet"), max_length=200, help_text=_("Or that you work freelance.")
    )
    field_order = ("name", "email", "outlet", "function", "language")

    def draft(self, closes_at: datetime) -> NamedDraft:
        """Whom to accredit."""
        answers = self.cleaned_data
        return NamedDraft(
            ByName.MEDIA,
            answers["name"],
            answers["email"],
            closes_at,
            function=answers["function"],
            outlet=answers["outlet"],
            language=Language(answers["language"]),
        )


class AskingAsMedia(Media):
    """The same by themselves."""

    is_listed = forms.BooleanField(
        label=_("Name me in the list of participants, with function and outlet"), required=False
    )


class AnsweringByName(Answering):
    """Accept or decline, and whether one is named."""

    is_listed = forms.BooleanField(
        label=_("Name me in the list of participants, with my function"), required=False
    )


class MediaTermsForm(Edit):
    """Whether the media are admitted, until when they ask, and to which sessions."""

    is_admitted = forms.BooleanField(
        label=_("The media are admitted, and can ask for accreditation"), required=False
    )
    closes_on = forms.DateField(
        label=_("They ask until the end of"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    sessions = forms.MultipleChoiceField(
        label=_("Sessions open to the media"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Told to those who ask. Who stands at a door lets in who may."),
    )

    def __init__(self, *args: Any, sessions: list[tuple[str, str]], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        self._sessions = sessions
        super().__init__(*args, **kwargs)

    def ask(self) -> None:
        choose(self, "sessions", self._sessions)

    @staticmethod
    def of(view: MediaView) -> dict[str, Any]:
        """What stands now; before the first time, the day before the meeting."""
        zone = view.meeting.zone
        closes = view.closes_at.astimezone(zone).date() if view.closes_at else None
        return {
            "expected": view.revision,
            "is_admitted": view.is_admitted,
            "closes_on": closes or view.meeting.starts_on,
            "sessions": list(view.chosen),
        }

    def draft(self, zone: ZoneInfo) -> MediaDraft:
        """What to enter."""
        answers = self.cleaned_data
        closes = deadline_at(answers["closes_on"], zone)
        return MediaDraft(answers["is_admitted"], closes, tuple(answers["sessions"]))


class NoteForm(forms.Form):
    """An information note in a language."""

    language = forms.ChoiceField(label=_("Language"), choices=_LANGUAGES)
    file = forms.FileField(label=_("File"), help_text=_("A PDF, a DOCX or a picture, up to 32 MB."))
