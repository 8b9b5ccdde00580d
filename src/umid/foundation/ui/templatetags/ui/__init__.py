"""The components. Arguments are keywords: a misspelt one fails when the template loads."""

from __future__ import annotations

from umid.foundation.ui.templatetags.ui import figures, forms, frame, programme, texts, things
from umid.foundation.ui.templatetags.ui.library import register

__all__ = ["figures", "forms", "frame", "programme", "register", "texts", "things"]
