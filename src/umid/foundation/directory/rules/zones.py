"""What the clocks of the member states show: their capitals' zones by IANA's names."""

from __future__ import annotations

from typing import Final

ZONES: Final = {
    "KZ": "Asia/Almaty",  # Astana keeps the same since 1 March 2024, as the whole country does
    "KG": "Asia/Bishkek",
    "TJ": "Asia/Dushanbe",
    "TM": "Asia/Ashgabat",
    "UZ": "Asia/Tashkent",
}
"""By ISO 3166-1 alpha-2."""
