"""The room's forms; each gives what an action takes."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from umid.council.documents.actions import HOUSE
from umid.council.documents.drafts import (
    Clearance,
    Content,
    DocumentDraft,
    FollowerDraft,
    SubmissionDraft,
)
from umid.council.documents.queries import Choices
from umid.council.documents.rules.kinds import BY_HAND, Access, DocumentKind, Follows
from umid.council.documents.wording import ACCESSES, FOLLOWS, KINDS
from umid.foundation.texts.rules import Text, original
from umid.foundation.ui.language import current_language
from umid.kernel.languages import Language

_LANGUAGES = [(one.value, one.autonym) for one in Language]
_ANY = [("", _("All languages")), *_LANGUAGES]


class Seen(forms.Form):
    """A form about something that others work on too; `expected` is how it was seen."""

    expected = forms.IntegerField(widget=forms.HiddenInput)


class Said(forms.Form):
    """A title in the language that the page is in."""

    title = forms.CharField(label=_("Title"), max_length=500)

    def words(self, by: str, at: datetime) -> Text:
        """The title as a text."""
        return original(current_language(), self.cleaned_data["title"], by=by, at=at)


class Contents(forms.Form):
    """What a document says in a language."""

    language = forms.ChoiceField(label=_("Language"), choices=_LANGUAGES)
    text = forms.CharField(
        label=_("Text"),
        required=False,
        max_length=200_000,
        widget=forms.Textarea({"rows": 8}),
        help_text=_("Leave a line empty between paragraphs. Give a text, a file or both."),
    )
    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("PDF, DOCX, XLSX, CSV, TXT, PNG or JPEG, 32 MB at most."),
    )

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        if not answers.get("text") and not answers.get("file") and "file" not in self.errors:
            self.add_error("text", _("Give a text or a file."))
        return answers

    @property
    def upload(self) -> UploadedFile[bytes] | None:
        """What was sent."""
        found: UploadedFile[bytes] | None = self.cleaned_data["file"]
        return found

    def content(self, file: UUID | None) -> Content:
        """What an action takes."""
        answers = self.cleaned_data
        text = answers["text"].replace("\r\n", "\n")
        return Content(Language(answers["language"]), text, file)


class Readers(forms.Form):
    """Who reads it, from when."""

    access = forms.ChoiceField(
        label=_("Who may read it"), choices=[(one.value, ACCESSES[one]) for one in Access]
    )
    embargo_until = forms.DateTimeField(
        label=_("Embargo until"),
        required=False,
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Until then nobody sees it anywhere. In your own time zone."),
    )


class Placing(Readers):
    """What the secretariat decides when a document goes out."""

    kind = forms.ChoiceField(label=_("Kind"), choices=[(one.value, KINDS[one]) for one in BY_HAND])
    body = forms.ChoiceField(label=_("Body"))
    place = forms.ChoiceField(label=_("Session or agenda item"), required=False)

    field_order = ("title", "kind", "body", "place", "access", "embargo_until")

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        choose(self, "body", [(slug, str(name)) for slug, name in choices.bodies])
        places = [(key, str(name)) for key, name in choices.places]
        choose(self, "place", [("", "–"), *places])

    @property
    def clearance(self) -> Clearance:
        """What an action takes."""
        answers = self.cleaned_data
        sort, _colon, name = answers["place"].partition(":")
        return Clearance(
            kind=DocumentKind(answers["kind"]),
            body=answers["body"],
            access=Access(answers["access"]),
            embargo_until=answers["embargo_until"],
            session=name if sort == "session" else None,
            agenda_item=int(name) if sort == "agenda" else None,
        )


class NewDocument(Placing, Contents, Said):
    """A document of the secretariat's own."""

    def draft(self, file: UUID | None, at: datetime) -> DocumentDraft:
        """What an action takes."""
        return DocumentDraft(self.words(HOUSE, at), (self.content(file),), self.clearance)


class Clearing(Seen, Placing):
    """The secretariat's yes to a submission."""


class SendingBack(Seen):
    """The secretariat's no, with what to change."""

    because = forms.CharField(
        label=_("Reason"), max_length=1000, widget=forms.Textarea({"rows": 3})
    )


class Opening(Seen, Readers):
    """Who reads it, from when, once it is out."""


class Revising(Seen, Contents):
    """A document's next revision."""

    concerns = forms.ChoiceField(label=_("Concerns"), required=False, choices=_ANY)

    @property
    def about(self) -> Language | None:
        """The one language that it concerns."""
        found = self.cleaned_data["concerns"]
        return Language(found) if found else None


class Adding(Seen, Contents):
    """A language more of the latest revision."""


class Following(Revising, Said):
    """An addendum or a corrigendum."""

    how = forms.ChoiceField(
        label=_("What it is"), choices=[(one.value, FOLLOWS[one]) for one in Follows]
    )

    field_order = ("how", "title")

    def draft(self, file: UUID | None, at: datetime) -> FollowerDraft:
        """What an action takes."""
        return FollowerDraft(
            Follows(self.cleaned_data["how"]),
            self.words(HOUSE, at),
            (self.content(file),),
            self.about,
        )


class Submission(Contents, Said):
    """What a state or an organisation would like to put before the meeting."""

    kind = forms.ChoiceField(label=_("Kind"), choices=[(one.value, KINDS[one]) for one in BY_HAND])
    access = forms.ChoiceField(
        label=_("Who may read it"), choices=[(one.value, ACCESSES[one]) for one in Access]
    )

    session = forms.ChoiceField(label=_("Session"), required=False)

    field_order = ("title", "kind", "session", "access")

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        choose(self, "session", [("", "–"), *((key, str(name)) for key, name in choices.sessions)])

    def draft(self, by: str, file: UUID | None, at: datetime) -> SubmissionDraft:
        """What an action takes."""
        return SubmissionDraft(
            title=self.words(by, at),
            kind=DocumentKind(self.cleaned_data["kind"]),
            access=Access(self.cleaned_data["access"]),
            content=self.content(file),
            session=self.cleaned_data["session"] or None,
        )


class Resubmission(Seen, Submission):
    """The same once more, after it was returned."""


class Titles(Seen):
    """The title in each language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        for one in Language:
            self.fields[one.value] = forms.CharField(
                label=one.autonym,
                required=False,
                max_length=500,
                widget=forms.TextInput({"lang": one.value}),
            )

    @property
    def words(self) -> dict[Language, str]:
        """What an action takes."""
        return {one: self.cleaned_data[one.value] for one in Language}


def choose(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    """Give a field its choices, which are known only at a request."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker  # nosec B101
    field.choices = choices
