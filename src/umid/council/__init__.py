"""The council node: the Council's meetings, experience and decisions."""
