"""A meeting's papers: symbols, language versions, revisions, and who may read each from when."""
