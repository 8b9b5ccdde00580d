"""The room's forms; each gives what an action takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from umid.council.delegations.drafts import DelegateDraft, InvitationDraft, NeedsDraft, Terms
from umid.council.delegations.names import name_of_category
from umid.council.delegations.queries import DelegateRow, InvitationRow
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import Category
from umid.foundation.directory.queries import HomeRow
from umid.foundation.ui.said import country
from umid.foundation.writing.editing import Edit
from umid.kernel.languages import Language

_LANGUAGES = [(one.value, one.autonym) for one in Language]
_LAST_MINUTE = time(23, 59)


def choose(form: forms.Form, name: str, choices: Iterable[tuple[str, str]]) -> None:
    """Give a question its answers."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker  # nosec B101
    field.choices = list(choices)


def _deadline() -> forms.DateField:
    return forms.DateField(
        label=_("Answer until the end of"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )


def _add_places(form: forms.Form) -> None:
    for category in Category:
        form.fields[category.value] = forms.IntegerField(
            label=name_of_category(category), min_value=0, max_value=999, required=False
        )


def terms_of(answers: Mapping[str, Any], zone: ZoneInfo) -> Terms:
    """Quota and deadline: the last minute of the day where the meeting is held."""
    places = {category: answers.get(category.value) or 0 for category in Category}
    return Terms(places, deadline_at(answers["deadline_on"], zone))


def deadline_at(on: date, zone: ZoneInfo) -> datetime:
    """The last minute of a day where the meeting is held."""
    return datetime.combine(on, _LAST_MINUTE, zone)


class Inviting(forms.Form):
    """Whom to invite, for how many, until when."""

    homes = forms.MultipleChoiceField(
        label=_("States and organisations"), widget=forms.CheckboxSelectMultiple
    )
    language = forms.ChoiceField(label=_("Language of the letter"), choices=_LANGUAGES)
    deadline_on = _deadline()

    def __init__(self, *args: Any, homes: list[HomeRow], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        choose(
            self,
            "homes",
            [
                (row.key, country(row.state) if row.state else str(row.name))
                for row in homes
                if not row.key.startswith("body:")
            ],
        )
        _add_places(self)

    def drafts(self, zone: ZoneInfo) -> list[InvitationDraft]:
        """An invitation for each that was ticked."""
        terms = terms_of(self.cleaned_data, zone)
        language = Language(self.cleaned_data["language"])
        pairs = [key.split(":", 1) for key in self.cleaned_data["homes"]]
        return [
            InvitationDraft(
                terms,
                state=name if sort == "state" else None,
                organisation=name if sort == "organisation" else None,
                language=language,
            )
            for sort, name in pairs
        ]


class TermsForm(Edit):
    """Quota and deadline of one invitation."""

    deadline_on = _deadline()

    def ask(self) -> None:
        _add_places(self)

    @staticmethod
    def of(row: InvitationRow, zone: ZoneInfo) -> dict[str, Any]:
        """The answers that stand now."""
        places = {one.category.value: one.places for one in row.places}
        on = row.deadline_at.astimezone(zone).date()
        return {"expected": row.revision, "deadline_on": on, **places}


class LetterForm(Edit):
    """A letter's words in one language."""

    words = forms.CharField(
        label=_("Words of the letter"),
        widget=forms.Textarea({"rows": 16}),
        max_length=8_000,
        help_text=_(
            "A blank line begins a paragraph. These are filled in for each of the invited:"
            " {addressee}, {meeting}, {days}, {place}, {places}, {deadline}."
        ),
    )


class Answering(forms.Form):
    """Accept or decline."""

    answer = forms.ChoiceField(
        label=_("Your answer"),
        choices=[(Invited.ACCEPTED.value, _("Accept")), (Invited.DECLINED.value, _("Decline"))],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=1_000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Needed where you decline."),
    )


class Upload(forms.Form):
    """A file of one's own."""

    file = forms.FileField(label=_("File"), help_text=_("A PDF, a DOCX or a picture, up to 32 MB."))


class DelegateForm(Edit):
    """Who is sent as what."""

    name = forms.CharField(label=_("Name"), max_length=200)
    category = forms.ChoiceField(label=_("Category"))
    function = forms.CharField(label=_("Function"), max_length=300, required=False)
    order = forms.IntegerField(
        label=_("Place in the delegation"),
        min_value=0,
        max_value=999,
        required=False,
        help_text=_("Within the category; 1 comes first."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=_LANGUAGES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("Who signs in with it sees where this nomination stands."),
    )
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    stands_in_for = forms.ChoiceField(label=_("Substitute for"), required=False)
    is_listed = forms.BooleanField(
        label=_("Agreed to stand in the list of participants with name and function"),
        required=False,
    )

    def __init__(self, *args: Any, principals: Iterable[DelegateRow] = (), **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        self._principals = list(principals)
        super().__init__(*args, **kwargs)

    def ask(self) -> None:
        choose(self, "category", [(one.value, name_of_category(one)) for one in Category])
        named = [(str(one.id), one.name) for one in self._principals]
        choose(self, "stands_in_for", [("", "–"), *named])

    @staticmethod
    def of(row: DelegateRow) -> dict[str, Any]:
        """The answers that stand now."""
        return {
            "expected": row.revision,
            "name": row.name,
            "category": row.category.value,
            "function": row.function,
            "order": row.order,
            "languages": [language.value for language in row.languages],
            "email": row.email,
            "phone": row.phone,
            "stands_in_for": str(row.stands_in_for or ""),
            "is_listed": row.is_listed,
        }

    @property
    def draft(self) -> DelegateDraft:
        """Who is sent."""
        answers = self.cleaned_data
        return DelegateDraft(
            category=Category(answers["category"]),
            name=answers["name"],
            function=answers["function"],
            languages=tuple(Language(code) for code in answers["languages"]),
            email=answers["email"],
            phone=answers["phone"],
            order=answers["order"] or 0,
            stands_in_for=UUID(answers["stands_in_for"]) if answers["stands_in_for"] else None,
            is_listed=answers["is_listed"],
        )


class NeedsForm(forms.Form):
    """What someone needs."""

    visa_letter = forms.BooleanField(label=_("A letter in support of the visa"), required=False)
    access = forms.CharField(
        label=_("Access"),
        required=False,
        max_length=1_000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("For instance a ramp, an aisle seat, sign language."),
    )
    diet = forms.CharField(label=_("Food"), required=False, max_length=300)

    @property
    def draft(self) -> NeedsDraft:
        """What to write down."""
        return NeedsDraft(**self.cleaned_data)


class Reason(forms.Form):
    """Why someone is returned or refused."""

    reason = forms.CharField(
        label=_("Reason"), required=False, max_length=1_000, widget=forms.Textarea({"rows": 3})
    )
