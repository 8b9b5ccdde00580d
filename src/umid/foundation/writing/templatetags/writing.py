"""`{% unsaved of=form %}`: what was left unsaved is back, and what is typed is kept."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms, template
from django.template import Context

from umid.foundation.ui import said
from umid.foundation.writing.keeping import WritingRequest, fill, note

register = template.Library()


@register.inclusion_tag("writing/unsaved.html", takes_context=True)
def unsaved(context: Context, *, of: forms.BaseForm) -> dict[str, Any]:
    """Stands before `<form id="writing">`, whose fields are filled before they are drawn."""
    request: WritingRequest = context["request"]
    opened = request.unsaved
    typed_at: datetime | None = None
    if opened.kept and not of.is_bound and fill(of, opened.kept.values):
        typed_at = opened.kept.typed_at
    return {
        "note": note(opened, of, request.actor),
        "typed": said.moment(typed_at, "UTC") if typed_at else "",
        "csrf_token": context.get("csrf_token"),
    }
