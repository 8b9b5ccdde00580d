"""What people meet."""
