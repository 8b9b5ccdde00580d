"""A text in several languages: who wrote each version; original, translated, reviewed, stale."""
