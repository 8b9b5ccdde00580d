"""Runs what reads strangers' files in a child process: little memory, little time, no secrets."""
