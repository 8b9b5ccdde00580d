"""Files: uploads inspected, stored, streamed by the room they belong to; tables and documents.

Nothing that a stranger made is parsed in a worker: `confined` does that in a child process.
"""
