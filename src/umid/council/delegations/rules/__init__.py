"""Invitations, quotas, nominations and letters: plain Python."""
