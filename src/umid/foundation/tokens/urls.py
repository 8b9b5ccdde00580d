"""The room's addresses, beside those of one's account."""

from __future__ import annotations

from django.urls import path

from umid.foundation.tokens.pages import tokens

app_name = "tokens"
urlpatterns = [
    path("account/tokens/", tokens.tokens, name="tokens"),
    path("account/tokens/<uuid:token>/revoke/", tokens.revoke, name="revoke"),
]
