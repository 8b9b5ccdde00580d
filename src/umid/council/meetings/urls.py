"""The room's addresses; those of a meeting and its programme are stable."""

from __future__ import annotations

from django.urls import path

from umid.council.meetings.pages import announcements, bodies, calendar, meetings, printed
from umid.foundation.ui.public import open_to_all

app_name = "meetings"
urlpatterns = open_to_all(
    [
        path("meetings/", meetings.listing, name="listing"),
        path("meetings/<slug:slug>/", meetings.overview, name="overview"),
        path("meetings/<slug:slug>/programme/", meetings.programme, name="programme"),
        path("meetings/<slug:slug>/programme.ics", calendar.programme, name="programme_ics"),
        path("meetings/<slug:slug>/programme.pdf", printed.programme, name="programme_pdf"),
        path("meetings/<slug:slug>/releases/", meetings.releases, name="releases"),
        path("meetings/<slug:slug>/participants/", meetings.participants, name="participants"),
        path("meetings/<slug:slug>/sessions/<slug:session>/", meetings.session, name="session"),
        path("announcements/", announcements.listing, name="announcements"),
        path("announcements/feed.xml", announcements.feed, name="feed"),
        path("announcements/<slug:slug>/", announcements.announcement, name="announcement"),
        path("bodies/", bodies.listing, name="bodies"),
        path("bodies/<slug:slug>/", bodies.body, name="body"),
    ]
)
