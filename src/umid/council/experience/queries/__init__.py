"""The read side of the room: typed rows in the reader's language."""

from umid.council.experience.queries.doors import Doors, doors, may_step
from umid.council.experience.queries.library import (
    Facets,
    Wanted,
    facets,
    filed,
    library,
    practice,
    published_file,
    published_ids,
)
from umid.council.experience.queries.reviewers import ReviewerRow, reviewers
from umid.council.experience.queries.reviews import may_move_review, review
from umid.council.experience.queries.rows import (
    HomeView,
    PracticeRow,
    PracticeView,
    ReviewView,
    TextRow,
    TextsView,
    Tombstone,
    WorkView,
)
from umid.council.experience.queries.terms import terms
from umid.council.experience.queries.work import handled_file, home, texts_view, work

__all__ = [
    "Doors",
    "Facets",
    "HomeView",
    "PracticeRow",
    "PracticeView",
    "ReviewView",
    "ReviewerRow",
    "TextRow",
    "TextsView",
    "Tombstone",
    "Wanted",
    "WorkView",
    "doors",
    "facets",
    "filed",
    "handled_file",
    "home",
    "library",
    "may_move_review",
    "may_step",
    "practice",
    "published_file",
    "published_ids",
    "review",
    "reviewers",
    "terms",
    "texts_view",
    "work",
]
