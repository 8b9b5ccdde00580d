"""The secretariat's desk: editing a meeting and the draft of its programme."""
