"""The desk's forms; each gives what an action takes."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from umid.council.meetings.drafts import AppearanceDraft, FactsEdit, RoomEdit, SessionEdit
from umid.council.meetings.pages.desk.editing import choose, languages
from umid.council.meetings.queries import DraftRow, DraftView, MeetingRow, RoomRow
from umid.council.meetings.rules.kinds import MeetingMode, Role, SessionKind
from umid.council.meetings.wording import in_words
from umid.foundation.directory.queries import HomeRow
from umid.foundation.directory.rules import MEMBER_STATES
from umid.foundation.texts.rules import Text, original
from umid.foundation.ui.language import current_language
from umid.foundation.ui.said import country
from umid.foundation.writing.editing import Edit
from umid.kernel.languages import Language

_LANGUAGES = [(one.value, one.autonym) for one in Language]


def _day(label: Any) -> forms.DateField:  # noqa: ANN401 - a lazy label
    return forms.DateField(label=label, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))


def _clock(label: Any) -> forms.TimeField:  # noqa: ANN401 - likewise
    return forms.TimeField(label=label, widget=forms.TimeInput({"type": "time"}, format="%H:%M"))


class Facts(Edit):
    """When, where and how a meeting is held."""

    starts_on = _day(_("First day"))
    ends_on = _day(_("Last day"))
    zone = forms.ChoiceField(label=_("Time zone of the venue"))
    mode = forms.ChoiceField(label=_("How people take part"))
    host = forms.ChoiceField(label=_("Host"), required=False)
    languages = forms.MultipleChoiceField(
        label=_("Working languages"),
        choices=_LANGUAGES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    times_are_illustrative = forms.BooleanField(
        label=_("Times of day are illustrative"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        choose(self, "zone", [(zone, zone) for zone in sorted(available_timezones())])
        choose(self, "mode", [(mode.value, in_words(mode)) for mode in MeetingMode])
        choose(self, "host", [("", "–"), *((code, country(code)) for code in MEMBER_STATES)])

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        first, last = answers.get("starts_on"), answers.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("The last day cannot be before the first."))
        return answers

    @staticmethod
    def of(row: MeetingRow) -> dict[str, Any]:
        """The answers that stand now."""
        return {
            "expected": row.revision,
            "starts_on": row.starts_on,
            "ends_on": row.ends_on,
            "zone": row.zone.key,
            "mode": row.mode.value,
            "host": row.host,
            "languages": [language.value for language in row.languages],
            "times_are_illustrative": row.times_are_illustrative,
        }

    @property
    def edit(self) -> FactsEdit:
        """What to change."""
        answers = self.cleaned_data
        return FactsEdit(
            mode=MeetingMode(answers["mode"]),
            starts_on=answers["starts_on"],
            ends_on=answers["ends_on"],
            zone=ZoneInfo(answers["zone"]),
            host=answers["host"] or None,
            languages=languages(answers["languages"]),
            times_are_illustrative=answers["times_are_illustrative"],
        )


class RoomForm(Edit):
    """A room."""

    name = forms.CharField(label=pgettext_lazy("of a thing", "Name"), max_length=200)
    capacity = forms.IntegerField(label=_("Seats"), required=False, min_value=1, max_value=100_000)
    interpretation = forms.MultipleChoiceField(
        label=_("Languages it can interpret into"),
        choices=_LANGUAGES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    @staticmethod
    def of(row: RoomRow) -> dict[str, Any]:
        """The answers that stand now."""
        return {
            "expected": row.revision,
            "name": row.written,
            "capacity": row.capacity,
            "interpretation": [language.value for language in row.interpretation],
        }

    @property
    def edit(self) -> RoomEdit:
        """What to change."""
        answers = self.cleaned_data
        return RoomEdit(answers["name"], answers["capacity"], languages(answers["interpretation"]))


class SessionForm(Edit):
    """A session: what, when, where, for how many."""

    title = forms.CharField(label=_("Title"), max_length=500)
    kind = forms.ChoiceField(label=_("Kind"))
    on = _day(_("Day"))
    starts = _clock(_("From"))
    ends = _clock(_("Until"))
    room = forms.ChoiceField(label=_("Room"), required=False)
    places_needed = forms.IntegerField(
        label=_("People expected"), required=False, min_value=0, max_value=100_000
    )
    interpretation = forms.MultipleChoiceField(
        label=_("Interpretation it needs"),
        choices=_LANGUAGES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, view: DraftView, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self._meeting = view.meeting
        choose(self, "kind", [(kind.value, in_words(kind)) for kind in SessionKind])
        choose(self, "room", [("", "–"), *((room.slug, str(room.name)) for room in view.rooms)])

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        starts, ends, on = (answers.get(name) for name in ("starts", "ends", "on"))
        if starts and ends and ends <= starts:
            self.add_error("ends", _("A session ends after it begins."))
        if on and not self._meeting.starts_on <= on <= self._meeting.ends_on:
            self.add_error("on", _("The meeting is not held on that day."))
        return answers

    @staticmethod
    def of(row: DraftRow, zone: ZoneInfo) -> dict[str, Any]:
        """The answers that stand now."""
        starts, ends = (at.astimezone(zone) for at in (row.session.starts_at, row.session.ends_at))
        return {
            "expected": row.revision,
            "title": row.written,
            "kind": row.session.kind.value,
            "on": starts.date(),
            "starts": starts.time(),
            "ends": ends.time(),
            "room": row.room,
            "places_needed": row.places_needed,
            "interpretation": [language.value for language in row.interpretation],
        }

    @property
    def edit(self) -> SessionEdit:
        """What to change."""
        answers = self.cleaned_data
        on: date = answers["on"]
        return SessionEdit(
            kind=SessionKind(answers["kind"]),
            title=answers["title"],
            starts_at=self._at(on, answers["starts"]),
            ends_at=self._at(on, answers["ends"]),
            room=answers["room"] or None,
            places_needed=answers["places_needed"],
            interpretation=languages(answers["interpretation"]),
        )

    def _at(self, on: date, clock: time) -> datetime:
        return datetime.combine(on, clock, self._meeting.zone)


class Speaker(Edit):
    """Someone who is to appear."""

    role = forms.ChoiceField(label=_("As"))
    person = forms.CharField(
        label=_("Name"),
        required=False,
        max_length=200,
        help_text=_("Leave it empty where only the office is known."),
    )
    office = forms.CharField(label=_("Office"), required=False, max_length=300)
    home = forms.ChoiceField(label=_("For"), required=False)

    def __init__(self, *args: Any, homes: list[tuple[str, str]], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        choose(self, "role", [(role.value, in_words(role)) for role in Role])
        choose(self, "home", [("", "–"), *homes])

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        if not answers.get("person") and not answers.get("office"):
            self.add_error("person", _("Give a name or an office."))
        return answers

    @staticmethod
    def homes_of(rows: list[HomeRow]) -> list[tuple[str, str]]:
        """Whom someone can appear for: states and organisations."""
        return [
            (row.key, country(row.state) if row.state else str(row.name))
            for row in rows
            if not row.key.startswith("body:")
        ]

    def draft(self, *, by: str, at: datetime) -> AppearanceDraft:
        """Who is to appear."""
        answers = self.cleaned_data
        sort, _colon, name = answers["home"].partition(":")
        return AppearanceDraft(
            role=Role(answers["role"]),
            person=_said(answers["person"], by, at),
            office=_said(answers["office"], by, at),
            state=name if sort == "state" else None,
            organisation=name if sort == "organisation" else None,
        )


def _said(words: str, by: str, at: datetime) -> Text | None:
    """Words in the language that the desk is worked in."""
    return original(current_language(), words, by=by, at=at) if words else None
