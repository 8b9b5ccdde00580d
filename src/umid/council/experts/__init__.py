"""The roster of experts, and requests to their network."""
