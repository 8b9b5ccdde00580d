"""Meetings in the calendars of those who take part: invitations by mail, and feeds of their own."""
