"""The room's addresses; none is open to visitors."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from umid.council.experts.pages import keeping, requests, roster

app_name = "experts"
_own: list[URLPattern] = [
    path("", roster.own, name="own"),
    path("<str:move>/", roster.move, name="move"),
]
_requests: list[URLPattern] = [
    path("", requests.listing, name="requests"),
    path("new/", requests.new, name="new_request"),
    path("<uuid:request_>/", requests.request, name="request"),
    path("<uuid:request_>/offer/", requests.offer, name="offer"),
    path("<uuid:request_>/take-back/", requests.take_back, name="take_back"),
    path("<uuid:request_>/agree/<uuid:offer>/", requests.agree, name="agree"),
    path("<uuid:request_>/confirm/", requests.confirm, name="confirm"),
    path("<uuid:request_>/report/", requests.report, name="report"),
    path("<uuid:request_>/add/", requests.add, name="add"),
    path("<uuid:request_>/call-off/", requests.call_off, name="call_off"),
]
_experts: list[URLPattern | URLResolver] = [
    path("", roster.listing, name="listing"),
    path("own/", include(_own)),
    path("requests/", include(_requests)),
    path("desk/", keeping.desk, name="desk"),
    path("<uuid:entry>/", roster.expert, name="expert"),
    path("<uuid:entry>/vouch/", roster.vouch, name="vouch"),
]
urlpatterns = [path("experts/", include(_experts))]
