"""The form of an announcement: its places one a line, its paragraphs with an empty line between."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from umid.council.meetings import actions, queries
from umid.council.meetings.drafts import AnnouncementDraft, AnnouncementEdit
from umid.council.meetings.pages.desk.editing import choose
from umid.council.meetings.rules.naming import slug_of
from umid.foundation.directory.queries import sources
from umid.foundation.texts.rules import Text, original
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import Edit

MOST_CHOICES = 500


class AnnouncementForm(Edit):
    """What an announcement says, where it is issued, and from when it may be read."""

    title = forms.CharField(label=_("Title"), max_length=500)
    issued_on = forms.DateField(
        label=_("Day of issue"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    places = forms.CharField(
        label=_("Places of issue"),
        required=False,
        max_length=2000,
        help_text=_("One on each line."),
        widget=forms.Textarea({"rows": 2, "class": "short"}),
    )
    paragraphs = forms.CharField(
        label=_("Text"),
        max_length=50_000,
        help_text=_("Leave an empty line between paragraphs."),
        widget=forms.Textarea({"rows": 12}),
    )
    meeting = forms.ChoiceField(label=_("Meeting"), required=False)
    source = forms.ChoiceField(label=_("Source"), required=False)
    embargo_on = forms.DateField(
        label=_("Nobody reads it before this day"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    embargo_at = forms.TimeField(
        label=_("Nobody reads it before this time"),
        required=False,
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
    )
    embargo_zone = forms.ChoiceField(label=_("Time zone of the embargo"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        meetings = queries.meetings(language=current_language(), limit=MOST_CHOICES)
        choose(self, "meeting", [("", "–"), *((row.slug, str(row.title)) for row in meetings)])
        choose(self, "source", [("", "–"), *sources()])
        choose(self, "embargo_zone", [(zone, zone) for zone in sorted(available_timezones())])

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        on, at = answers.get("embargo_on"), answers.get("embargo_at")
        if (on is None) != (at is None) and "embargo_on" not in self.errors:
            self.add_error(
                "embargo_at" if on else "embargo_on", _("An embargo needs a day and a time.")
            )
        return answers

    @staticmethod
    def blank(now: datetime) -> dict[str, Any]:
        """The answers that a new one begins with."""
        return {"expected": 0, "issued_on": now.date(), "embargo_zone": "Asia/Tashkent"}

    @staticmethod
    def of(row: queries.Notice) -> dict[str, Any]:
        """The answers that stand now."""
        until = row.embargo_until.astimezone(row.embargo_zone) if row.embargo_until else None
        return {
            "expected": row.revision,
            "title": row.written,
            "issued_on": row.issued_on,
            "places": "\n".join(row.places),
            "paragraphs": "\n\n".join(row.paragraphs),
            "meeting": row.meeting,
            "source": row.source,
            "embargo_on": until.date() if until else None,
            "embargo_at": until.time() if until else None,
            "embargo_zone": row.embargo_zone.key,
        }

    @property
    def edit(self) -> AnnouncementEdit:
        """What to change."""
        answers = self.cleaned_data
        zone = ZoneInfo(answers["embargo_zone"])
        on, at = answers["embargo_on"], answers["embargo_at"]
        return AnnouncementEdit(
            title=answers["title"],
            issued_on=answers["issued_on"],
            places=_parts(r"\n", answers["places"]),
            paragraphs=_parts(r"\n\s*\n", answers["paragraphs"]),
            meeting=answers["meeting"] or None,
            source=answers["source"] or None,
            embargo_until=datetime.combine(on, at, zone).astimezone(UTC) if on else None,
            embargo_zone=zone,
        )

    def draft(self, at: datetime) -> AnnouncementDraft:
        """A new announcement in the language that the desk is worked in."""
        edit, language = self.edit, current_language()

        def said(words: str) -> Text:
            return original(language, words, by=actions.HOUSE, at=at)

        return AnnouncementDraft(
            slug=slug_of(edit.title, otherwise="announcement"),
            title=said(edit.title),
            issued_on=edit.issued_on,
            places=tuple(map(said, edit.places)),
            paragraphs=tuple(map(said, edit.paragraphs)),
            meeting=edit.meeting,
            source=edit.source,
            embargo_until=edit.embargo_until,
            embargo_zone=edit.embargo_zone,
        )


def _parts(between: str, words: str) -> tuple[str, ...]:
    lines = words.replace("\r\n", "\n")
    return tuple(part.strip() for part in re.split(between, lines) if part.strip())
