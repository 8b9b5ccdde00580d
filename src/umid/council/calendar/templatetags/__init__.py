"""The room's words for templates."""
