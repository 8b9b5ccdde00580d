"""What people see: their notices, how they get letters, and the webhooks of the node."""
