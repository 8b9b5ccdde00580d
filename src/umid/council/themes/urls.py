"""The room's addresses."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "themes"
urlpatterns: list[URLPattern] = []
