"""The write side of the room."""

from umid.council.calendar.actions.answering import answer_by_link, note_answer
from umid.council.calendar.actions.forgetting import forget
from umid.council.calendar.actions.sending import post, send
from umid.council.calendar.actions.subscribing import make_feed, revoke_feed

__all__ = [
    "answer_by_link",
    "forget",
    "make_feed",
    "note_answer",
    "post",
    "revoke_feed",
    "send",
]
