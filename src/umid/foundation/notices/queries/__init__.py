"""The read side: one's notices in words, what waits to be mailed, webhooks and their log."""
