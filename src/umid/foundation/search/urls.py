"""The room's addresses; one's own ask for sign-in."""

from __future__ import annotations

from django.urls import path

from umid.foundation.search.pages import saved, searching, table
from umid.foundation.ui.public import open_to_all

app_name = "search"
urlpatterns = [
    *open_to_all(
        [
            path("search/", searching.results, name="results"),
            path("search/results.csv", table.csv, name="csv"),
        ]
    ),
    path("search/saved/", saved.listing, name="saved_searches"),
    path("search/saved/new/", saved.add, name="save"),
    path("search/saved/<uuid:saved>/", saved.saved, name="saved_search"),
    path("search/saved/<uuid:saved>/remove/", saved.remove, name="remove"),
]
