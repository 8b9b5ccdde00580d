"""What visitors see of meetings and announcements, as pages, feeds, calendars and PDF."""
