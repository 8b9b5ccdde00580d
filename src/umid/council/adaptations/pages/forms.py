"""The room's forms; each gives what an action takes."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from umid.council.adaptations.drafts import AdaptationDraft, NoteDraft
from umid.council.adaptations.queries import AdaptationView
from umid.council.adaptations.rules.flows import ELSEWHERE
from umid.council.adaptations.rules.telling import Course, courses_from
from umid.council.adaptations.wording import COURSES
from umid.council.experience.drafts import Cited
from umid.council.experience.rules.kinds import Evidence
from umid.council.experience.wording import EVIDENCES
from umid.foundation.directory.rules import MEMBER_STATES
from umid.foundation.ui.said import country
from umid.foundation.writing.editing import Edit
from umid.kernel.languages import Language

CITED: Final = 3
"""How many sources a note asks for."""
_LONGEST: Final = 6000


class Noting(Edit):
    """How it goes by now; `now` is how far it is, `language` what it is written in."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own
        courses: tuple[Course, ...],
        language: Language | None,
        **kwargs: Any,  # noqa: ANN401 - Django's own
    ) -> None:
        self.courses, self.language = courses, language
        super().__init__(*args, **kwargs)

    def ask(self) -> None:
        """What a note says."""
        self.fields["course"] = forms.ChoiceField(
            label=_("How far it is"), choices=[(one.value, COURSES[one]) for one in self.courses]
        )
        self.fields["result"] = self.long(
            _("Result so far"),
            _("Only what is known. While it is planned, this may stay empty."),
        )
        self.fields["because"] = self.long(
            _("Why it ended or was given up"), _("Only for what is over."), rows=3
        )
        self.fields["evidence"] = forms.ChoiceField(
            label=_("How well that is known"),
            choices=[(one.value, EVIDENCES[one]) for one in Evidence],
            help_text=_("What was monitored or evaluated names a source below."),
        )
        for number in range(CITED):
            self._ask_source(number)

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        for number in range(CITED):
            rest = answers.get(f"publisher_{number}") or answers.get(f"url_{number}")
            if rest and not answers.get(f"title_{number}"):
                self.add_error(f"title_{number}", _now("Give the source its title."))
        return answers

    @property
    def note(self) -> NoteDraft:
        """What an action takes."""
        said = self.cleaned_data
        return NoteDraft(
            course=Course(said["course"]),
            evidence=Evidence(said["evidence"]),
            result=said["result"],
            because=said["because"],
            sources=tuple(
                Cited(title, said[f"publisher_{number}"], said[f"url_{number}"])
                for number in range(CITED)
                if (title := said.get(f"title_{number}"))
            ),
        )

    def long(
        self,
        label: Any,  # noqa: ANN401 - lazy words
        hint: Any,  # noqa: ANN401 - likewise
        *,
        required: bool = False,
        rows: int = 6,
    ) -> forms.Field:
        """A question for a longer answer."""
        attributes = {"rows": rows} | ({"lang": self.language.value} if self.language else {})
        return forms.CharField(
            label=label,
            required=required,
            max_length=_LONGEST,
            widget=forms.Textarea(attributes),
            help_text=hint,
        )

    def _ask_source(self, number: int) -> None:
        words = {"number": number + 1}
        self.fields[f"title_{number}"] = forms.CharField(
            label=_now("Source %(number)s: title") % words, max_length=300, required=False
        )
        self.fields[f"publisher_{number}"] = forms.CharField(
            label=_now("Source %(number)s: publisher") % words, max_length=200, required=False
        )
        self.fields[f"url_{number}"] = forms.URLField(
            label=_now("Source %(number)s: address") % words,
            max_length=500,
            required=False,
            assume_scheme="https",
        )


class Recording(Noting):
    """What was taken, what was changed and why, where, since when, and how it goes."""

    def ask(self) -> None:
        """Where and since when, then what, then how it goes."""
        if self.language is None:
            self.fields["language"] = forms.ChoiceField(
                label=_("Language"),
                choices=[(one.value, one.autonym) for one in Language],
                help_text=_("The language that you write in. Translations come after."),
            )
        places = [*((code, country(code)) for code in MEMBER_STATES), (ELSEWHERE, _ELSEWHERE)]
        self.fields["place"] = forms.ChoiceField(label=_("Taken up in"), choices=places)
        self.fields["region"] = forms.CharField(
            label=_("Region, district or town"), max_length=200, required=False
        )
        self.fields["began_on"] = forms.DateField(
            label=_("Since when"),
            required=False,
            widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        )
        self.fields["took"] = self.long(
            _("What was taken"), _("Which parts of the practice."), required=True
        )
        self.fields["changed"] = self.long(
            _("What was changed, and why"),
            _("Say so if nothing was changed. No person is named or can be recognised."),
            required=True,
        )
        super().ask()

    @property
    def draft(self) -> AdaptationDraft:
        """What an action takes."""
        said = self.cleaned_data
        return AdaptationDraft(
            took=said["took"],
            changed=said["changed"],
            note=self.note,
            place=None if said["place"] == ELSEWHERE else said["place"],
            region=said["region"],
            began_on=said["began_on"],
        )


class Reasoned(forms.Form):
    """A step, and why."""

    expected = forms.IntegerField(widget=forms.HiddenInput)
    because = forms.CharField(
        label=_("Reason"), max_length=1000, widget=forms.Textarea({"rows": 4})
    )

    def __init__(self, *args: Any, reasoned: bool, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        if not reasoned:
            del self.fields["because"]


_ELSEWHERE = pgettext_lazy("a place", "Elsewhere, or in several states")


def stands(view: AdaptationView) -> dict[str, Any]:
    """A draft's answers as they stand, as a form has them."""
    note = view.notes[0]
    found: dict[str, Any] = {
        "expected": view.revision,
        "place": view.row.place,
        "region": view.row.region,
        "began_on": view.row.began_on,
        "took": str(view.took),
        "changed": str(view.changed),
        "course": note.course.value,
        "result": str(note.result or ""),
        "because": str(note.because or ""),
        "evidence": note.evidence.value,
    }
    for number, cited in enumerate(note.sources[:CITED]):
        found |= {
            f"title_{number}": cited.title,
            f"publisher_{number}": cited.publisher,
            f"url_{number}": cited.url,
        }
    return found


def goes(view: AdaptationView) -> dict[str, Any]:
    """What a further note begins with: how far it was and how well that was known."""
    return {
        "expected": view.revision,
        "course": view.row.course.value,
        "evidence": view.row.evidence.value,
    }


def next_courses(view: AdaptationView) -> tuple[Course, ...]:
    """What a further note may say of how far it is."""
    return courses_from(view.row.course)
