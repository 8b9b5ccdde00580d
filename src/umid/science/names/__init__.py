"""Personal names across Arabic, Cyrillic and Latin script: parsed, compared, explained, found."""

from umid.science.names.explaining import ENGLISH, Explanation, Finding, Reason, explain
from umid.science.names.keying import keys
from umid.science.names.person import Part, PersonName, Role, parse
from umid.science.names.scoring import THRESHOLD, similarities, similarity
from umid.science.names.script import Script

__all__ = [
    "ENGLISH",
    "THRESHOLD",
    "Explanation",
    "Finding",
    "Part",
    "PersonName",
    "Reason",
    "Role",
    "Script",
    "explain",
    "keys",
    "parse",
    "similarities",
    "similarity",
]
