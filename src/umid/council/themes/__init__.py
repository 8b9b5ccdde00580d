"""The vocabulary that everything is filed under."""
