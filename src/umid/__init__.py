"""Umid, the working platform of the Regional Expert Council."""
