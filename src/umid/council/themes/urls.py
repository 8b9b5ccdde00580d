"""The room's addresses; a theme's address is its name in RDF as well."""

from __future__ import annotations

from django.urls import path

from umid.council.themes.media import Form
from umid.council.themes.pages import data, themes
from umid.foundation.ui.public import open_to_all

app_name = "themes"
urlpatterns = open_to_all(
    [
        path("themes/", themes.listing, name="listing"),
        path("themes/<slug:slug>/", themes.theme, name="theme"),
        *(
            path(
                f"themes.{form.value}",
                data.vocabulary,
                {"form": form},
                name=f"vocabulary_{form.value}",
            )
            for form in Form
        ),
    ]
)
