"""The form of one section: its long texts and short answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from umid.council.experience.drafts import Cited, SectionDraft
from umid.council.experience.queries import PracticeView
from umid.council.experience.rules.kinds import (
    Cost,
    Evidence,
    Level,
    Listed,
    Piece,
    Section,
)
from umid.council.experience.rules.paragraphs import join
from umid.council.experience.rules.sections import ASKED
from umid.council.experience.wording import (
    APPROACHES,
    COSTS,
    EVIDENCES,
    LEVELS,
    LISTS,
    PIECES,
    SERVED,
    STAGES,
)
from umid.foundation.directory.rules import MEMBER_STATES
from umid.foundation.ui.said import country
from umid.foundation.writing.editing import Edit

CITED: Final = 6
"""How many sources one page asks for."""
_LONGEST: Final = 20_000
_ONE_LINE: Final = frozenset({Piece.REGION})
_HINTS: Final = {
    Piece.SUMMARY: _("300 words at most. What is done, for whom, and what is known of it."),
    Piece.RESULTS: _("Only what is known, with its source. Say so where nothing was published."),
    Piece.CONTACTS: _("An office and its public address, no private person."),
    Piece.FAILED: _("What did not work helps others most."),
}


class SectionForm(Edit):
    """One page of the description; `practice` is how it stands now."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own
        section: Section,
        practice: PracticeView,
        themes: list[tuple[str, str]],
        **kwargs: Any,  # noqa: ANN401 - Django's own
    ) -> None:
        self.section, self.practice, self.themes = section, practice, themes
        super().__init__(*args, initial=stands(section, practice), **kwargs)

    def ask(self) -> None:
        asked = ASKED[self.section]
        for name in asked.answers:
            self.fields |= _ANSWERS[name](self) if name in _ANSWERS else {}
        for piece in asked.pieces:
            self.fields[piece.value] = self._long(piece)

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        began, ended = answers.get("began_on"), answers.get("ended_on")
        if began and ended and ended < began:
            self.add_error("ended_on", gettext("It ends before it begins."))
        for number in range(CITED):
            rest = answers.get(f"publisher_{number}") or answers.get(f"url_{number}")
            if rest and not answers.get(f"title_{number}"):
                self.add_error(f"title_{number}", gettext("Give the source its title."))
        return answers

    @property
    def questions(self) -> list[tuple[forms.BoundField, bool]]:
        """Each question, and whether a description is incomplete without its answer."""
        needed = {"title_0" if name == "sources" else name for name in ASKED[self.section].required}
        return [(one, one.name in needed) for one in self.visible_fields()]

    @property
    def draft(self) -> SectionDraft:
        """What an action takes."""
        said = self.cleaned_data
        return SectionDraft(
            section=self.section,
            words={piece: said[piece.value] for piece in ASKED[self.section].pieces},
            title=said.get("title", ""),
            place=said.get("place") or None,
            began_on=said.get("began_on"),
            ended_on=said.get("ended_on"),
            level=Level(said["level"]) if said.get("level") else None,
            evidence=Evidence(said["evidence"]) if said.get("evidence") else None,
            cost=Cost(said["cost"]) if said.get("cost") else None,
            entries={one: tuple(said.get(one.value) or ()) for one in Listed},
            themes=tuple(said.get("themes") or ()),
            sources=tuple(
                Cited(title, said[f"publisher_{number}"], said[f"url_{number}"])
                for number in range(CITED)
                if (title := said.get(f"title_{number}"))
            ),
        )

    def _long(self, piece: Piece) -> forms.Field:
        language = self.practice.language.value
        one_line = piece in _ONE_LINE
        attributes = {"lang": language} | ({} if one_line else {"rows": 8})
        return forms.CharField(
            label=PIECES[piece],
            required=False,
            max_length=300 if one_line else _LONGEST,
            widget=forms.TextInput(attributes) if one_line else forms.Textarea(attributes),
            help_text=_HINTS.get(
                piece, "" if one_line else _("Leave a line empty between paragraphs.")
            ),
        )


