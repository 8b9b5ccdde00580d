"""Kinds of organisations and members of bodies in the reader's language."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString

from umid.foundation.directory.queries import MemberRow
from umid.foundation.directory.rules import OrganisationKind
from umid.foundation.directory.wording import KINDS
from umid.foundation.ui.drawing import in_its_language
from umid.foundation.ui.said import country

register = template.Library()


@register.filter
def kind_of_organisation(kind: OrganisationKind) -> str:
    """`{{ row.kind|kind_of_organisation }}`."""
    return str(KINDS[kind])


@register.simple_tag
def party(row: MemberRow) -> SafeString:
    """The state or the organisation that belongs to a body."""
    return in_its_language(country(row.state) if row.state else row.name)
