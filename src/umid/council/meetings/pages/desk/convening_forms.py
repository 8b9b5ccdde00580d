"""The forms of a meeting's beginning, of what it is about, and of whether it is held."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from umid.council.meetings import actions
from umid.council.meetings.drafts import AboutEdit, MeetingDraft
from umid.council.meetings.pages.desk.editing import choose, languages
from umid.council.meetings.pages.desk.forms import Facts
from umid.council.meetings.queries import AboutView, MeetingRow
from umid.council.meetings.rules.holding import Holding
from umid.council.meetings.rules.kinds import MeetingMode
from umid.council.meetings.rules.stages import Stage
from umid.council.meetings.wording import in_words
from umid.foundation.directory.queries import bodies, home_named, homes, sources
from umid.foundation.texts.rules import Text, original
from umid.foundation.ui.language import current_language
from umid.foundation.ui.said import country
from umid.foundation.writing.editing import Edit

_VENUE_ZONE = "Asia/Tashkent"


class About(Edit):
    """What a meeting is called, where it is, what it is about, who organises it."""

    title = forms.CharField(label=_("Title"), max_length=300)
    aliases = forms.CharField(
        label=_("Also called"),
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("One name in each line. The address of each leads to the meeting."),
    )
    description = forms.CharField(
        label=_("What it is about"), required=False, widget=forms.Textarea({"rows": 4})
    )
    bodies = forms.MultipleChoiceField(label=_("Bodies"), widget=forms.CheckboxSelectMultiple)
    city = forms.CharField(label=_("City"), required=False, max_length=200)
    venue = forms.CharField(label=_("Venue"), required=False, max_length=300)
    agenda = forms.CharField(
        label=_("Agenda"),
        required=False,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("One matter in each line, in the order in which they are taken."),
    )
    organisers = forms.MultipleChoiceField(
        label=_("Organisers"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Who of them agrees to the programme first is said beside its draft."),
    )
    announced = forms.ChoiceField(label=_("Announced by"), required=False)
    confirmed = forms.ChoiceField(label=_("Confirmed by"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        language = current_language()
        choose(self, "bodies", [(one.slug, str(one.name)) for one in bodies(language=language)])
        rows = [row for row in homes(language=language) if not row.key.startswith("body:")]
        choose(
            self,
            "organisers",
            [(row.key, country(row.state) if row.state else str(row.name)) for row in rows],
        )
        for stage in ("announced", "confirmed"):
            choose(self, stage, [("", "–"), *sources()])

    @staticmethod
    def standing(view: AboutView) -> dict[str, Any]:
        """The answers that stand now."""
        return {
            "expected": view.meeting.revision,
            "title": view.title,
            "aliases": "\n".join(view.aliases),
            "description": view.description,
            "bodies": list(view.bodies),
            "city": view.city,
            "venue": view.venue,
            "agenda": "\n".join(view.agenda),
            "organisers": list(view.organisers),
            "announced": view.announced,
            "confirmed": view.confirmed,
        }

    @property
    def about(self) -> AboutEdit:
        """What to change."""
        answers = self.cleaned_data
        return AboutEdit(
            title=answers["title"],
            language=current_language(),
            bodies=tuple(answers["bodies"]),
            description=answers["description"],
            city=answers["city"],
            venue=answers["venue"],
            aliases=_lines(answers["aliases"]),
            agenda=_lines(answers["agenda"]),
            organisers=tuple(home_named(key) for key in answers["organisers"]),
            attested={
                stage: answers[stage.value]
                for stage in (Stage.ANNOUNCED, Stage.CONFIRMED)
                if answers[stage.value]
            },
        )


class Convening(About, Facts):
    """A meeting that is to be, from its name to its organisers."""

    begins_from = forms.ChoiceField(
        label=_("Begin from an earlier meeting"),
        required=False,
        help_text=_(
            "Copies its rooms, the skeleton of its programme, its agenda where you give none, and"
            " whom it invited with their quotas. Nobody's name is copied and nothing is sent."
        ),
    )
    field_order = [  # noqa: RUF012 - Django reads it from the class
        "title",
        "aliases",
        "bodies",
        "starts_on",
        "ends_on",
        "zone",
        "mode",
        "city",
        "venue",
        "host",
        "languages",
        "times_are_illustrative",
        "begins_from",
        "description",
        "agenda",
        "organisers",
        "announced",
        "confirmed",
    ]

    def __init__(self, *args: Any, earlier: list[MeetingRow], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        choose(self, "begins_from", [("", "–"), *((row.slug, str(row.title)) for row in earlier)])

    @staticmethod
    def blank() -> dict[str, Any]:
        """The answers that a new one begins with."""
        return {"expected": 0, "zone": _VENUE_ZONE, "mode": MeetingMode.HYBRID.value}

    def draft(self, at: datetime) -> MeetingDraft:
        """A new meeting in the language that the desk is worked in."""
        said, answers = self.about, self.cleaned_data

        def text(words: str) -> Text:
            return original(said.language, words, by=actions.HOUSE, at=at)

        names: dict[str, Text] = {}
        for words in said.aliases:
            names[actions.free_name(words, otherwise="meeting", also=names)] = text(words)
        return MeetingDraft(
            slug=actions.free_name(said.title, otherwise="meeting", also=names),
            title=text(said.title),
            bodies=said.bodies,
            mode=MeetingMode(answers["mode"]),
            starts_on=answers["starts_on"],
            ends_on=answers["ends_on"],
            zone=ZoneInfo(answers["zone"]),
            description=text(said.description) if said.description else None,
            city=text(said.city) if said.city else None,
            venue=text(said.venue) if said.venue else None,
            host=answers["host"] or None,
            languages=languages(answers["languages"]),
            aliases=names,
            agenda=tuple(text(words) for words in said.agenda),
            times_are_illustrative=answers["times_are_illustrative"],
            organisers=said.organisers,
            begins_from=answers["begins_from"] or None,
            attested=said.attested,
        )


class HoldingForm(Edit):
    """Whether a meeting is held on its days, and why not."""

    to = forms.ChoiceField(label=_("The meeting is"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Readers see it on the meeting's page. Name nobody in it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        choose(self, "to", [(one.value, in_words(one)) for one in Holding])

    @staticmethod
    def of(row: MeetingRow) -> dict[str, Any]:
        """The answers that stand now."""
        return {
            "expected": row.revision,
            "to": row.holding.value,
            "reason": str(row.held_because or ""),
        }


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in words.splitlines() if line.strip())
