"""Where the design system shows itself."""

from __future__ import annotations

from django.urls import path

from umid.foundation.ui import pages

app_name = "ui"
urlpatterns = [path("design/", pages.design, name="design")]
