"""One person, many records: find the pairs of records that are one person, and say how surely."""
