"""Home, what Umid is, and what machines ask."""

from __future__ import annotations

from django.conf import settings
from django.urls import path

from umid.foundation.ui.public import open_to_all
from umid.portal import documented, health, pages, sitemap
from umid.portal.demonstration import mail
from umid.portal.demonstration import pages as demonstration

app_name = "portal"
_demonstration = [
    path("demo/", demonstration.cast, name="cast"),
    path("demo/mail/", mail.letters, name="letters"),
    path("demo/mail/<slug:key>/", mail.letter, name="letter"),
    path("demo/mail/<slug:key>/html/", mail.rich, name="letter_rich"),
    path("demo/<slug:key>/", demonstration.enter, name="enter"),
]
urlpatterns = open_to_all(
    [
        path("", pages.home, name="home"),
        path("about/", pages.about, name="about"),
        path("privacy/", pages.privacy, name="privacy"),
        path("api/v1/", documented.page, name="api"),
        path("healthz", health.healthz, name="healthz"),
        path("readyz", health.readyz, name="readyz"),
        path("robots.txt", sitemap.robots, name="robots"),
        path("sitemap.xml", sitemap.sitemap, name="sitemap"),
        *(_demonstration if settings.UMID.demonstration else []),
    ]
)
