"""The room's tags."""
