"""The room's addresses. Those that allauth reverses keep the names it knows them by."""

from __future__ import annotations

from django.urls import include, path

from umid.foundation.accounts.pages import desk, entering, own, people
from umid.foundation.accounts.pages.ways_in import SIGN_IN_VIEWS
from umid.foundation.ui.public import open_to_all

_SIGN_IN = {
    "sign-in/": "account_login",
    "sign-in/passkey/": "mfa_login_webauthn",
    "sign-in/second-factor/": "mfa_authenticate",
    "sign-in/suspended/": "account_inactive",
    "sign-out/": "account_logout",
    "confirm/password/": "account_reauthenticate",
    "confirm/code/": "mfa_reauthenticate",
    "confirm/passkey/": "mfa_reauthenticate_webauthn",
    "ways-in/": "mfa_index",
    "ways-in/password/": "account_set_password",
    "ways-in/password/change/": "account_change_password",
    "ways-in/passkeys/add/": "mfa_add_webauthn",
    "ways-in/passkeys/<int:pk>/remove/": "mfa_remove_webauthn",
    "ways-in/app/": "mfa_activate_totp",
    "ways-in/app/remove/": "mfa_deactivate_totp",
    "ways-in/recovery-codes/": "mfa_view_recovery_codes",
    "ways-in/recovery-codes/new/": "mfa_generate_recovery_codes",
}

_entering = open_to_all(
    [
        path("join/", entering.join, name="join"),
        path("asked/", entering.asked, name="asked"),
        path("invitations/<str:token>/", entering.invitation, name="invitation"),
        path("recovery/", entering.ask_recovery, name="ask_recovery"),
        path("recovery/<str:token>/", entering.recover, name="recover"),
    ]
)
_own = [
    path("", own.home, name="home"),
    path("start/", own.start, name="start"),
    path("sessions/", own.sessions, name="sessions"),
    path("sessions/end/", own.end_other_sessions, name="end_other_sessions"),
    path("sessions/<uuid:session>/end/", own.end_session, name="end_session"),
    path("deputies/", own.deputies, name="deputies"),
    path("hand-over/", own.hand_over, name="hand_over"),
    path("appointments/<uuid:appointment>/end/", own.end_appointment, name="end_appointment"),
]
_desk = [
    path("", people.listing, name="people"),
    path("invite/", desk.invite, name="invite"),
    path("invitations/", desk.invitations, name="invitations"),
    path("invitations/<uuid:invitation>/withdraw/", desk.withdraw, name="withdraw"),
    path("joining/", desk.joinings, name="joinings"),
    path("joining/<uuid:joining>/refuse/", desk.refuse, name="refuse"),
    path("recoveries/", desk.recoveries, name="recoveries"),
    path("recoveries/<uuid:recovery>/approve/", desk.approve, name="approve"),
    path("recoveries/<uuid:recovery>/refuse/", desk.refuse_recovery, name="refuse_recovery"),
    path("<uuid:public_id>/", people.person, name="person"),
    path("<uuid:public_id>/suspend/", people.suspend, name="suspend"),
    path("<uuid:public_id>/reinstate/", people.reinstate, name="reinstate"),
]

_ours = [
    path("account/", include([*_own, *_entering])),
    path("people/", include(_desk)),
]

urlpatterns = [
    *(path(f"account/{route}", SIGN_IN_VIEWS[name], name=name) for route, name in _SIGN_IN.items()),
    path("", include((_ours, "accounts"))),
]
