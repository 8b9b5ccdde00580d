"""The room's forms; each gives what an action takes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from umid.council.attendance.actions import Shown
from umid.council.attendance.queries import SignUpRow
from umid.council.attendance.rules.presence import Way
from umid.council.attendance.rules.quorum import Rule
from umid.council.attendance.rules.signing_up import Terms
from umid.council.attendance.wording import RULES, WAYS
from umid.foundation.writing.editing import Edit

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class Revoking(forms.Form):
    """Why a badge is taken back."""

    reason = forms.CharField(label=_("Reason"), max_length=300)


class Photographed(forms.Form):
    """A photo for a badge."""

    file = forms.FileField(
        label=_("Photo"),
        help_text=_("JPEG or PNG, up to 2 MB. It is erased 30 days after the meeting."),
        widget=forms.FileInput({"accept": "image/jpeg,image/png"}),
    )


class Scanning(forms.Form):
    """A badge at a door; the event is named with the page, so that sending it twice is one."""

    event = forms.UUIDField(widget=forms.HiddenInput)
    session = forms.SlugField(required=False, widget=forms.HiddenInput)
    token = forms.CharField(
        label=_("Code on the badge"),
        max_length=200,
        widget=forms.TextInput(
            {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )
    way = forms.ChoiceField(
        label=_("Way"), choices=list(WAYS.items()), widget=forms.RadioSelect, initial=Way.IN
    )

    @classmethod
    def fresh(cls, session: str, way: str = Way.IN) -> Scanning:
        """For the next badge."""
        return cls(initial={"event": uuid4(), "session": session, "way": way})

    def shown(self, at: datetime) -> Shown:
        """What an action takes."""
        answers = self.cleaned_data
        way = Way(answers["way"])
        return Shown(answers["event"], answers["token"], way, at, answers["session"])


class QuorumForm(forms.Form):
    """Which rule a body goes by."""

    rule = forms.ChoiceField(label=_("Rule"), choices=list(RULES.items()))

    @property
    def chosen(self) -> Rule:
        """The rule."""
        return Rule(self.cleaned_data["rule"])


def _moment(label: _StrPromise) -> forms.DateTimeField:
    return forms.DateTimeField(
        label=label, widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    )


class TermsForm(Edit):
    """On what terms a session takes people; moments are those of the meeting's clock."""

    capacity = forms.IntegerField(
        label=_("Places"),
        min_value=0,
        max_value=100_000,
        required=False,
        help_text=_("Empty: everyone who asks has a place."),
    )
    per_delegation = forms.IntegerField(
        label=_("Places for each delegation"),
        min_value=1,
        max_value=1000,
        required=False,
        help_text=_("Empty: no limit."),
    )
    opens_at = _moment(_("Sign-up opens"))
    closes_at = _moment(_("Sign-up closes"))

    @staticmethod
    def of(row: SignUpRow, zone: ZoneInfo, now: datetime) -> dict[str, object]:
        """What stands now; before the first time the room's capacity, until the session begins."""
        return {
            "expected": row.revision,
            "capacity": row.capacity if row.is_offered else row.room_capacity,
            "per_delegation": row.per_delegation,
            "opens_at": _wall(row.opens_at or now, zone),
            "closes_at": _wall(row.closes_at or row.starts_at, zone),
        }

    def terms(self, zone: ZoneInfo) -> Terms:
        """What an action takes."""
        answers = self.cleaned_data
        return Terms(
            answers["capacity"],
            answers["per_delegation"],
            answers["opens_at"].replace(tzinfo=zone),
            answers["closes_at"].replace(tzinfo=zone),
        )


def _wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
