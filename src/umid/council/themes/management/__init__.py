"""What the platform's operators run by hand."""
