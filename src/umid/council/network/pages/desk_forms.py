"""The forms of the desk: what there is to learn from, and circles."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from umid.council.network.drafts import CircleDraft, ItemDraft
from umid.council.network.pages.forms import LANGUAGES, choose, theme_choices
from umid.council.network.queries import CircleDesk, ItemRow, facilitators
from umid.council.network.rules.learning import (
    LEAST_PLACES,
    MOST_DATES,
    MOST_PLACES,
    ItemKind,
)
from umid.council.network.wording import KINDS
from umid.foundation.directory.rules.zones import ZONES
from umid.foundation.ui.said import country
from umid.foundation.writing.editing import Edit
from umid.kernel.languages import Language

_LOCAL: Final = "%Y-%m-%dT%H:%M"


class ItemForm(Edit):
    """A recording, material, a course, or a network that exists."""

    kind = forms.ChoiceField(label=_("Kind"))
    by = forms.CharField(label=_("Who made it"), max_length=200)
    url = forms.URLField(
        label=_("Address where it opens"), max_length=500, required=False, assume_scheme="https"
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    themes = forms.MultipleChoiceField(
        label=_("Themes"), widget=forms.CheckboxSelectMultiple, required=False
    )
    held_on = forms.DateField(
        label=_("Day"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    minutes = forms.IntegerField(
        label=_("Length in minutes"), required=False, min_value=1, max_value=6000
    )
    source = forms.CharField(label=_("Where this is known from"), max_length=500, required=False)
    is_public = forms.BooleanField(label=_("Everyone may see it"), required=False)

    def ask(self) -> None:
        choose(self, "kind", [(one.value, str(KINDS[one])) for one in ItemKind])
        choose(self, "themes", theme_choices())
        _ask_titles(self)

    def clean(self) -> dict[str, Any]:
        return _with_title(self, super().clean() or {})

    @staticmethod
    def of(row: ItemRow) -> dict[str, Any]:
        """The answers that stand now."""
        return {
            "expected": row.revision,
            "kind": row.kind.value,
            "by": row.by,
            "url": row.url,
            "languages": [one.value for one in row.languages],
            "themes": [one.slug for one in row.themes],
            "held_on": row.held_on,
            "minutes": row.minutes,
            "source": row.source,
            "is_public": row.is_public,
            **{_title(language): words for language, words in row.titles.items()},
        }

    @property
    def draft(self) -> ItemDraft:
        """What an action takes."""
        said = self.cleaned_data
        return ItemDraft(
            kind=ItemKind(said["kind"]),
            title=_titles(said),
            by=said["by"],
            languages=tuple(Language(one) for one in said["languages"]),
            themes=tuple(said["themes"]),
            url=said["url"],
            held_on=said["held_on"],
            minutes=said["minutes"],
            source=said["source"],
            is_public=said["is_public"],
        )


class CircleForm(Edit):
    """A peer supervision circle; its dates are in the time of the place that is chosen."""

    language = forms.ChoiceField(label=_("Language that is spoken"), choices=LANGUAGES)
    facilitator = forms.ChoiceField(label=_("Who leads it"))
    places = forms.IntegerField(label=_("Places"), min_value=LEAST_PLACES, max_value=MOST_PLACES)
    zone = forms.ChoiceField(label=_("Its clock"))

    def ask(self) -> None:
        choose(self, "facilitator", facilitators())
        choose(self, "zone", [(zone, country(code)) for code, zone in ZONES.items()])
        _ask_titles(self)
        for number in range(MOST_DATES):
            self.fields[f"date_{number}"] = forms.DateTimeField(
                label=_now("Date %(number)s") % {"number": number + 1},
                required=False,
                widget=forms.DateTimeInput({"type": "datetime-local"}, format=_LOCAL),
            )

    def clean(self) -> dict[str, Any]:
        return _with_title(self, super().clean() or {})

    @staticmethod
    def of(view: CircleDesk) -> dict[str, Any]:
        """The answers that stand now."""
        zone = ZoneInfo(view.row.zone)
        dates = [each.astimezone(zone).replace(tzinfo=None) for each in view.all_dates]
        return {
            "expected": view.revision,
            "language": view.row.language.value,
            "facilitator": view.facilitator,
            "places": view.row.places,
            "zone": view.row.zone,
            **{f"date_{number}": each for number, each in enumerate(dates[:MOST_DATES])},
            **{_title(language): words for language, words in view.titles.items()},
        }

    @property
    def draft(self) -> CircleDraft:
        """What an action takes."""
        said = self.cleaned_data
        zone = ZoneInfo(said["zone"])
        dates: list[datetime | None] = [said[f"date_{number}"] for number in range(MOST_DATES)]
        return CircleDraft(
            title=_titles(said),
            language=Language(said["language"]),
            facilitator=said["facilitator"],
            places=said["places"],
            zone=said["zone"],
            dates=tuple(each.replace(tzinfo=zone) for each in dates if each is not None),
        )


def _title(language: Language) -> str:
    return f"title_{language.value}"


def _ask_titles(form: forms.Form) -> None:
    asked = {
        _title(language): forms.CharField(
            label=f"{_('Title')} – {language.autonym}",
            required=False,
            max_length=200,
            widget=forms.TextInput({"lang": language.value}),
        )
        for language in Language
    }
    form.fields = {**asked, **form.fields}


def _titles(said: dict[str, Any]) -> dict[Language, str]:
    return {language: said[_title(language)] for language in Language if said[_title(language)]}


def _with_title(form: forms.Form, said: dict[str, Any]) -> dict[str, Any]:
    if not any(said.get(_title(language)) for language in Language):
        form.add_error(_title(Language.ENGLISH), _now("Say it in one language at least."))
    return said
