"""What every room's API shares: problem+json, pages by cursor, how a text is written."""
