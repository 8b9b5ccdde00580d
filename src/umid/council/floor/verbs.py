"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class FloorDid(Did):
    """What can be done here; one deed for each event, beside setting the floor up."""

    SET_UP = "floor.set_up"
    ATTRIBUTE = "floor.attribute"
    OPEN = "floor.open"
    CLOSE = "floor.close"
    JOIN = "floor.join"
    POINT = "floor.point"
    LEAVE = "floor.leave"
    ORDER = "floor.order"
    START = "floor.start"
    PAUSE = "floor.pause"
    RESUME = "floor.resume"
    STOP = "floor.stop"
    LIMIT = "floor.limit"
