"""The room's addresses; an adaptation keeps its own whatever becomes of it."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from umid.council.adaptations.pages import flows, library, translating, work, writing
from umid.foundation.ui.public import open_to_all

app_name = "adaptations"
_public = open_to_all(
    [
        path("", library.listing, name="listing"),
        path("flows/", flows.flows, name="flows"),
        path("flows.csv", flows.csv, name="flows_csv"),
        path("<uuid:adaptation>/", library.adaptation, name="adaptation"),
    ]
)
_one: list[URLPattern | URLResolver] = [
    path("", work.work, name="work"),
    path("write/", writing.write, name="write"),
    path("note/", writing.note, name="note"),
    path("steps/<str:step>/", work.step, name="step"),
    path("discard/", work.discard, name="discard"),
    path("translate/<str:into>/", translating.translate, name="translate"),
]
_own: list[URLPattern | URLResolver] = [
    path("work/", work.home, name="home"),
    path("work/<uuid:adaptation>/", include(_one)),
]
urlpatterns = [
    path("adaptations/", include(_public)),
    path("adaptations/", include(_own)),
    path("practices/<uuid:practice>/adapt/", writing.new, name="new"),
]
