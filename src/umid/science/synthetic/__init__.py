"""Seeded people of the five states, for demonstrations, load tests and judging the matcher.

It shares neither code nor tables with `umid.science.names` and `umid.science.linkage`, so that they
are judged by what they have not seen. Nobody in it exists; every identifier begins with PREFIX.
"""

from __future__ import annotations

from umid.science.synthetic.noise import Noise
from umid.science.synthetic.people import Household, Naming, Person, Role
from umid.science.synthetic.rates import NotARate, Rates
from umid.science.synthetic.records import COLUMNS, PREFIX, TRUTH_COLUMNS, Record
from umid.science.synthetic.register import NotPossible, households, register
from umid.science.synthetic.states import Sex
from umid.science.synthetic.writing import Writing

__all__ = [
    "COLUMNS",
    "PREFIX",
    "TRUTH_COLUMNS",
    "Household",
    "Naming",
    "Noise",
    "NotARate",
    "NotPossible",
    "Person",
    "Rates",
    "Record",
    "Role",
    "Sex",
    "Writing",
    "households",
    "register",
]