def stands(section: Section, view: PracticeView) -> dict[str, Any]:
    """The answers as they stand, as a form has them."""
    found: dict[str, Any] = {
        "expected": view.revision,
        "title": str(view.row.title),
        "place": view.row.place or "",
        "began_on": view.began_on,
        "ended_on": view.ended_on,
        "level": view.level or "",
        "evidence": view.row.evidence or "",
        "cost": view.cost or "",
        "themes": [one.slug for one in view.themes],
    }
    found |= {one.value: list(codes) for one, codes in view.entries.items()}
    for number, cited in enumerate(view.sources[:CITED]):
        found |= {
            f"title_{number}": cited.title,
            f"publisher_{number}": cited.publisher,
            f"url_{number}": cited.url,
        }
    for piece in ASKED[section].pieces:
        found[piece.value] = join([str(row.text) for row in view.pieces.get(piece, ())])
    return found


def _one_of(label: Any, labels: Mapping[Any, Any]) -> forms.Field:  # noqa: ANN401 - lazy words
    choices = [("", "–"), *((code.value, words) for code, words in labels.items())]
    return forms.ChoiceField(label=label, choices=choices, required=False)


def _some_of(label: Any, choices: list[tuple[str, Any]]) -> forms.Field:  # noqa: ANN401 - lazy words
    return forms.MultipleChoiceField(
        label=label, choices=choices, required=False, widget=forms.CheckboxSelectMultiple
    )


def _listed(listed: Listed, labels: Mapping[Any, Any]) -> dict[str, forms.Field]:
    choices = [(code.value, words) for code, words in labels.items()]
    return {listed.value: _some_of(LISTS[listed], choices)}


def _day(label: Any) -> forms.Field:  # noqa: ANN401 - lazy words
    widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget)


def _source_fields(_form: SectionForm) -> dict[str, forms.Field]:
    found: dict[str, forms.Field] = {}
    for number in range(CITED):
        words = {"number": number + 1}
        found[f"title_{number}"] = forms.CharField(
            label=gettext("Source %(number)s: title") % words, max_length=300, required=False
        )
        found[f"publisher_{number}"] = forms.CharField(
            label=gettext("Source %(number)s: publisher") % words, max_length=200, required=False
        )
        found[f"url_{number}"] = forms.URLField(
            label=gettext("Source %(number)s: address") % words,
            max_length=500,
            required=False,
            assume_scheme="https",
        )
    return found


_ANSWERS: Final[dict[str, Callable[[SectionForm], dict[str, forms.Field]]]] = {
    "title": lambda form: {
        "title": forms.CharField(
            label=_("Title"),
            max_length=300,
            widget=forms.TextInput({"lang": form.practice.language.value}),
        )
    },
    "place": lambda _form: {
        "place": forms.ChoiceField(
            label=_("State where it takes place"),
            choices=[("", "–"), *((code, country(code)) for code in MEMBER_STATES)],
            required=False,
        )
    },
    "began_on": lambda _form: {"began_on": _day(_("Began on"))},
    "ended_on": lambda _form: {"ended_on": _day(_("Ended on"))},
    "serves": lambda _form: _listed(Listed.SERVES, SERVED),
    "stage": lambda _form: _listed(Listed.STAGE, STAGES),
    "approach": lambda _form: _listed(Listed.APPROACH, APPROACHES),
    "level": lambda _form: {"level": _one_of(_("Level"), LEVELS)},
    "themes": lambda form: {"themes": _some_of(_("Themes"), list(form.themes))},
    "cost": lambda _form: {"cost": _one_of(_("Cost"), COSTS)},
    "evidence": lambda _form: {"evidence": _one_of(_("How well that is known"), EVIDENCES)},
    "sources": _source_fields,
}
