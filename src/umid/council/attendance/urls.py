"""The room's addresses."""

from __future__ import annotations

from django.urls import include, path

from umid.council.attendance.pages import badges, door, figures, offering, photos, signing_up

app_name = "attendance"
_meeting = [
    path("", figures.page, name="figures"),
    path("table.csv", figures.csv, name="csv"),
    path("table.xlsx", figures.xlsx, name="xlsx"),
    path("quorum/", figures.quorum, name="quorum"),
    path("badges/", badges.page, name="badges"),
    path("badges/issue/", badges.issue, name="issue"),
    path("badges/print/", badges.sheet, name="print"),
    path("sign-up/<slug:session>/", offering.terms, name="terms"),
]
_badge = [
    path("badge.pdf", badges.single, name="badge_pdf"),
    path("revoke/", badges.revoke, name="revoke"),
]
urlpatterns = [
    path("check-in/", door.meetings, name="doors"),
    path("check-in/<slug:slug>/", door.door, name="door"),
    path("check-in/<slug:slug>/events/", door.events, name="events"),
    path("attendance/<slug:slug>/", include(_meeting)),
    path("badges/<uuid:badge>/", include(_badge)),
    path("delegations/delegates/<uuid:delegate>/photo/", photos.photo, name="photo"),
    path("meetings/<slug:slug>/sign-up/", signing_up.page, name="sign_up"),
    path("meetings/<slug:slug>/sign-up/<slug:session>/", signing_up.place, name="place"),
]
