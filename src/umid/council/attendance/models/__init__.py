"""Tables of the room."""

from umid.council.attendance.models.badges import Badge, Photo
from umid.council.attendance.models.scans import Quorum, Scan
from umid.council.attendance.models.signing_up import Place, SignUp

__all__ = ["Badge", "Photo", "Place", "Quorum", "Scan", "SignUp"]
