"""What other programs take along of the library: OAI-PMH, metadata, citations, tables."""
