"""The words by which passages are found, as beginnings of words: endings differ by case and person.

Uzbek and Turkmen apostrophes are folded before they are compared. Beginnings that would also open
everyday words of another kind are left out: a mark that is often wrong is soon ignored.
"""

from __future__ import annotations

import re
from typing import Final


def _beginnings(*lines: str) -> re.Pattern[str]:
    words = sorted({word for line in lines for word in line.split()}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})\w*", re.IGNORECASE)


BORN: Final = _beginnings(
    "born birth dob",
    "родил рожд",
    "tugʻil tavallud",
    "туған туып",
    "туулган төрөл",
    "таваллуд",
    "doglan doglon",
)
MONTH: Final = _beginnings(
    "januar februar march april may june july august septemb octob novemb decemb",
    "январ феврал март апрел ма[йя] июн июл август сентябр октябр ноябр декабр",
    "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "ýanwar fewral mart aprel maý iýun iýul awgust sentýabr oktýabr noýabr dekabr",
)
PAPER: Final = _beginnings(
    "passport certificate identity id-card pinfl",
    "паспорт свидетельств удостоверен инн пинфл иин",
    "pasport guvohnoma jshshir shaxsiy",
    "төлқұжат куәлі жсн",
    "күбөлүк пин",
    "шиноснома шаҳодатнома",
    "şahsyýet şahadatnama",
)
PEOPLE: Final = _beginnings(
    "child children girl girls boy boys wom[ae]n famil mothers? widow orphan brother sister pupil",
    "ребён ребен дет девоч мальчик женщин семь семе семей матер вдов сирот сест[её]р сестр брат",
    "ученик учениц",
    "bola qiz ayol oila ona beva yetim oʻquvchi",
    "бала қыз әйел отбасы ана жесір жетім оқушы",
    "кыз аял үй-бүлө эне жесир жетим окуучу",
    "кӯдак духтар писар зан оила модар бева ятим хонанда",
    "çaga gyz aýal maşgala ene dul ýetim okuwçy",
)
PLACE: Final = _beginnings(
    "village district school mahalla town street neighbourhood",
    "сел[аоеу] район школ махалл посёл посел улиц кишлак",
    "qishlo tuman maktab koʻcha",
    "ауыл аудан мектеп көше",
    "айыл мектеп көчө",
    "деҳ ноҳия мактаб маҳалл ҷамоат кӯча",
    "oba etra[pb] mekde[pb] köçe",
)
FEW: Final = _beginnings(
    "one two three four five six seven eight nine",
    "од(?:ин|на|ну|ной|ного) дв(?:а|е|ух|умя) тр(?:и|ёх|ех) четыр пят(?:ь|и)(?!\\w)",
    "шест(?:ь|и)(?!\\w) сем(?:ь|и)(?!\\w)",
    "восем(?:ь)(?!\\w) девят(?:ь|и)(?!\\w) двое трое четверо пятеро",
    "bir(?!\\w) ikki uch(?!\\w) toʻrt besh(?!\\w) olti(?!\\w) yetti sakkiz toʻqqiz",
    "бір екі үш төрт бес(?!\\w) алты жеті сегіз тоғыз",
    "бир(?!\\w) эки үч(?!\\w) беш(?!\\w) жети(?!\\w) тогуз",
    "як(?!\\w) ду(?!\\w) се(?!\\w) чор(?!\\w) чаҳор панҷ шаш(?!\\w) ҳафт(?!\\w) ҳашт нӯҳ",
    "iki üç(?!\\w) dört bäş(?!\\w) alty ýedi sekiz dokuz",
)
FACT: Final = _beginnings(
    "return repatriat diagnos treat suffer arrest convict sentenc marri husband wife widow orphan",
    "mother father daughter son brother sister aged year-old lives lived living child pregnan",
    "вернул возвра диагноз лечи страда осужд аресто замуж муж(?!чин) жен[аыуе] вдов сирот мать",
    "матер отец отца дочь дочер сын брат сест живёт живет жила проживает лет(?!\\w) лечени",
    "qaytgan qaytarilgan qaytib tashxis davola sudlan hibs turmush eri xotini beva onasi otasi",
    "qizi oʻgʻli akasi opasi yashaydi yashagan yosh",
    "оралған оралды қайтып диагноз емде сотта күйеуі әйелі жесір анасы әкесі қызы ұлы тұрады жаста",
    "кайтып кайткан диагноз дарыла соттол күйөөсү аялы жесир апасы атасы кызы уулу жашайт жашта",
    "баргашт бозгашт ташхис табобат муолиҷа маҳкум шавҳар ҳамсар бева модар падар духтар писар",
    "зиндагӣ сола",
    "gaýdyp dolanyp diagnoz bejer sud adamsy aýaly dul ejesi kakasy gyzy ogly ýaşaýar ýaşynda",
)


def folded(text: str) -> str:
    """With one apostrophe for the many that Uzbek is typed with; as long as before."""
    return text.translate({ord(each): "ʻ" for each in "'’‘`ʼ"})
