"""The libraries `ui` (components) and `said` (days, numbers, names in the reader's language)."""
