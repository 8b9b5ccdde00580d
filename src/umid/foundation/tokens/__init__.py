"""Keys that a user makes for programs: part of their own rights, for a while, ended at once."""
