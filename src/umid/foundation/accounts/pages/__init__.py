"""What people see: their own account, the way in, and the desks of those who let others in."""
