"""The room's forms; each gives what an action takes."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from umid.council.record.drafts import ReportDraft
from umid.council.record.queries import ReportView
from umid.council.record.rules.kinds import REPORTING, Answered, Part, SummaryKind
from umid.council.record.wording import ANSWERS, KINDS, PARTS, ROLES
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import Edit
from umid.kernel.languages import Language

LONGEST = 20_000


class ReportForm(Edit):
    """A report in one language: the template's three questions."""

    findings = forms.CharField(
        label=PARTS[Part.FINDINGS],
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("What did the group find? Leave a line empty between paragraphs."),
    )
    proposals = forms.CharField(
        label=PARTS[Part.PROPOSALS],
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("What does it propose, to whom, by when?"),
    )
    open_points = forms.CharField(
        label=PARTS[Part.OPEN_POINTS],
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("On what was there no agreement, or no time?"),
    )

    @staticmethod
    def of(view: ReportView, into: Language) -> dict[str, Any]:
        """The answers that stand now in a language."""
        said: dict[str, Any] = {"expected": view.revision}
        for part, texts in view.parts.items():
            words = [one.versions[into].text for one in texts if into in one.versions]
            said[part.value] = "\n\n".join(words)
        return said

    def draft(self, into: Language) -> ReportDraft:
        """What an action takes."""
        return ReportDraft(into, {part: paragraphs(self.cleaned_data[part.value]) for part in Part})


class ReasonForm(forms.Form):
    """Why something comes back."""

    expected = forms.IntegerField(widget=forms.HiddenInput)
    because = forms.CharField(
        label=_("What should change"), max_length=1000, widget=forms.Textarea({"rows": 3})
    )


class ReporterForm(forms.Form):
    """Who files a report, by the address that they sign in with."""

    email = forms.EmailField(label=_("Address that they sign in with"))
    role = forms.ChoiceField(
        label=_("Role"), choices=[(one.value, ROLES[one]) for one in REPORTING]
    )


class BeginForm(forms.Form):
    """What is drafted, in which language."""

    kind = forms.ChoiceField(
        label=_("What comes out of the meeting"),
        choices=[(one.value, KINDS[one]) for one in SummaryKind],
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=[(one.value, one.autonym) for one in Language]
    )


class ParagraphForm(Edit):
    """A paragraph by hand."""

    words = forms.CharField(
        label=_("Words"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 8}),
        help_text=_("Without words the paragraph is left out."),
    )


class AddForm(Edit):
    """One's own paragraph."""

    words = forms.CharField(
        label=_("Words"), max_length=LONGEST, widget=forms.Textarea({"rows": 8})
    )


class CorrectionForm(forms.Form):
    """Other words, and why."""

    words = forms.CharField(
        label=_("As it should read"), max_length=LONGEST, widget=forms.Textarea({"rows": 8})
    )
    reason = forms.CharField(label=_("Reason"), max_length=2000, widget=forms.Textarea({"rows": 3}))


class AnswerForm(forms.Form):
    """What becomes of a correction."""

    answer = forms.ChoiceField(
        label=_("Answer"), choices=[(one.value, ANSWERS[one]) for one in Answered]
    )
    words = forms.CharField(
        label=_("In other words"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("Only where you take it in other words than proposed."),
    )
    because = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Needed unless you accept it. It stands beside the paragraph."),
    )


class DeadlineForm(forms.Form):
    """Until when corrections are taken."""

    until_on = forms.DateField(
        label=_("Corrections until the end of"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )

    def until(self, zone: ZoneInfo) -> datetime:
        """The end of that day at the venue."""
        on = self.cleaned_data["until_on"] + timedelta(days=1)
        return datetime.combine(on, time(), zone)


class PublishForm(Edit):
    """In which body's name it gets its symbol."""

    body = forms.ChoiceField(label=_("Symbol of"))

    def ask(self) -> None:
        """The bodies of the meeting."""
        field = self.fields["body"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker  # nosec B101
        field.choices = self.bodies

    def __init__(self, *args: Any, bodies: list[tuple[str, str]], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        self.bodies = bodies
        super().__init__(*args, **kwargs)


def paragraphs(words: str) -> tuple[str, ...]:
    """What empty lines part."""
    plain = words.replace("\r\n", "\n").strip()
    return tuple(one.strip() for one in re.split(r"\n\s*\n", plain) if one.strip())


def first_language() -> dict[str, Any]:
    """What a form about a language proposes."""
    return {"language": current_language().value}
