"""The few names so widespread that sharing one says little.

They count for half when it is weighed how much of two names agrees. The list is short on purpose:
names of the Prophet, his family and the first caliphs, which lead every count of given names of
Muslim countries; frequencies of a register belong to linkage, which sees the register.
"""

from __future__ import annotations

from typing import Final

from umid.science.names.folding import fold, single
from umid.science.names.script import script_of

_WRITTEN: Final = (
    "muhammad mohammad mohammed mohamed muhammed mohamad muhamad mohd muhammet magomed мухаммад "
    "мухаммед мухаммет магомед маҳмад муҳаммад мұхаммед محمد "
    "ahmad ahmed akhmad akhmed axmad axmed ahmet ахмад ахмед аҳмад ахмет أحمد احمد "
    "ali aly əli али алі әли علي علی على "
    "hasan hassan khasan хасан ҳасан асан حسن husain hussein hussain husayn husein khusein xusan "
    "хусейн ҳусейн ҳусайн хусан حسين حسین "
    "abdullah abdulla abdullo абдулла абдулло абдуллах عبدالله "
    "fatima fatma fatimah фатима фатма فاطمة فاطمه "
    "ibrahim ibragim ibrohim ибрагим иброҳим إبراهيم ابراهيم ابراهیم"
)
COMMON: Final = frozenset(single(fold(word, script_of(word))) for word in _WRITTEN.split())
"""The folds of these names in every script and usual spelling."""
