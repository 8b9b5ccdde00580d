"""Who there is: states, organisations, the Council's bodies and their members; sources."""
