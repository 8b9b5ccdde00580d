"""A room that only tests have: its jobs can be made to wait, to fail and to be killed."""
