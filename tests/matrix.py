"""Who may go where: every address by every method belongs to one of these audiences.

The table is read by `tests/pages/test_matrix.py`, which walks the addresses as they are and fails
for each that is not here. What a row does not name as a method must not be one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from uuid import UUID

from tests.cast import Cast, user_of

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


class Answer(Enum):
    """What comes back."""

    PAGE = "200"
    ON = "302"  # done, or elsewhere first
    SIGN_IN = "302 to sign-in"
    SECOND_FACTOR = "302 to setting up a second factor"
    REFUSED = "403"
    ABSENT = "404"
    NO_METHOD = "405"
    INCOMPLETE = "422"  # heard, but nothing was said


Answers = Mapping[Cast, Answer]
STRANGERS = (Cast.VISITOR, Cast.REVOKED)  # a revoked user's session is a visitor's
ADMINISTRATORS = (Cast.ADMINISTRATOR, Cast.SECOND_ADMINISTRATOR)
SECRETARIAT = (Cast.SECRETARIAT,)
APPOINTING = (*ADMINISTRATORS, *SECRETARIAT)
STAFF = (*APPOINTING, Cast.AUDITOR)
POINTS = (Cast.FOCAL_POINT_KG, Cast.FOCAL_POINT_UZ, Cast.FOCAL_POINT_UN)


def everyone(answer: Answer) -> Answers:
    """An address that is open to all."""
    return dict.fromkeys(Cast, answer)


def signed_in(answer: Answer, *, before_second_factor: Answer | None = None) -> Answers:
    """An address for whoever has signed in; the staff shows its second factor first."""
    unset = before_second_factor or Answer.SECOND_FACTOR
    at_all = but(everyone(answer), STRANGERS, Answer.SIGN_IN)
    return but(at_all, (Cast.WITHOUT_SECOND_FACTOR,), unset)


def only(who: tuple[Cast, ...], answer: Answer, others: Answer = Answer.REFUSED) -> Answers:
    """An address for some of those who have signed in; all others are told so."""
    return but(signed_in(others), who, answer)


def but(usual: Answers, who: tuple[Cast, ...], answer: Answer) -> Answers:
    """The usual answers, with another one for some."""
    return {**usual, **dict.fromkeys(who, answer)}


class Audience(Enum):
    """For whom an address is, and what they get there."""

    EVERYONE = everyone(Answer.PAGE)
    EVERYONE_DOES = everyone(Answer.ON)
    NOBODY = everyone(Answer.ABSENT)  # open to all, but nothing lies behind the sample
    ENTRANCE = but(everyone(Answer.ON), STRANGERS, Answer.PAGE)
    MIDWAY = but(everyone(Answer.ON), STRANGERS, Answer.SIGN_IN)
    EXIT = but(everyone(Answer.PAGE), STRANGERS, Answer.ON)
    SIGNED_IN = signed_in(Answer.PAGE)
    SIGNED_IN_DOES = signed_in(Answer.ON)
    SIGNED_IN_FINDS_NOTHING = signed_in(Answer.ABSENT)
    SETS_UP = signed_in(Answer.PAGE, before_second_factor=Answer.PAGE)
    SETS_UP_FINDS_NOTHING = signed_in(Answer.ABSENT, before_second_factor=Answer.ABSENT)
    HAS_NOTHING_TO_CONFIRM_WITH = signed_in(Answer.REFUSED, before_second_factor=Answer.REFUSED)
    STAFF_ALONE = only(STAFF, Answer.PAGE)
    STAFF_OR_OWN_PEOPLE = only(STAFF, Answer.PAGE, Answer.ABSENT)
    APPOINTS = but(only(APPOINTING, Answer.PAGE, Answer.ABSENT), (Cast.AUDITOR,), Answer.REFUSED)
    SUSPENDS = but(
        only(ADMINISTRATORS, Answer.ON, Answer.ABSENT),
        (Cast.SECRETARIAT, Cast.AUDITOR),
        Answer.REFUSED,
    )
    INVITES = only(APPOINTING, Answer.PAGE)
    INVITES_FINDS_NOTHING = only(APPOINTING, Answer.ABSENT)
    SECRETARIAT_ALONE = only(SECRETARIAT, Answer.PAGE)
    ANSWERS_FINDS_NOTHING = only(SECRETARIAT, Answer.ABSENT)
    RECOVERS = only(ADMINISTRATORS, Answer.PAGE)
    RECOVERS_FINDS_NOTHING = only(ADMINISTRATORS, Answer.ABSENT)
    SENDS = but(everyone(Answer.INCOMPLETE), STRANGERS, Answer.REFUSED)
    SENDERS_FIND_NOTHING = but(everyone(Answer.ABSENT), STRANGERS, Answer.REFUSED)
    OPENS_DESK = only((*SECRETARIAT, Cast.FOCAL_POINT_UN), Answer.PAGE)
    EDITS_DRAFT = only(SECRETARIAT, Answer.PAGE, Answer.ABSENT)
    EDITS_DRAFT_DOES = only(SECRETARIAT, Answer.ON, Answer.ABSENT)
    SPEAKS = only(POINTS, Answer.PAGE)


Sample = str | int | UUID | Callable[[], UUID]


@dataclass(frozen=True)
class Row:
    """An address, a sample of what stands in it, and who gets what by which method."""

    name: str
    methods: Mapping[str, Audience]
    sample: Mapping[str, Sample] = field(default_factory=dict)

    def words(self) -> dict[str, str | int | UUID]:
        """The sample, looked up."""
        return {name: each() if callable(each) else each for name, each in self.sample.items()}


def row(
    name: str,
    sample: Mapping[str, Sample] | None = None,
    *,
    get: Audience | None = None,
    post: Audience | None = None,
    both: Audience | None = None,
    patch: Audience | None = None,
    delete: Audience | None = None,
    every: Audience | None = None,
) -> Row:
    """A row of the table: its audience by each method, by GET and POST alike, or by every one."""
    named = dict.fromkeys(METHODS, every) | {
        "GET": get or both or every,
        "POST": post or both or every,
        "PATCH": patch or every,
        "DELETE": delete or every,
    }
    return Row(name, {method: each for method, each in named.items() if each}, sample or {})


def former() -> UUID:
    """Someone whom only the staff sees."""
    return user_of(Cast.REVOKED).public_id


NONE = UUID(int=0)
A = Audience
FIRST = {"slug": "first-meeting"}
OPENING = {**FIRST, "session": "opening-ceremony"}

TABLE: tuple[Row, ...] = (
    # The front of the house
    *(row(f"portal:{name}", get=A.EVERYONE) for name in ("home", "about", "privacy", "api")),
    *(row(f"portal:{name}", get=A.EVERYONE) for name in ("healthz", "readyz")),
    *(row(f"portal:{name}", get=A.EVERYONE) for name in ("robots", "sitemap")),
    row("portal:cast", get=A.EVERYONE),
    row("portal:enter", {"key": "expert"}, post=A.EVERYONE_DOES),
    row("portal:enter", {"key": "nobody"}, post=A.NOBODY),
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
    row("api:list_meetings", get=A.EVERYONE),
    row("api:show_meeting", FIRST, get=A.EVERYONE),
    row("api:show_programme", FIRST, get=A.EVERYONE),
    row("api:list_releases", FIRST, get=A.EVERYONE),
    row("api:show_participants", FIRST, get=A.EVERYONE),
    row("api:list_announcements", get=A.EVERYONE),
    row("api:show_announcement", {"slug": "never-made"}, get=A.NOBODY),
    row("api:list_bodies", get=A.EVERYONE),
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
    row("accounts:recoveries", get=A.RECOVERS),
    row("accounts:approve", {"recovery": NONE}, post=A.RECOVERS_FINDS_NOTHING),
    row("accounts:refuse_recovery", {"recovery": NONE}, post=A.RECOVERS_FINDS_NOTHING),
    # The desk of meetings; a draft that is not one's own does not exist
    row("meetings:desk", get=A.OPENS_DESK),
    row("meetings:desk_programme", FIRST, get=A.EDITS_DRAFT),
    row("meetings:desk_programme", {"slug": "never-held"}, get=A.SIGNED_IN_FINDS_NOTHING),
    row("meetings:desk_facts", FIRST, both=A.EDITS_DRAFT),
    row("meetings:desk_release", FIRST, post=A.EDITS_DRAFT_DOES),
    row("meetings:desk_signatories", FIRST, post=A.EDITS_DRAFT_DOES),
    row("meetings:desk_agree", FIRST, post=A.EDITS_DRAFT_DOES),
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
)
