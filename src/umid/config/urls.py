"""Every address of the node: each room brings its own."""

from __future__ import annotations

from django.urls import include, path

from umid.foundation.ui.public import open_to_all
from umid.portal.api import api

_api, *_ = api.urls

urlpatterns = [
    path("", include("umid.portal.urls")),
    path("", include("umid.council.themes.urls")),
    path("", include("umid.council.meetings.urls")),
    path("", include("umid.council.documents.urls")),
    path("", include("umid.council.floor.urls")),
    path("", include("umid.council.delegations.urls")),
    path("", include("umid.council.attendance.urls")),
    path("", include("umid.council.experts.urls")),
    path("", include("umid.council.experience.urls")),
    path("", include("umid.council.adaptations.urls")),
    path("", include("umid.council.harvest.urls")),
    path("", include("umid.council.network.urls")),
    path("", include("umid.council.record.urls")),
    path("", include("umid.council.calendar.urls")),
    path("", include("umid.foundation.ui.urls")),
    path("", include("umid.foundation.writing.urls")),
    path("", include("umid.foundation.directory.urls")),
    path("", include("umid.foundation.accounts.urls")),
    path("", include("umid.foundation.notices.urls")),
    path("", include("umid.foundation.search.urls")),
    path("", include("umid.foundation.oversight.urls")),
    path("", include("umid.foundation.tokens.urls")),
    path("api/v1/", (open_to_all(_api), "ninja", api.urls_namespace)),
]

handler404 = "umid.portal.failures.not_found"
handler429 = "umid.portal.failures.too_often"
