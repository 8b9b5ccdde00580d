"""The room's addresses; those of a meeting and its programme are stable."""

from __future__ import annotations

from django.urls import include, path

from umid.council.meetings.pages import (
    announcements,
    bodies,
    calendar,
    day,
    meetings,
    printed,
    record,
)
from umid.council.meetings.pages.desk import announcements as notices
from umid.council.meetings.pages.desk import (
    convening,
    due,
    rooms,
    sessions,
    signing,
    speakers,
    texts,
)
from umid.council.meetings.pages.desk import meetings as desk
from umid.foundation.ui.public import open_to_all

app_name = "meetings"
_desk = [
    path("", desk.listing, name="desk"),
    path("add/", convening.convene, name="convene"),
    path("<slug:slug>/", desk.programme, name="desk_programme"),
    path("<slug:slug>/due/", due.cockpit, name="cockpit"),
    path("<slug:slug>/facts/", desk.facts, name="desk_facts"),
    path("<slug:slug>/about/", convening.about, name="desk_about"),
    path("<slug:slug>/holding/", convening.holding, name="desk_holding"),
    path("<slug:slug>/texts/<str:into>/", texts.texts, name="desk_texts"),
    path("<slug:slug>/signatories/", signing.signatories, name="desk_signatories"),
    path("<slug:slug>/agree/", signing.agree, name="desk_agree"),
    path("<slug:slug>/release/", desk.release, name="desk_release"),
    path("<slug:slug>/record/", record.record, name="desk_record"),
    path("<slug:slug>/rooms/add/", rooms.add, name="desk_room_add"),
    path("<slug:slug>/rooms/<slug:room>/", rooms.edit, name="desk_room"),
    path("<slug:slug>/sessions/add/", sessions.add, name="desk_session_add"),
    path("<slug:slug>/sessions/<slug:session>/", sessions.edit, name="desk_session"),
    path("<slug:slug>/sessions/<slug:session>/cancel/", sessions.cancel, name="desk_cancel"),
    path("<slug:slug>/sessions/<slug:session>/restore/", sessions.restore, name="desk_restore"),
    path("<slug:slug>/sessions/<slug:session>/people/", speakers.speakers, name="desk_speakers"),
    path("<slug:slug>/sessions/<slug:session>/people/remove/", speakers.let_go, name="desk_let_go"),
]
_notices = [
    path("", notices.listing, name="desk_announcements"),
    path("add/", notices.add, name="desk_announcement_add"),
    path("<slug:slug>/", notices.edit, name="desk_announcement"),
    path("<slug:slug>/texts/<str:into>/", notices.texts, name="desk_announcement_texts"),
    path("<slug:slug>/preview/", notices.preview, name="desk_announcement_preview"),
    path("<slug:slug>/publish/", notices.publish, name="desk_announcement_publish"),
    path("<slug:slug>/withdraw/", notices.withdraw, name="desk_announcement_withdraw"),
]
_public = open_to_all(
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
urlpatterns = [
    *_public,
    path("meetings/<slug:slug>/mine/", day.mine, name="mine"),
    path("desk/meetings/", include(_desk)),
    path("desk/announcements/", include(_notices)),
]
