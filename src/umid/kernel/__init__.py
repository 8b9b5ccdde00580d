"""What every room may use: identifiers, clock, languages, errors. Knows nothing of Django."""
