"""The read side of the room: typed rows in the reader's language."""

from umid.council.meetings.queries.about import AboutView, about
from umid.council.meetings.queries.announcements import (
    AnnouncementRow,
    AnnouncementView,
    announcement,
    announcements,
)
from umid.council.meetings.queries.announcing import (
    Notice,
    notice,
    notices,
    preview,
    texts_of_announcement,
)
from umid.council.meetings.queries.day import (
    DayView,
    day_of_meeting,
    own_in_session,
    phase_of,
)
from umid.council.meetings.queries.drafts import (
    ClashRow,
    DraftRow,
    DraftView,
    RoomRow,
    draft,
    drafted,
    drafts,
)
from umid.council.meetings.queries.filed import FiledSession, filed_sessions
from umid.council.meetings.queries.meetings import (
    MeetingView,
    meeting,
    meetings,
    meetings_from,
    meetings_of_body,
    slug_of_alias,
    slugs,
)
from umid.council.meetings.queries.participants import ParticipantsView, participants
from umid.council.meetings.queries.programme import SessionView, programme, session
from umid.council.meetings.queries.record import RecordView, record
from umid.council.meetings.queries.releases import ReleasesView, draft_of, releases
from umid.council.meetings.queries.rows import (
    AppearanceRow,
    Attestation,
    ChangeRow,
    MeetingRow,
    OrganisationRow,
    ParticipationRow,
    ProgrammeView,
    ReleaseRow,
    SessionRow,
    SessionSlot,
    SourceRow,
)
from umid.council.meetings.queries.signing import SignatoryRow, drafts_to_agree
from umid.council.meetings.queries.texts import TextRow, TextsView, texts
from umid.council.meetings.rules.phases import Phase

__all__ = [
    "AboutView",
    "AnnouncementRow",
    "AnnouncementView",
    "AppearanceRow",
    "Attestation",
    "ChangeRow",
    "ClashRow",
    "DayView",
    "DraftRow",
    "DraftView",
    "FiledSession",
    "MeetingRow",
    "MeetingView",
    "Notice",
    "OrganisationRow",
    "ParticipantsView",
    "ParticipationRow",
    "Phase",
    "ProgrammeView",
    "RecordView",
    "ReleaseRow",
    "ReleasesView",
    "RoomRow",
    "SessionRow",
    "SessionSlot",
    "SessionView",
    "SignatoryRow",
    "SourceRow",
    "TextRow",
    "TextsView",
    "about",
    "announcement",
    "announcements",
    "day_of_meeting",
    "draft",
    "draft_of",
    "drafted",
    "drafts",
    "drafts_to_agree",
    "filed_sessions",
    "meeting",
    "meetings",
    "meetings_from",
    "meetings_of_body",
    "notice",
    "notices",
    "own_in_session",
    "participants",
    "phase_of",
    "preview",
    "programme",
    "record",
    "releases",
    "session",
    "slug_of_alias",
    "slugs",
    "texts",
    "texts_of_announcement",
]
