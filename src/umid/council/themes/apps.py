"""Registers the room with Django and hangs its door."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.foundation.ui.navigation import Entry, Wing, register


class ThemesConfig(AppConfig):
    """The vocabulary."""

    name = "umid.council.themes"
    label = "themes"

    def ready(self) -> None:
        from umid.council.themes.verbs import ThemesDid  # noqa: PLC0415 - models come first
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise

        tell({ThemesDid.LOAD: _("The vocabulary was loaded")}, {"themes.theme": _("Theme")})
        from umid.council.themes.search import SOURCE, expand, names  # noqa: PLC0415 - likewise
        from umid.foundation.search import expansion, sources  # noqa: PLC0415 - likewise
        from umid.foundation.search.rules.entries import Facet  # noqa: PLC0415 - likewise

        sources.register(SOURCE)
        expansion.register(expand)
        expansion.name(Facet.THEME, names)
        register(Entry(_("Themes"), "themes:listing", Wing.SHARE, order=40))
