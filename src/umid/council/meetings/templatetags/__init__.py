"""Tags for the room's own templates."""
