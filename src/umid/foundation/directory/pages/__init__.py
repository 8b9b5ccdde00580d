"""The desk of the directory."""
