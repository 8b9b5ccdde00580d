"""How the five states name their people: small tables of common names, written for this purpose.

They are public knowledge of each language, in its own orthography and in rough order of frequency;
they come from no register, and share nothing with the tables that the matcher goes by.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from umid.science.synthetic.states.custom import Custom, Ending, Place, Sex
from umid.science.synthetic.states.kazakhstan import KAZAKHSTAN
from umid.science.synthetic.states.kyrgyzstan import KYRGYZSTAN
from umid.science.synthetic.states.tajikistan import TAJIKISTAN
from umid.science.synthetic.states.turkmenistan import TURKMENISTAN
from umid.science.synthetic.states.uzbekistan import UZBEKISTAN

CUSTOMS: Final[Mapping[str, Custom]] = MappingProxyType(
    {
        custom.state: custom
        for custom in (KAZAKHSTAN, KYRGYZSTAN, TAJIKISTAN, TURKMENISTAN, UZBEKISTAN)
    }
)

__all__ = ["CUSTOMS", "Custom", "Ending", "Place", "Sex"]
