"""The room's addresses."""

from __future__ import annotations

from django.urls import path

from umid.council.floor.pages import console, hall
from umid.foundation.ui.public import open_to_all

app_name = "floor"
_session = "meetings/<slug:slug>/floor/<slug:session>/"
_public = open_to_all(
    [
        path("meetings/<slug:slug>/floor/", hall.sessions, name="sessions"),
        path(_session, hall.clock, name="clock"),
        path(f"{_session}live/", hall.clock_live, name="clock_live"),
        path(f"{_session}times/", hall.times, name="times"),
    ]
)
urlpatterns = [
    *_public,
    path(f"{_session}seat/", hall.seat, name="seat"),
    path(f"{_session}seat/live/", hall.seat_live, name="seat_live"),
    path(f"desk/{_session}", console.console, name="console"),
    path(f"desk/{_session}live/", console.console_live, name="console_live"),
    path(f"desk/{_session}set-up/", console.set_up, name="set_up"),
]
