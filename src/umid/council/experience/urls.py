"""The room's addresses; a practice keeps its own whatever becomes of it."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from umid.council.experience.pages import feed, library, reviewing, translating, work, writing
from umid.foundation.ui.public import open_to_all

app_name = "experience"
_public = open_to_all(
    [
        path("", library.listing, name="listing"),
        path("feed.xml", feed.feed, name="feed"),
        path("<uuid:practice>/", library.practice, name="practice"),
        path("<uuid:practice>/files/<uuid:file>/", library.file, name="file"),
    ]
)
_translating = [
    path("", translating.translate, name="translate"),
    path("columns.docx", translating.word, name="columns"),
    path("back/", translating.bring_back, name="bring_back"),
    path("confirm/", translating.confirm, name="confirm_translation"),
]
_one: list[URLPattern | URLResolver] = [
    path("", work.work, name="work"),
    path("preview/", work.preview, name="preview"),
    path("sections/<str:section>/", writing.section, name="section"),
    path("check/", writing.check, name="check"),
    path("files/", writing.attach, name="attach"),
    path("files/<uuid:file>/", work.file, name="work_file"),
    path("files/<uuid:file>/remove/", writing.detach, name="detach"),
    path("steps/<str:step>/", work.step, name="step"),
    path("discard/", work.discard, name="discard"),
    path("reviewer/", reviewing.propose, name="propose"),
    path("translate/<str:into>/", include(_translating)),
]
_review = [
    path("", reviewing.review, name="review"),
    path("write/", reviewing.write, name="write_review"),
    path("answer/", reviewing.answer, name="answer_review"),
    path("moves/<str:move>/", reviewing.move, name="move"),
]
_own: list[URLPattern | URLResolver] = [
    path("work/", work.home, name="home"),
    path("work/new/", work.new, name="new"),
    path("work/<uuid:practice>/", include(_one)),
    path("reviews/<uuid:review>/", include(_review)),
    path("<uuid:practice>/comment/", library.comment, name="comment"),
]
urlpatterns = [
    path("practices/", include(_public)),
    path("practices/", include(_own)),
]
