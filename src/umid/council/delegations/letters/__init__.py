"""What an invitation says: its template to begin with, its words, and the letter as a file."""
