"""The Council's meetings: programme, people and organisations, announcements."""
