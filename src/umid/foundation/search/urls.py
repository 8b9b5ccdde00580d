"""The room's addresses."""

from __future__ import annotations

from django.urls import path

from umid.foundation.search.pages import searching
from umid.foundation.ui.public import open_to_all

app_name = "search"
urlpatterns = open_to_all([path("search/", searching.results, name="results")])
