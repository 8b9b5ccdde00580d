"""The room's addresses, beside those of the meeting that something came out of."""

from __future__ import annotations

from django.urls import include, path

from umid.council.record.pages import (
    by_hand,
    desk,
    offline,
    printed,
    publishing,
    reading,
    reporting,
)
from umid.foundation.ui.public import open_to_all

app_name = "record"
_public = open_to_all(
    [
        path("", reading.record, name="record"),
        path("text.pdf", printed.pdf, name="pdf"),
        path("text.docx", printed.docx, name="docx"),
        path("text.txt", printed.text, name="text"),
        path("offline.zip", offline.archive, name="offline"),
    ]
)
_concerned = [
    path("agree/", publishing.agree, name="agree"),
    path("paragraphs/<uuid:paragraph>/correct/", reading.correct, name="correct"),
    path("reports/<slug:session>/", reporting.report, name="report"),
    path("reports/<slug:session>/in/<str:into>/", reporting.write, name="write"),
    path("reports/<slug:session>/submit/", reporting.submit, name="submit"),
    path("reports/<slug:session>/accept/", reporting.accept, name="accept"),
    path("reports/<slug:session>/return/", reporting.send_back, name="send_back"),
]
_desk = [
    path("", desk.desk, name="desk"),
    path("begin/", desk.begin, name="begin"),
    path("redraft/", desk.redraft, name="redraft"),
    path("open/", desk.open_to, name="open"),
    path("reporters/<slug:session>/", reporting.reporters, name="reporters"),
    path("reporters/<slug:session>/dismiss/", reporting.dismiss, name="dismiss"),
    path("paragraphs/<uuid:paragraph>/", by_hand.paragraph, name="paragraph"),
    path("paragraphs/<uuid:paragraph>/add/", by_hand.add, name="add"),
    path("corrections/<uuid:correction>/", by_hand.correction, name="correction"),
    path("ask/", publishing.ask, name="ask"),
    path("publish/", publishing.publish, name="publish"),
]
urlpatterns = [
    path("meetings/<slug:slug>/outcome/", include(_public)),
    path("meetings/<slug:slug>/outcome/", include(_concerned)),
    path("desk/meetings/<slug:slug>/outcome/", include(_desk)),
]
