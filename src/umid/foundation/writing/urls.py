"""Where a page sends what is typed into it."""

from __future__ import annotations

from django.urls import path

from umid.foundation.writing import pages

app_name = "writing"
urlpatterns = [
    path("unsaved/", pages.keep, name="keep"),
    path("unsaved/discard/", pages.discard, name="discard"),
]
