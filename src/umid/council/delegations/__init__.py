"""Delegations: who is invited to a meeting, whom they send, and who is accredited."""
