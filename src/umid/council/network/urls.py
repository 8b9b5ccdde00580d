"""The room's addresses."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from umid.council.network.pages import desk, desk_learning, joining, learning, questions
from umid.foundation.ui.public import open_to_all

app_name = "network"
_public = open_to_all(
    [
        path("", joining.home, name="home"),
        path("join/", joining.join, name="join"),
        path("learning/", learning.listing, name="learning"),
    ]
)
_question = [
    path("", questions.question, name="question"),
    path("answer/", questions.answer, name="answer"),
    path("report/", questions.report, name="report"),
    path("grow/", questions.grow, name="grow"),
    path("answers/<uuid:answer>/accept/", questions.accept, name="accept"),
    path("answers/<uuid:answer>/thank/", questions.thank, name="thank"),
    path("answers/<uuid:answer>/report/", questions.report, name="report_answer"),
]
_own: list[URLPattern | URLResolver] = [
    path("membership/", joining.membership, name="membership"),
    path("membership/leave/", joining.leave, name="leave"),
    path("questions/", questions.listing, name="questions"),
    path("questions/ask/", questions.ask, name="ask"),
    path("questions/<uuid:question>/", include(_question)),
    path("circles/", learning.circles, name="circles"),
    path("circles/<uuid:circle>/", learning.circle, name="circle"),
    path("circles/<uuid:circle>/join/", learning.take_seat, name="take_seat"),
    path("circles/<uuid:circle>/leave/", learning.leave_seat, name="leave_seat"),
]
_said = [
    path("hide/", desk.hide, name="hide"),
    path("show/", desk.show, name="show"),
    path("answers/<uuid:answer>/hide/", desk.hide, name="hide_answer"),
    path("answers/<uuid:answer>/show/", desk.show, name="show_answer"),
]
_desk: list[URLPattern | URLResolver] = [
    path("", desk.desk, name="desk"),
    path("requests/<uuid:application>/", desk.application, name="application"),
    path("reports/<uuid:report>/close/", desk.close_report, name="close_report"),
    path("questions/<uuid:question>/", include(_said)),
    path("learning/", desk_learning.listing, name="desk_learning"),
    path("learning/add/", desk_learning.add_item, name="add_item"),
    path("learning/<uuid:item>/", desk_learning.edit_item, name="edit_item"),
    path("learning/<uuid:item>/remove/", desk_learning.remove_item, name="remove_item"),
    path("circles/add/", desk_learning.add_circle, name="add_circle"),
    path("circles/<uuid:circle>/", desk_learning.edit_circle, name="edit_circle"),
    path("circles/<uuid:circle>/end/", desk_learning.end_circle, name="end_circle"),
]
urlpatterns = [
    path("network/", include(_public)),
    path("network/", include(_own)),
    path("desk/network/", include(_desk)),
]
