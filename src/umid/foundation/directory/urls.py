"""The addresses of the directory's desk."""

from __future__ import annotations

from django.urls import path

from umid.foundation.directory.pages import bodies, organisations

app_name = "directory"
urlpatterns = [
    path("desk/directory/", organisations.listing, name="desk"),
    path("desk/directory/organisations/add/", organisations.add, name="organisation_add"),
    path("desk/directory/organisations/<slug:slug>/", organisations.edit, name="organisation"),
    path("desk/directory/bodies/<slug:slug>/", bodies.edit, name="body"),
    path("desk/directory/bodies/<slug:slug>/join/", bodies.join, name="join"),
    path("desk/directory/bodies/<slug:slug>/leave/", bodies.leave, name="leave"),
]
