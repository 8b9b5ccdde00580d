"""The room's forms; each gives what an action takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from umid.council.experts.drafts import EntryDraft, OfferDraft, ReportDraft, RequestDraft
from umid.council.experts.queries import OwnView
from umid.council.experts.rules.requests import Kind
from umid.council.experts.rules.roster import CONSENT, Audience, Reach
from umid.council.experts.wording import AUDIENCES, KINDS, REACHES, why_not
from umid.council.themes import queries as themes
from umid.foundation.directory.rules import MEMBER_STATES
from umid.foundation.ui.language import current_language
from umid.foundation.ui.said import country
from umid.kernel.errors import Conflict, NotPossible
from umid.kernel.languages import Language

LONGEST: Final = 4000
LANGUAGES: Final = [(one.value, one.autonym) for one in Language]
_DAY: Final = {"type": "date"}
_NOBODY: Final = _("Name no person whose story it is, and nothing that would tell who they are.")


def _when(label: Any) -> forms.DateField:  # noqa: ANN401 - a lazy string
    return forms.DateField(label=label, required=False, widget=forms.DateInput(_DAY, "%Y-%m-%d"))


def _words(label: Any, rows: int = 6, **kwargs: Any) -> forms.CharField:  # noqa: ANN401 - Django's own
    area = forms.Textarea({"rows": rows, "lang": current_language().value})
    return forms.CharField(label=label, max_length=LONGEST, widget=area, **kwargs)


def _themes(**kwargs: Any) -> forms.MultipleChoiceField:  # noqa: ANN401 - Django's own
    return forms.MultipleChoiceField(
        label=_("Themes"), choices=theme_choices(), widget=forms.CheckboxSelectMultiple, **kwargs
    )


def _languages(**kwargs: Any) -> forms.MultipleChoiceField:  # noqa: ANN401 - Django's own
    return forms.MultipleChoiceField(
        label=_("Languages"), choices=LANGUAGES, widget=forms.CheckboxSelectMultiple, **kwargs
    )


def theme_choices() -> list[tuple[str, str]]:
    """Every theme by its label."""
    found = themes.themes(language=current_language())
    return [(each.slug, str(each.label)) for each in found]


class Writing(forms.Form):
    """One's own entry; what is written is in the page's language."""

    expected = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, view: OwnView, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.initial = _stands(view)
        states = [("", _("None of these")), *((one, country(one)) for one in MEMBER_STATES)]
        self.fields |= {
            "experience": _words(
                _("Your experience"),
                8,
                required=view.row is None,
                help_text=_(
                    "In the language of this page; another language's version stays beside it. {}"
                ).format(_NOBODY),
            ),
            "themes": _themes(help_text=_("Your field: what you have worked on yourself.")),
            "languages": _languages(help_text=_("In which you can work.")),
            "state": forms.ChoiceField(
                label=_("The state that you work in"), choices=states, required=False
            ),
            "reach": forms.ChoiceField(
                label=_("Where you help"), choices=[(one.value, REACHES[one]) for one in Reach]
            ),
            "starts_on": _when(_("Available from")),
            "ends_on": _when(_("Available until")),
            "audience": forms.ChoiceField(
                label=_("Who sees your entry"),
                choices=[(one.value, AUDIENCES[one]) for one in Audience],
                widget=forms.RadioSelect,
            ),
            "consent": forms.BooleanField(
                label=_(
                    "I agree that my name and what I write here are kept and shown to those whom I"
                    " chose, so that states can ask me for help. I can take this back at any time;"
                    " then everything is erased at once."
                )
            ),
        }

    @property
    def draft(self) -> EntryDraft:
        """What an action takes."""
        said = self.cleaned_data
        return EntryDraft(
            themes=tuple(said["themes"]),
            languages=tuple(Language(one) for one in said["languages"]),
            experience=said["experience"],
            written_in=current_language(),
            reach=Reach(said["reach"]),
            audience=Audience(said["audience"]),
            state=said["state"] or None,
            starts_on=said["starts_on"],
            ends_on=said["ends_on"],
        )

    @property
    def agreed_to(self) -> str:
        """The version of the words agreed to."""
        return CONSENT if self.cleaned_data["consent"] else ""


class Asking(forms.Form):
    """What a state asks the network for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.fields |= {
            "kind": forms.ChoiceField(
                label=_("What you ask for"),
                choices=[(one.value, KINDS[one]) for one in Kind],
                widget=forms.RadioSelect,
            ),
            "title": forms.CharField(label=_("Title"), max_length=200),
            "words": _words(_("What for"), help_text=_NOBODY),
            "themes": _themes(),
            "languages": _languages(required=False, help_text=_("None chosen: any.")),
            "starts_on": _when(_("Begins on")),
            "ends_on": _when(_("Ends on")),
            "open_until": forms.DateField(
                label=_("Offers until"),
                widget=forms.DateInput(_DAY, "%Y-%m-%d"),
                help_text=_("The closing day counts."),
            ),
        }

    @property
    def draft(self) -> RequestDraft:
        """What an action takes."""
        said = dict(self.cleaned_data)
        return RequestDraft(
            kind=Kind(said.pop("kind")),
            themes=tuple(said.pop("themes")),
            languages=tuple(Language(one) for one in said.pop("languages")),
            written_in=current_language(),
            **said,
        )


