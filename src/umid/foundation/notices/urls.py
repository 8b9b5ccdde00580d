"""The room's addresses."""

from __future__ import annotations

from django.urls import path

from umid.foundation.notices.pages import inbox, webhooks

app_name = "notices"
urlpatterns = [
    path("notices/", inbox.inbox, name="inbox"),
    path("notices/read/", inbox.read_all, name="read_all"),
    path("notices/preferences/", inbox.preferences, name="preferences"),
    path("notices/<uuid:notice>/read/", inbox.read, name="read"),
    path("notices/webhooks/", webhooks.listing, name="webhooks"),
    path("notices/webhooks/add/", webhooks.add, name="webhook_add"),
    path("notices/webhooks/<uuid:public_id>/", webhooks.webhook, name="webhook"),
    path("notices/webhooks/<uuid:public_id>/close/", webhooks.close, name="webhook_close"),
    path("notices/webhooks/<uuid:public_id>/open/", webhooks.reopen, name="webhook_open"),
    path(
        "notices/webhooks/<uuid:public_id>/log/<uuid:delivery>/replay/",
        webhooks.replay,
        name="replay",
    ),
]
