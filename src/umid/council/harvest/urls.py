"""The room's addresses: what harvesters ask, tables of the library, citations."""

from __future__ import annotations

from django.urls import path

from umid.council.harvest.pages import citation, export, oai
from umid.council.harvest.pages.export import Form
from umid.council.harvest.rules.citing import Manager
from umid.foundation.ui.public import open_to_all

app_name = "harvest"
urlpatterns = open_to_all(
    [
        path("oai/", oai.oai, name="oai"),
        *(
            path(f"practices.{form.value}", export.export, {"form": form}, name=form.value)
            for form in Form
        ),
        *(
            path(
                f"practices/<uuid:practice>/citation.{manager.value}",
                citation.citation,
                {"manager": manager},
                name=manager.value,
            )
            for manager in Manager
        ),
    ]
)
