"""Meetings for programs: what is public, and the desk for those who hold a token of an editor."""

from umid.council.meetings.api.convening import router as convening
from umid.council.meetings.api.day import router as day
from umid.council.meetings.api.reading import router as reading
from umid.council.meetings.api.writing import router as writing

__all__ = ["convening", "day", "reading", "writing"]
