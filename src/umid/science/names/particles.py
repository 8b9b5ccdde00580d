"""The words of a name that are no name: titles, articles, "son of", and what they do to others."""

from __future__ import annotations

from typing import Final

from umid.science.names.endings import Sex


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


TITLES: Final = _words(
    "dr mr mrs ms prof eng sir hon doctor sheikh shaykh sayyid syed др проф господин",
    "د دكتور الدكتور السيد السيدة سيد الشيخ",
)
ARTICLES: Final = _words("al el ul эль аль ال")
HOUSE_OF: Final = "آل"
CHILD_OF: Final = _words("bin ben ibn bint bent ould бин ибн بن ابن بنت ولد")
# Abd ("servant of"), Abu ("father of"), Umm ("mother of") and Bal ("son of the") are part of the
# name that follows; Allah and Din are part of the name before.
BEFORE_A_NAME: Final = _words(
    "abd abdel abdul abdal abdu abdi abu abo umm bal абд абдул абдель абду абу عبد أبو ابو أم"
)
AFTER_A_NAME: Final = _words("allah ullah ulla аллах улла оллох الله eddine uddin eddin الدين")
# Words of their own that make the word before them a father's name.
CHILD: Final = {
    **dict.fromkeys(
        _words(
            "улы ұлы уулу оглы оглу огли ўғли уғли угли اوغلو اوغلی",
            "uly ūly ulu uulu ogly oğly oglu oğlu oglı ogli oghli oʼgʼli oʼgli ugli",
        ),
        Sex.MALE,
    ),
    **dict.fromkeys(
        _words("кызы қызы кизи қизи гызы гизи kyzy kizi kızı qizi qyzy qızı gyzy gizi قیزی"),
        Sex.FEMALE,
    ),
}
# Nur ad-Din: after an article, the same as Nuriddin.
FAITH: Final = _words("din deen dine дин")
# How offices of the Gulf and of South Asia cut the commonest name short.
ABBREVIATIONS: Final = dict.fromkeys(_words("mohd mhd muhd"), "mohammed")
PARTICLES: Final = frozenset(
    {
        HOUSE_OF,
        *TITLES,
        *ARTICLES,
        *CHILD_OF,
        *BEFORE_A_NAME,
        *AFTER_A_NAME,
        *FAITH,
        *CHILD,
        *ABBREVIATIONS,
    }
)
"""Every word of this module; a name without any is its words and nothing more."""
