"""Every address of the node: each room brings its own."""

from __future__ import annotations

from django.urls import include, path

from umid.portal.api import api

urlpatterns = [
    path("", include("umid.portal.urls")),
    path("", include("umid.council.themes.urls")),
    path("", include("umid.council.meetings.urls")),
    path("", include("umid.foundation.ui.urls")),
    path("api/v1/", api.urls),
]

handler404 = "umid.portal.failures.not_found"
