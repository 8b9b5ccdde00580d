"""Who may go where: every address by every method belongs to one of these audiences.

The table is read by `tests/pages/test_matrix.py`, which walks the addresses as they are and fails
for each that is not here. What a row does not name as a method must not be one.
"""

from __future__ import annotations

from uuid import UUID

from tests.audiences import Audience
from tests.cast import Cast, user_of
from tests.rows import Row, row


def former() -> UUID:
    """Someone whom only the staff sees."""
    return user_of(Cast.REVOKED).public_id


NONE = UUID(int=0)
A = Audience
FIRST = {"slug": "first-meeting"}
COUNCIL = {"slug": "council"}
NOTICE = {"slug": "first-meeting-in-tashkent"}
OPENING = {**FIRST, "session": "opening-ceremony"}

TABLE: tuple[Row, ...] = (
    # The front of the house
    *(row(f"portal:{name}", get=A.EVERYONE) for name in ("home", "about", "privacy", "api")),
    *(row(f"portal:{name}", get=A.EVERYONE) for name in ("healthz", "readyz")),
    *(row(f"portal:{name}", get=A.EVERYONE) for name in ("robots", "sitemap")),
    row("portal:cast", get=A.EVERYONE),
    row("portal:enter", {"key": "expert"}, post=A.EVERYONE_DOES),
    row("portal:enter", {"key": "nobody"}, post=A.NOBODY),
    row("portal:letters", get=A.EVERYONE),
    row("portal:letter", {"key": "never-sent"}, get=A.NOBODY),
    row("portal:letter_rich", {"key": "never-sent"}, get=A.NOBODY),
    row("ui:design", get=A.EVERYONE),
    # What is public of the Council
    row("themes:listing", get=A.EVERYONE),
    row("themes:theme", {"slug": "children"}, get=A.EVERYONE),
    *(row(f"themes:vocabulary_{form}", get=A.EVERYONE) for form in ("ttl", "rdf", "jsonld")),
    row("meetings:listing", get=A.EVERYONE),
    row("meetings:overview", FIRST, get=A.EVERYONE),
    row("meetings:overview", {"slug": "never-held"}, get=A.NOBODY),
    *(row(f"meetings:programme{form}", FIRST, get=A.EVERYONE) for form in ("", "_ics", "_pdf")),
    row("meetings:releases", FIRST, get=A.EVERYONE),
    row("meetings:participants", FIRST, get=A.EVERYONE),
    row("meetings:session", {**FIRST, "session": "whole-of-society"}, get=A.EVERYONE),
    row("meetings:announcements", get=A.EVERYONE),
    row("meetings:announcement", {"slug": "never-made"}, get=A.NOBODY),
    row("meetings:feed", get=A.EVERYONE),
    row("meetings:bodies", get=A.EVERYONE),
    row("meetings:body", {"slug": "never-founded"}, get=A.NOBODY),
    # The same for programs
    row("api:openapi-json", every=A.EVERYONE),
    row("api:api-root", get=A.EVERYONE),
    row("api:list_themes", get=A.EVERYONE),
    row("api:show_theme", {"slug": "children"}, get=A.EVERYONE),
    row("api:list_meetings", get=A.EVERYONE, post=A.PROGRAMS),
    row("api:show_meeting", FIRST, get=A.EVERYONE),
    row("api:show_programme", FIRST, get=A.EVERYONE),
    row("api:list_releases", FIRST, get=A.EVERYONE),
    row("api:show_participants", FIRST, get=A.EVERYONE),
    row("api:list_announcements", get=A.EVERYONE),
    row("api:show_announcement", {"slug": "never-made"}, get=A.NOBODY),
    row("api:list_bodies", get=A.EVERYONE),
    # The desk for programs; what opens with a token, tests/contract/test_draft_api.py says
    row("api:show_draft", FIRST, get=A.PROGRAMS),
    row("api:convene_meeting", get=A.EVERYONE, post=A.PROGRAMS),
    row("api:list_due", FIRST, get=A.PROGRAMS),
    row("api:show_day", FIRST, get=A.PROGRAMS),
    Row("api:edit_facts", {"PUT": A.PROGRAMS}, FIRST),
    row("api:hold_otherwise", FIRST, post=A.PROGRAMS),
    row("api:add_session", FIRST, post=A.PROGRAMS),
    Row("api:edit_session", {"PUT": A.PROGRAMS}, OPENING),
    row("api:cancel_session", OPENING, post=A.PROGRAMS),
    row("api:release_programme", FIRST, post=A.PROGRAMS),
    # Files on their way
    row("api:uploads", post=A.SENDS),
    row(
        "api:upload",
        {"file": NONE},
        get=A.SENDERS_FIND_NOTHING,
        patch=A.SENDS,
        delete=A.SENDS,
    ),
    # The way in and out
    row("account_login", both=A.ENTRANCE),
    row("mfa_login_webauthn", both=A.MIDWAY),
    row("mfa_authenticate", both=A.MIDWAY),
    row("account_inactive", get=A.EVERYONE),
    row("account_logout", get=A.EXIT, post=A.EVERYONE_DOES),
    row("accounts:join", both=A.EVERYONE),
    row("accounts:asked", get=A.EVERYONE),
    row("accounts:ask_recovery", both=A.EVERYONE),
    row("accounts:invitation", {"token": "guessed"}, both=A.NOBODY),
    row("accounts:recover", {"token": "guessed"}, both=A.NOBODY),
    # How one signs in; the cast has neither passwords nor passkeys
    row("account_reauthenticate", both=A.HAS_NOTHING_TO_CONFIRM_WITH),
    row("mfa_reauthenticate", both=A.HAS_NOTHING_TO_CONFIRM_WITH),
    row("mfa_reauthenticate_webauthn", both=A.HAS_NOTHING_TO_CONFIRM_WITH),
    row("mfa_index", get=A.SETS_UP),
    row("account_set_password", both=A.SETS_UP),
    row("account_change_password", both=A.SIGNED_IN_DOES),
    row("mfa_add_webauthn", both=A.SETS_UP),
    row("mfa_remove_webauthn", {"pk": 1}, both=A.SIGNED_IN_FINDS_NOTHING),
    row("mfa_activate_totp", both=A.SETS_UP),
    row("mfa_deactivate_totp", both=A.SIGNED_IN_FINDS_NOTHING),
    row("mfa_view_recovery_codes", get=A.SETS_UP_FINDS_NOTHING),
    row("mfa_generate_recovery_codes", both=A.SETS_UP),
    # One's own account
    row("accounts:home", both=A.SIGNED_IN),
    row("accounts:start", get=A.SETS_UP),
    row("accounts:sessions", get=A.SIGNED_IN),
    row("accounts:end_other_sessions", post=A.SIGNED_IN_DOES),
    row("accounts:end_session", {"session": NONE}, post=A.SIGNED_IN_FINDS_NOTHING),
    row("accounts:deputies", both=A.SPEAKS),
    row("accounts:hand_over", both=A.SPEAKS),
    row("accounts:end_appointment", {"appointment": NONE}, post=A.SIGNED_IN_FINDS_NOTHING),
    # What one is told
    row("notices:inbox", get=A.SIGNED_IN),
    row("notices:read", {"notice": NONE}, post=A.SIGNED_IN_FINDS_NOTHING),
    row("notices:read_all", post=A.SIGNED_IN_DOES),
    row("notices:preferences", both=A.SIGNED_IN),
    row("notices:webhooks", get=A.ADMINISTERS),
    row("notices:webhook_add", both=A.ADMINISTERS),
    row("notices:webhook", {"public_id": NONE}, both=A.ADMINISTERS_FINDS_NOTHING),
    row("notices:webhook_close", {"public_id": NONE}, post=A.ADMINISTERS_FINDS_NOTHING),
    row("notices:webhook_open", {"public_id": NONE}, post=A.ADMINISTERS_FINDS_NOTHING),
    row(
        "notices:replay",
        {"public_id": NONE, "delivery": NONE},
        post=A.ADMINISTERS_FINDS_NOTHING,
    ),
    row("tokens:tokens", both=A.SIGNED_IN),
    row("tokens:revoke", {"token": NONE}, post=A.SIGNED_IN_FINDS_NOTHING),
    # The desk of those who let others in
    row("accounts:people", get=A.STAFF_ALONE),
    row("accounts:person", {"public_id": NONE}, both=A.SIGNED_IN_FINDS_NOTHING),
    row("accounts:person", {"public_id": former}, get=A.STAFF_OR_OWN_PEOPLE, post=A.APPOINTS),
    row("accounts:suspend", {"public_id": NONE}, post=A.SIGNED_IN_FINDS_NOTHING),
    row("accounts:suspend", {"public_id": former}, post=A.SUSPENDS),
    row("accounts:reinstate", {"public_id": NONE}, post=A.SIGNED_IN_FINDS_NOTHING),
    row("accounts:reinstate", {"public_id": former}, post=A.SUSPENDS),
    row("accounts:invite", both=A.INVITES),
    row("accounts:invitations", get=A.INVITES),
    row("accounts:withdraw", {"invitation": NONE}, post=A.INVITES_FINDS_NOTHING),
    row("accounts:joinings", get=A.SECRETARIAT_ALONE),
    row("accounts:refuse", {"joining": NONE}, both=A.ANSWERS_FINDS_NOTHING),
    row("accounts:recoveries", get=A.ADMINISTERS),
    row("accounts:approve", {"recovery": NONE}, post=A.ADMINISTERS_FINDS_NOTHING),
    row("accounts:refuse_recovery", {"recovery": NONE}, post=A.ADMINISTERS_FINDS_NOTHING),
    # What one types; only a page that one opened says where it is kept
    row("writing:keep", post=A.SIGNED_IN_FINDS_NOTHING),
    row("writing:discard", post=A.SIGNED_IN_FINDS_NOTHING),
    # Those who watch over the node
    row("oversight:record", get=A.AUDITS),
    row("oversight:checkpoint", get=A.AUDITS_FINDS_NOTHING),  # nothing is signed in this test
    row("oversight:proof", {"entry": NONE}, get=A.AUDITS_FINDS_NOTHING),
    row("oversight:verify", post=A.AUDITS_DOES),
    row("oversight:jobs", get=A.ADMINISTERS),
    row("oversight:retry", {"job": NONE}, post=A.ADMINISTERS_FINDS_NOTHING),
    # The desk of meetings; a draft that is not one's own does not exist
    row("meetings:desk", get=A.OPENS_DESK),
    row("meetings:convene", both=A.SECRETARIAT_ALONE),
    row("meetings:desk_about", FIRST, both=A.EDITS_DRAFT),
    row("meetings:desk_holding", FIRST, both=A.EDITS_DRAFT),
    row("meetings:desk_programme", FIRST, get=A.EDITS_DRAFT),
    row("meetings:desk_programme", {"slug": "never-held"}, get=A.SIGNED_IN_FINDS_NOTHING),
    row("meetings:desk_facts", FIRST, both=A.EDITS_DRAFT),
    row("meetings:desk_release", FIRST, post=A.EDITS_DRAFT_DOES),
    row("meetings:desk_record", FIRST, get=A.EDITS_DRAFT),
    row("meetings:desk_record", {"slug": "never-held"}, get=A.SIGNED_IN_FINDS_NOTHING),
    row("meetings:desk_signatories", FIRST, post=A.EDITS_DRAFT_DOES),
    row("meetings:desk_agree", FIRST, post=A.SIGNS_IF_ASKED),
    row("meetings:desk_texts", {**FIRST, "into": "ru"}, both=A.EDITS_DRAFT),
    row("meetings:desk_texts", {**FIRST, "into": "xx"}, both=A.SIGNED_IN_FINDS_NOTHING),
    row("meetings:desk_room_add", FIRST, both=A.EDITS_DRAFT),
    row("meetings:desk_room", {**FIRST, "room": "never-built"}, both=A.SIGNED_IN_FINDS_NOTHING),
    row("meetings:desk_session_add", FIRST, both=A.EDITS_DRAFT),
    row("meetings:desk_session", OPENING, both=A.EDITS_DRAFT),
    row("meetings:desk_cancel", OPENING, post=A.EDITS_DRAFT_DOES),
    row("meetings:desk_restore", OPENING, post=A.EDITS_DRAFT_DOES),
    row("meetings:desk_speakers", OPENING, both=A.EDITS_DRAFT),
    row("meetings:desk_let_go", OPENING, post=A.EDITS_DRAFT_DOES),
    # The desk of announcements; what is not public does not exist for others
    row("meetings:desk_announcements", get=A.SECRETARIAT_ALONE),
    row("meetings:desk_announcement_add", both=A.SECRETARIAT_ALONE),
    row("meetings:desk_announcement", NOTICE, both=A.EDITS_DRAFT),
    row("meetings:desk_announcement", {"slug": "never-made"}, both=A.SIGNED_IN_FINDS_NOTHING),
    row("meetings:desk_announcement_texts", {**NOTICE, "into": "ru"}, both=A.EDITS_DRAFT),
    row("meetings:desk_announcement_preview", NOTICE, get=A.EDITS_DRAFT),
    row("meetings:desk_announcement_publish", NOTICE, post=A.EDITS_DRAFT_DOES),
    row("meetings:desk_announcement_withdraw", NOTICE, post=A.EDITS_DRAFT_DOES),
    # The desk of the directory
    row("directory:desk", get=A.SECRETARIAT_ALONE),
    row("directory:organisation_add", both=A.SECRETARIAT_ALONE),
    row("directory:organisation", {"slug": "unoct"}, both=A.SECRETARIAT_ALONE),
    row("directory:organisation", {"slug": "never-founded"}, both=A.ANSWERS_FINDS_NOTHING),
    row("directory:body", COUNCIL, both=A.SECRETARIAT_ALONE),
    row("directory:join", COUNCIL, both=A.SECRETARIAT_ALONE),
    row("directory:leave", COUNCIL, post=A.SECRETARIAT_DOES),
)
