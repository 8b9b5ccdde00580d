"""The one library that the components of this folder register with."""

from __future__ import annotations

from django import template

register = template.Library()