class Offering(forms.Form):
    """What is offered."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.fields |= {
            "words": _words(_("What you offer")),
            "starts_on": _when(_("Begins on")),
            "ends_on": _when(_("Ends on")),
        }

    @property
    def draft(self) -> OfferDraft:
        """What an action takes."""
        return OfferDraft(written_in=current_language(), **self.cleaned_data)


class Reporting(forms.Form):
    """What the asking state tells afterwards."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.fields |= {
            "happened": _words(_("What happened"), help_text=_NOBODY),
            "came_of_it": _words(_("What came of it")),
            "recommends": forms.TypedChoiceField(
                label=_("Would you recommend it to other states?"),
                choices=[("yes", _("Yes")), ("no", _("No"))],
                coerce=lambda said: said == "yes",
                widget=forms.RadioSelect,
            ),
        }

    @property
    def draft(self) -> ReportDraft:
        """What an action takes."""
        return ReportDraft(written_in=current_language(), **self.cleaned_data)


class Adding(forms.Form):
    """What who helped adds to the report."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.fields["words"] = _words(_("Your words"), help_text=_NOBODY)


class CallingOff(forms.Form):
    """Why it ends."""

    because = forms.CharField(
        label=_("Reason"), max_length=1000, widget=forms.Textarea({"rows": 4})
    )


class Inviting(forms.Form):
    """Whom the secretariat asks to register."""

    user = forms.ChoiceField(label=_("Someone with an account"))

    def __init__(self, *args: Any, others: tuple[tuple[UUID, str], ...], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        field = self.fields["user"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker  # nosec B101
        field.choices = [(str(key), name) for key, name in others]


def done(form: forms.Form, action: Callable[[], object]) -> bool:
    """Whether the action went through; what speaks against it is put on the form."""
    try:
        action()
    except (NotPossible, Conflict) as error:
        form.add_error(None, why_not(error))
        return False
    return True


def _stands(view: OwnView) -> dict[str, Any]:
    row = view.row
    if row is None:
        return {"expected": 0, "audience": view.audience.value, "reach": Reach.ONLINE.value}
    shown = view.experience
    return {
        "expected": view.revision,
        "experience": "" if shown is None or shown.stands_in else shown.text,
        "themes": [one.slug for one in row.themes],
        "languages": [one.value for one in row.languages],
        "state": row.state or "",
        "reach": row.reach.value,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "audience": view.audience.value,
    }
