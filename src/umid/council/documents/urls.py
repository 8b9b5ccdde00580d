"""The room's addresses, beside those of the meeting that a document belongs to."""

from __future__ import annotations

from django.urls import include, path

from umid.council.documents.pages import bundle, documents, feed, submissions
from umid.council.documents.pages.desk import adding, answers, schemes
from umid.council.documents.pages.desk import documents as desk
from umid.foundation.ui.public import open_to_all

app_name = "documents"
_one = [
    path("", documents.document, name="document"),
    path("compare/<str:language>/<int:older>/<int:newer>/", documents.compare, name="compare"),
    path("<int:number>/<str:language>/", documents.file, name="file"),
]
_public = open_to_all(
    [
        path("", documents.listing, name="listing"),
        path("feed.xml", feed.feed, name="feed"),
        path("all.zip", bundle.archive, name="archive"),
        path("<uuid:document>/", include(_one)),
    ]
)
_submissions = [
    path("", submissions.listing, name="submissions"),
    path("<uuid:document>/", submissions.submission, name="submission"),
]
_desk = [
    path("", desk.listing, name="desk"),
    path("add/", desk.add, name="desk_add"),
    path("<uuid:document>/", desk.document, name="desk_document"),
    path("<uuid:document>/file/<int:number>/<str:language>/", desk.file, name="desk_file"),
    path("<uuid:document>/titles/", desk.titles, name="desk_titles"),
    path("<uuid:document>/readers/", desk.readers, name="desk_readers"),
    path("<uuid:document>/revise/", adding.revise, name="desk_revise"),
    path("<uuid:document>/language/", adding.language, name="desk_language"),
    path("<uuid:document>/follow/", adding.follow, name="desk_follow"),
    path("<uuid:document>/clear/", answers.clear, name="desk_clear"),
    path("<uuid:document>/return/", answers.send_back, name="desk_return"),
]
urlpatterns = [
    path("meetings/<slug:slug>/documents/submissions/", include(_submissions)),
    path("meetings/<slug:slug>/documents/", include(_public)),
    path("desk/meetings/<slug:slug>/documents/", include(_desk)),
    path("desk/symbols/", schemes.schemes, name="schemes"),
]
