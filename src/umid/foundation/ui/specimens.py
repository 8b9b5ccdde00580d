"""What `/design/` shows the components with: invented answers, and words in many languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from django import forms

from umid.kernel.languages import Language

ZONE: Final = "Asia/Tashkent"
NOW: Final = datetime(2024, 5, 10, 4, 0, tzinfo=UTC)
OPENING: Final = datetime(2024, 5, 14, 4, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Words:
    """A text as a reader meets it."""

    text: str
    language: Language
    wanted: Language

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote the page's texts in one language."""

    language: Language
    by: tuple[str, ...]
    standing: str
    stale: bool


class Nomination(forms.Form):
    """Every kind of question once."""

    name = forms.CharField(label="Name", help_text="As it stands in the passport.")
    email = forms.EmailField(label="E-mail address", required=False)
    office = forms.ChoiceField(
        label="Office", choices=[("", "Choose one"), ("head", "Head of delegation")]
    )
    attendance = forms.ChoiceField(
        label="How they take part",
        choices=[("room", "In the room"), ("line", "On the line")],
        widget=forms.RadioSelect,
    )
    languages = forms.MultipleChoiceField(
        label="Languages they work in",
        choices=[(language.value, language.autonym) for language in Language],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    remarks = forms.CharField(label="Remarks", widget=forms.Textarea, required=False)
    state = forms.CharField(label="State", initial="Uzbekistan", disabled=True)


def specimens(scheme: str) -> dict[str, object]:
    """What the partials of one colour scheme are filled with; ids carry the scheme."""
    return {
        "scheme": scheme,
        "blank": Nomination(prefix=f"{scheme}-blank"),
        "wrong": Nomination(
            {f"{scheme}-wrong-email": "not an address", f"{scheme}-wrong-attendance": "room"},
            prefix=f"{scheme}-wrong",
        ),
        "zone": ZONE,
        "now": NOW,
        "times": [OPENING + timedelta(minutes=minutes) for minutes in (0, 90, 120, 210)],
        "day": date(2024, 5, 14),
        "later": date(2024, 7, 26),
        "deadlines": [NOW + timedelta(hours=hours) for hours in (216, 30, 5, -50)],
        "russian": Words("Первое заседание Совета", Language.RUSSIAN, Language.KAZAKH),
        "authors": [
            Author(Language.ENGLISH, ("the secretariat",), "original", stale=False),
            Author(Language.RUSSIAN, ("the secretariat",), "reviewed", stale=False),
            Author(Language.KAZAKH, ("a translator",), "translated", stale=True),
        ],
    }
