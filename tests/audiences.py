"""Who asks, what may come back, and the audiences that an address can have."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from tests.cast import Cast

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
    UNKNOWN = "401"  # a browser's cookie opens nothing here
    INCOMPLETE = "422"  # heard, but nothing was said


Answers = Mapping[Cast, Answer]
STRANGERS = (Cast.VISITOR, Cast.REVOKED)  # a revoked user's session is a visitor's
ADMINISTRATORS = (Cast.ADMINISTRATOR, Cast.SECOND_ADMINISTRATOR)
SECRETARIAT = (Cast.SECRETARIAT,)
APPOINTING = (*ADMINISTRATORS, *SECRETARIAT)
STAFF = (*APPOINTING, Cast.AUDITOR)
SPEAKS_KG = (Cast.FOCAL_POINT_KG, Cast.DEPUTY_KG)
POINTS = (Cast.FOCAL_POINT_KG, Cast.FOCAL_POINT_UZ, Cast.FOCAL_POINT_UN)

PRACTITIONERS = (Cast.EXPERT, Cast.NGO_MEMBER, Cast.FOCAL_POINT_UZ)

DELEGATED = (Cast.FOCAL_POINT_KG, Cast.DEPUTY_KG, Cast.FOCAL_POINT_UZ)


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
    ADMINISTERS = only(ADMINISTRATORS, Answer.PAGE)
    ADMINISTERS_FINDS_NOTHING = only(ADMINISTRATORS, Answer.ABSENT)
    PROGRAMS = everyone(Answer.UNKNOWN)
    SENDS = but(everyone(Answer.INCOMPLETE), STRANGERS, Answer.REFUSED)
    SENDERS_FIND_NOTHING = but(everyone(Answer.ABSENT), STRANGERS, Answer.REFUSED)
    OPENS_DESK = only((*SECRETARIAT, *POINTS, Cast.DEPUTY_KG), Answer.PAGE)
    EDITS_DRAFT = only(SECRETARIAT, Answer.PAGE, Answer.ABSENT)
    EDITS_DRAFT_DOES = only(SECRETARIAT, Answer.ON, Answer.ABSENT)
    SECRETARIAT_DOES = only(SECRETARIAT, Answer.ON)
    CHECKS_IN_NOTHING = only(SECRETARIAT, Answer.INCOMPLETE)
    SIGNS_IF_ASKED = only(SECRETARIAT, Answer.REFUSED, Answer.ABSENT)  # nobody of the cast is
    AUDITS = only((Cast.AUDITOR,), Answer.PAGE)
    AUDITS_DOES = only((Cast.AUDITOR,), Answer.ON)
    AUDITS_FINDS_NOTHING = only((Cast.AUDITOR,), Answer.ABSENT)
    SPEAKS = only(POINTS, Answer.PAGE)
    TAKES_PART = only(DELEGATED, Answer.PAGE)
    OWN_DELEGATION = only((*SECRETARIAT, *SPEAKS_KG), Answer.PAGE, Answer.ABSENT)
    OWN_DELEGATION_DOES = only((*SECRETARIAT, *SPEAKS_KG), Answer.ON, Answer.ABSENT)
    SETS_TERMS = but(EDITS_DRAFT, SPEAKS_KG, Answer.REFUSED)
    READS_ANSWERS = but(everyone(Answer.REFUSED), SECRETARIAT, Answer.PAGE)
    ACCREDITS_DOES = but(EDITS_DRAFT_DOES, SPEAKS_KG, Answer.REFUSED)
    OWN_DATA = only((*SECRETARIAT, *SPEAKS_KG), Answer.REFUSED, Answer.ABSENT)  # none of the cast's
    BELONGS = only((*POINTS, Cast.DEPUTY_KG, Cast.NGO_MEMBER, Cast.SECURITY_OFFICER), Answer.PAGE)
    TAKES_UP = only((*POINTS, Cast.DEPUTY_KG, Cast.SECURITY_OFFICER), Answer.PAGE)
    OWN_DRAFT = only(SPEAKS_KG, Answer.PAGE, Answer.ABSENT)
    OWN_DRAFT_DOES = only(SPEAKS_KG, Answer.ON, Answer.ABSENT)
    COMMENTS = only(SPEAKS_KG, Answer.PAGE)
    READS_EXPERT = only(
        (*SECRETARIAT, *SPEAKS_KG, Cast.FOCAL_POINT_UZ, Cast.EXPERT), Answer.PAGE, Answer.ABSENT
    )
    VOUCHES = but(
        only((Cast.EXPERT,), Answer.ON, Answer.ABSENT),  # told that nobody does for themselves
        (*SECRETARIAT, *SPEAKS_KG, Cast.FOCAL_POINT_UZ),
        Answer.REFUSED,
    )
    REGISTERS = only(
        (*POINTS, Cast.DEPUTY_KG, Cast.NGO_MEMBER, Cast.SECURITY_OFFICER, Cast.EXPERT), Answer.PAGE
    )
    PAUSES = only((Cast.EXPERT,), Answer.ON, Answer.ABSENT)
    ASKS_NETWORK = only((*SPEAKS_KG, Cast.FOCAL_POINT_UZ), Answer.PAGE)
    OFFERS = only((Cast.EXPERT, Cast.FOCAL_POINT_UZ, Cast.FOCAL_POINT_UN), Answer.PAGE)
    AGREES_TO_NOTHING = only(SPEAKS_KG, Answer.ABSENT)
    NOBODY_SIGNED_IN = signed_in(Answer.REFUSED)
    AUTHOR_ALONE = but(
        only((Cast.NGO_MEMBER,), Answer.PAGE, Answer.ABSENT), SECRETARIAT, Answer.REFUSED
    )
    EDITS_PRACTICE = but(
        only(SECRETARIAT, Answer.PAGE, Answer.ABSENT), (Cast.NGO_MEMBER,), Answer.REFUSED
    )
    HAS_TO_DO_WITH_REVIEW = only(
        (*SECRETARIAT, Cast.NGO_MEMBER, Cast.EXPERT), Answer.PAGE, Answer.ABSENT
    )
    WRITES_REVIEW = but(
        only((Cast.EXPERT,), Answer.PAGE, Answer.ABSENT),
        (*SECRETARIAT, Cast.NGO_MEMBER),
        Answer.REFUSED,
    )
    ANSWERS_REVIEW = but(
        only((Cast.NGO_MEMBER,), Answer.PAGE, Answer.ABSENT),
        (*SECRETARIAT, Cast.EXPERT),
        Answer.REFUSED,
    )
    MOVES_REVIEW = but(
        only(SECRETARIAT, Answer.ON, Answer.ABSENT),
        (Cast.NGO_MEMBER, Cast.EXPERT),
        Answer.REFUSED,
    )
    ASKS_TO_BELONG = but(
        but(everyone(Answer.PAGE), PRACTITIONERS, Answer.ON),
        (Cast.WITHOUT_SECOND_FACTOR,),
        Answer.PAGE,
    )
    OWN_MEMBERSHIP = but(signed_in(Answer.ON), PRACTITIONERS, Answer.PAGE)
    LEAVES = only(PRACTITIONERS, Answer.ON, Answer.ABSENT)
    PRACTISES = only(PRACTITIONERS, Answer.PAGE)
    READS_QUESTIONS = only((*PRACTITIONERS, *SECRETARIAT), Answer.PAGE)
    FINDS_QUESTION = only((*PRACTITIONERS, *SECRETARIAT), Answer.PAGE, Answer.ABSENT)
    ANSWERS_QUESTION = but(FINDS_QUESTION, SECRETARIAT, Answer.REFUSED)
    ACCEPTS_ANSWER = but(
        only((Cast.EXPERT,), Answer.ON, Answer.ABSENT),
        (*SECRETARIAT, Cast.NGO_MEMBER, Cast.FOCAL_POINT_UZ),
        Answer.REFUSED,
    )
    THANKS = but(only(PRACTITIONERS, Answer.ON, Answer.ABSENT), SECRETARIAT, Answer.REFUSED)
    GROWS = but(THANKS, (Cast.EXPERT,), Answer.REFUSED)  # belongs to no state or organisation
    MODERATES = but(EDITS_DRAFT, PRACTITIONERS, Answer.REFUSED)
    MODERATES_DOES = but(EDITS_DRAFT_DOES, PRACTITIONERS, Answer.REFUSED)
    ENDS_CIRCLE = MODERATES_DOES
