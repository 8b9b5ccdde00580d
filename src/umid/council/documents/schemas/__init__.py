"""How the API writes documents, and how programs write them to it."""
