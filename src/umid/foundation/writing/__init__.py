"""What people type: kept for them until they save it, set beside what others saved meanwhile."""
