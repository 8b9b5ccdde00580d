"""What every room may use and that knows nothing of Django: identifiers, clock, languages, errors."""
