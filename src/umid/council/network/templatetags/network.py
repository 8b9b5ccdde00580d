"""The room's words for its codes."""

from __future__ import annotations

from django import template

from umid.council.network.rules.learning import ItemKind
from umid.council.network.wording import KINDS

register = template.Library()


@register.filter
def kind_words(kind: ItemKind) -> str:
    """`{{ row.kind|kind_words }}`: what readers call it."""
    return str(KINDS[kind])
