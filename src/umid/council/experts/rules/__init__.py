"""What is possible on the roster and with requests; no Django."""
