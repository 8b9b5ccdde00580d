"""How an entry is written, and how a record is checked: plain Python."""
