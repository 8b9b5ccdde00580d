"""The read side of the room: what everyone may read, by the moment of its last change."""

from umid.council.harvest.queries.records import Record, first, one, records, size

__all__ = ["Record", "first", "one", "records", "size"]
