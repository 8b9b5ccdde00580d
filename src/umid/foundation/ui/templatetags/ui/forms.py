"""Asking, and saying what went wrong with an answer and what was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from umid.foundation.ui.drawing import draw
from umid.foundation.ui.templatetags.ui.library import register
from umid.foundation.ui.tones import Tone, shape

if TYPE_CHECKING:
    from django.forms import BaseForm, BoundField
    from django.utils.functional import _StrOrPromise
    from django.utils.safestring import SafeString


@register.simple_tag
def error_summary(
    *, form: BaseForm, kept: _StrOrPromise = "", takes_focus: bool = True
) -> SafeString:
    """Everything wrong with a form, each a link to its field; `kept` says what was not lost.

    It takes the focus when the page loads, so that no one misses it.
    """
    errors = [
        (form[name] if name in form.fields else None, message)
        for name, messages in form.errors.items()
        for message in messages
    ]
    return draw(
        "error_summary",
        errors=errors,
        kept=kept,
        takes_focus=takes_focus,
        shape=shape(Tone.PROBLEM),
    )


@register.simple_tag
def field(*, of: BoundField, beside: _StrOrPromise = "") -> SafeString:
    """A question with its label, hint, control and what is wrong with the answer.

    `beside` stands where an answer that can be left out is called optional.
    """
    return draw("field", field=of, beside=beside, shape=shape(Tone.PROBLEM))
