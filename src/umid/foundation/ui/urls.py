"""Where the design system shows itself."""

from __future__ import annotations

from django.urls import path

from umid.foundation.ui import pages
from umid.foundation.ui.public import open_to_all

app_name = "ui"
urlpatterns = open_to_all([path("design/", pages.design, name="design")])
