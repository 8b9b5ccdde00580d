"""The room's addresses."""

from __future__ import annotations

from django.urls import path

from umid.council.calendar.pages import by_link, feed, participation
from umid.foundation.ui.public import open_to_all

app_name = "calendar"
urlpatterns = [
    path("calendar/", feed.own, name="own"),
    path("calendar/meetings/<slug:slug>/", participation.participation, name="participation"),
    path("calendar/meetings/<slug:slug>/send/", participation.send, name="send"),
    path("calendar/meetings/<slug:slug>/answers/<uuid:entry>/", participation.note, name="note"),
    *open_to_all(
        [
            path("calendar/answer/<str:token>/", by_link.by_link, name="by_link"),
            path("calendar/<str:token>.ics", feed.feed, name="feed"),
        ]
    ),
]
