"""What readers call standings, steps and what a review weighs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from umid.council.experience.rules.life import Standing, Step
from umid.council.experience.rules.personal.finding import Tells
from umid.council.experience.rules.reviewing import Criterion, Reviewed, Reviewing

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

STANDINGS: Final[dict[Standing, _StrPromise]] = {
    Standing.DRAFT: pgettext_lazy("standing", "Draft"),
    Standing.CLEARANCE: _("Waits for clearance"),
    Standing.SUBMITTED: _("Waits for the editors"),
    Standing.REFUSED: pgettext_lazy("standing of a practice", "Refused"),
    Standing.APPEALED: _("Appealed"),
    Standing.CLOSED: _("Refused after an appeal"),
    Standing.PUBLISHED: _("Published"),
    Standing.WITHDRAWN: _("Withdrawn"),
}
STEPS: Final[dict[Step, _StrPromise]] = {
    Step.SEND: _("Submit it"),
    Step.TAKE_BACK: _("Take it back"),
    Step.CLEAR: _("Clear it"),
    Step.RETURN: _("Return it"),
    Step.PUBLISH: _("Publish it"),
    Step.ASK: _("Ask for a change"),
    Step.REFUSE: _("Refuse it"),
    Step.APPEAL: _("Appeal"),
    Step.ALLOW: _("Allow the appeal and publish it"),
    Step.UPHOLD: _("Uphold the refusal"),
    Step.CONFIRM: _("Confirm that it is still true"),
    Step.WITHDRAW: _("Withdraw it"),
}
HINTS: Final[dict[Step, _StrPromise]] = {
    Step.SEND: _("You cannot change it while others read it. You can take it back."),
    Step.TAKE_BACK: _("It becomes a draft again."),
    Step.CLEAR: _("It goes to the editors."),
    Step.RETURN: _("It becomes a draft again, with your reason."),
    Step.PUBLISH: _("Everyone can read it, marked as described and not yet reviewed."),
    Step.ASK: _("It becomes a draft again, with what you ask for."),
    Step.REFUSE: _("The author reads your reasons and can appeal once."),
    Step.APPEAL: _("Someone who did not refuse it decides."),
    Step.ALLOW: _("Everyone can read it."),
    Step.UPHOLD: _("The refusal is final. The author reads your reasons."),
    Step.CONFIRM: _("It counts as current for two more years."),
    Step.WITHDRAW: _(
        "Its title, today's date and your reason remain for everyone. All else is erased."
    ),
}
DONE: Final[dict[Step, _StrPromise]] = {
    Step.SEND: _("It was submitted"),
    Step.TAKE_BACK: _("It was taken back"),
    Step.CLEAR: _("It was cleared"),
    Step.RETURN: _("It was returned"),
    Step.PUBLISH: _("It was published"),
    Step.ASK: _("The editors asked for a change"),
    Step.REFUSE: _("It was refused"),
    Step.APPEAL: _("The author appealed"),
    Step.ALLOW: _("The appeal was allowed"),
    Step.UPHOLD: _("The refusal was upheld"),
    Step.CONFIRM: _("It was confirmed"),
    Step.WITHDRAW: _("It was withdrawn"),
}
TELLS: Final[dict[Tells, _StrPromise]] = {
    Tells.NAME: _("Looks like a person's name with a fact about them"),
    Tells.BIRTH_DATE: _("Looks like a date of birth"),
    Tells.DOCUMENT: _("Looks like the number of a document"),
    Tells.SMALL_GROUP: _("So few people in a named place can be recognised"),
}
REVIEWED: Final[dict[Reviewed, _StrPromise]] = {
    Reviewed.NOT_YET: _("Described, not yet reviewed"),
    Reviewed.PEER_REVIEWED: _("Peer reviewed"),
    Reviewed.INSPIRING: _("Inspiring"),
}
REVIEWINGS: Final[dict[Reviewing, _StrPromise]] = {
    Reviewing.PROPOSED: _("Waits for the author's agreement"),
    Reviewing.AGREED: _("Waits for the reviewer's declaration"),
    Reviewing.WRITING: _("The reviewer writes"),
    Reviewing.SENT: _("Waits for the author's answer"),
    Reviewing.ANSWERED: _("Waits for the editors"),
    Reviewing.PUBLISHED: _("Published"),
    Reviewing.ENDED: _("Ended without a review"),
}
CRITERIA: Final[dict[Criterion, _StrPromise]] = {
    Criterion.RELEVANCE: _("Relevance"),
    Criterion.CLARITY: _("Clarity"),
    Criterion.EVIDENCE: _("Evidence"),
    Criterion.RIGHTS: _("Rights and safeguards"),
    Criterion.TRANSFER: _("Transferability"),
}
SCORED: Final[dict[int, _StrPromise]] = {
    1: pgettext_lazy("weighed", "Weak"),
    2: pgettext_lazy("weighed", "Partial"),
    3: pgettext_lazy("weighed", "Good"),
    4: pgettext_lazy("weighed", "Strong"),
}
