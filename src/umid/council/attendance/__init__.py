"""The council's room of badges, check-in, attendance and sign-up for breakout sessions."""
