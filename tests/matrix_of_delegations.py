"""Who may go where among delegations: the invited's own and the secretariat's.

For others they do not exist.
"""

from __future__ import annotations

from uuid import UUID

from tests.audiences import Audience
from tests.rows import Row, Sample, row

from umid.council.delegations.models import Delegate, Invitation


def invitation() -> UUID:
    """Kyrgyzstan's to the meeting that the matrix convenes."""
    return Invitation.objects.get(meeting__slug=CONVENED).pk


def delegate() -> UUID:
    """Whom Kyrgyzstan sends there."""
    return Delegate.objects.get(invitation__meeting__slug=CONVENED).pk


A = Audience
NONE = UUID(int=0)
CONVENED = "convened"
MEETING = {"slug": CONVENED}
INVITED = {"invitation": invitation}
SENT = {"delegate": delegate}
GUESSED: dict[str, Sample] = {"token": "guessed"}
NOMINATED: dict[str, Sample] = {"nomination": NONE}

ROWS: tuple[Row, ...] = (
    row("delegations:home", get=A.SIGNED_IN),
    row("delegations:desk", MEETING, get=A.EDITS_DRAFT),
    row("delegations:invite", MEETING, both=A.EDITS_DRAFT),
    row("delegations:import", MEETING, both=A.EDITS_DRAFT),
    row("delegations:send", MEETING, post=A.EDITS_DRAFT_DOES),
    row("delegations:letter", {**MEETING, "kind": "note", "into": "ru"}, both=A.EDITS_DRAFT),
    row("delegations:agree", {**MEETING, "kind": "note"}, post=A.SIGNS_IF_ASKED),
    row("delegations:assessment", MEETING, both=A.EDITS_DRAFT),
    row("delegations:carry_assessment", MEETING, post=A.EDITS_DRAFT_DOES),
    row("delegations:assessment_pdf", MEETING, get=A.EDITS_DRAFT),
    row("delegations:invite_by_name", MEETING, both=A.EDITS_DRAFT),
    row("delegations:file_note", MEETING, post=A.EDITS_DRAFT_DOES),
    row("delegations:note", {**MEETING, "into": "en"}, get=A.SIGNED_IN_FINDS_NOTHING),
    row("delegations:media_desk", MEETING, get=A.EDITS_DRAFT),
    row("delegations:media_terms", MEETING, both=A.EDITS_DRAFT),
    row("delegations:enter_media", MEETING, both=A.EDITS_DRAFT),
    row("delegations:decide_media", MEETING, post=A.EDITS_DRAFT_DOES),
    row("delegations:media", MEETING, both=A.NOBODY),  # the media are not admitted
    row("delegations:media_asked", MEETING, get=A.NOBODY),
    row("delegations:participants", MEETING, get=A.SIGNED_IN),
    row("delegations:participants_pdf", MEETING, get=A.SIGNED_IN),
    row("delegations:participants_xlsx", MEETING, get=A.SIGNED_IN),
    row("delegations:invitation", INVITED, get=A.OWN_DELEGATION),
    row("delegations:invitation", {"invitation": NONE}, get=A.SIGNED_IN_FINDS_NOTHING),
    row("delegations:letter_pdf", INVITED, get=A.OWN_DELEGATION),
    row("delegations:letter_docx", INVITED, get=A.OWN_DELEGATION),
    row("delegations:terms", INVITED, both=A.SETS_TERMS),
    row("delegations:answer", INVITED, post=A.OWN_DELEGATION_DOES),
    row("delegations:reply", INVITED, get=A.SIGNED_IN_FINDS_NOTHING, post=A.OWN_DELEGATION_DOES),
    row("delegations:copy", INVITED, post=A.SIGNED_IN_FINDS_NOTHING),
    row("delegations:decide", INVITED, post=A.ACCREDITS_DOES),
    row("delegations:nominate", INVITED, both=A.OWN_DELEGATION),
    row("delegations:delegate", SENT, both=A.OWN_DELEGATION),
    row("delegations:delegate", {"delegate": NONE}, both=A.SIGNED_IN_FINDS_NOTHING),
    row("delegations:submit", SENT, post=A.OWN_DELEGATION_DOES),
    row("delegations:withdraw", SENT, post=A.OWN_DELEGATION_DOES),
    row("delegations:credentials", SENT, get=A.SIGNED_IN_FINDS_NOTHING, post=A.OWN_DELEGATION_DOES),
    row("delegations:needs", SENT, get=A.OWN_DELEGATION, post=A.OWN_DELEGATION_DOES),
    row("delegations:write_visa_letter", SENT, post=A.ACCREDITS_DOES),
    row("delegations:visa_letter", SENT, get=A.SIGNED_IN_FINDS_NOTHING),  # none is written
    row("delegations:kept", SENT, get=A.OWN_DATA),
    row("delegations:kept_json", SENT, get=A.OWN_DATA),
    row("delegations:kept_pdf", SENT, get=A.OWN_DATA),
    row("delegations:listing", SENT, post=A.OWN_DATA),
    row("delegations:wish", SENT, post=A.SIGNED_IN_FINDS_NOTHING),  # nothing is asked
    row("delegations:settle", SENT, post=A.SIGNED_IN_FINDS_NOTHING),
    # For programs; what opens with a token, tests/contract/test_delegations_api.py says
    row("api:list_invitations", MEETING, get=A.PROGRAMS, post=A.PROGRAMS),
    row("api:invite", MEETING, get=A.PROGRAMS, post=A.PROGRAMS),
    Row("api:set_quota", {"PUT": A.PROGRAMS}, INVITED),
    row("api:answer_invitation", INVITED, post=A.PROGRAMS),
    row("api:list_nominations", INVITED, get=A.PROGRAMS, post=A.PROGRAMS),
    row("api:nominate", INVITED, get=A.PROGRAMS, post=A.PROGRAMS),
    row("api:decide_nominations", INVITED, post=A.PROGRAMS),
    row("api:submit_nomination", NOMINATED, post=A.PROGRAMS),
    row("api:withdraw_nomination", NOMINATED, post=A.PROGRAMS),
    row("api:list_of_participants", MEETING, get=A.PROGRAMS),
    row("delegations:answer_by_link", GUESSED, both=A.NOBODY),
    row("delegations:needs_by_link", GUESSED, post=A.NOBODY),
    *(
        row(f"delegations:{name}_by_link", GUESSED, get=A.NOBODY)
        for name in ("letter_pdf", "letter_docx", "note")
    ),
    row("delegations:confirm_media", GUESSED, both=A.NOBODY),
)
