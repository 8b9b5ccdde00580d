"""The read side of the room."""

from umid.council.calendar.queries.gatherings import Gathering
from umid.council.calendar.queries.own import (
    FeedEntry,
    LinkView,
    OwnView,
    by_link,
    feed,
    feed_tag,
    own,
)
from umid.council.calendar.queries.participation import (
    ParticipantRow,
    ParticipationView,
    Waiting,
    answers_of,
    participation,
    waiting,
)

__all__ = [
    "FeedEntry",
    "Gathering",
    "LinkView",
    "OwnView",
    "ParticipantRow",
    "ParticipationView",
    "Waiting",
    "answers_of",
    "by_link",
    "feed",
    "feed_tag",
    "own",
    "participation",
    "waiting",
]
