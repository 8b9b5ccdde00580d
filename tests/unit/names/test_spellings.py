"""One name in every pair of scripts and languages of the region: tables of matched examples.

None of these is among the examples on which the constants were fitted.
"""

from __future__ import annotations

import pytest

from umid.science.names import THRESHOLD, explain, similarity

TABLES = {
    "Russian and English": [
        ("Алексей Воробьёв", "Aleksei Vorobyov"),
        ("Юлия Щукина", "Yulia Shchukina"),
        ("Ксения Цветаева", "Kseniya Tsvetayeva"),
        ("Евгений Жуков", "Yevgeny Zhukov"),
    ],
    "Russian and French": [
        ("Тимур Чолпонбаев", "Timour Tcholponbaev"),
        ("Юсуф Маматов", "Youssouf Mamatov"),
        ("Джамиля Курманбекова", "Djamilia Kourmanbekova"),
    ],
    "Kazakh and Russian": [
        ("Гүлжан Тілеубердіқызы Сағынтаева", "Сагинтаева Гульжан Тлеубердиевна"),
        ("Ұлан Көшербаев", "Улан Кушербаев"),
        ("Қайрат Жұмаханұлы Мәми", "Мами Кайрат Жумаханович"),
        ("Жәмила Ыбыраева", "Джамиля Ибраева"),
    ],
    "Kazakh Cyrillic and Latin": [
        ("Дәурен Әбілқасымов", "Däuren Äbılqasymov"),
        ("Ғалым Шоқанұлы", "Ğalym Şoqanūly"),
        ("Үмітжан Өтешева", "Ümıtjan Öteşeva"),
        ("Әсем Ғабитқызы", "Ásem Ǵabıtqyzy"),
        ("Айжан Шөкенова", "Aizhan Shokenova"),
    ],
    "Kyrgyz and Latin": [
        ("Жаңыл Өмүралиева", "Zhanyl Omuralieva"),
        ("Бакыт Төрөбаев", "Bakyt Torobaev"),
        ("Гүлзат Асанбекова", "Gulzat Asanbekova"),
        ("Эсенгелди Садыров", "Esengeldi Sadyrov"),
    ],
    "Tajik, Russian and Latin": [
        ("Ҷаҳонгир Ғаффоров", "Джахонгир Гаффоров"),
        ("Ҷаҳонгир Ғаффоров", "Jahongir Ghafforov"),
        ("Меҳринисо Юсуфзода", "Mehriniso Yusufzoda"),
        ("Сайфулло Қурбонов", "Saifullo Qurbonov"),
        ("Шоҳин Ҳақназаров", "Shohin Haqnazarov"),
        ("Зайниддин Шарипов", "Zayniddin Sharipzoda"),
    ],
    "Uzbek Cyrillic and Latin": [
        ("Дилфуза Ўринова", "Dilfuza Oʻrinova"),
        ("Шоҳруҳ Ғуломов", "Shohruh G'ulomov"),
        ("Жавлонбек Эргашев", "Javlonbek Ergashev"),
        ("Нилуфар Қосимова Баҳодир қизи", "Nilufar Qosimova Bahodir qizi"),
        ("Хуршид Маҳмудов", "Xurshid Mahmudov"),
    ],
    "Uzbek and Russian": [
        ("Dilshod Yoʻldoshev", "Дильшод Юлдашев"),
        ("Муҳаббат Ҳайдарова", "Мухаббат Хайдарова"),
        ("Olim Boboyev", "Алим Бабаев"),
    ],
    "Turkmen and Russian": [
        ("Oguljan Atabaýewa", "Огульджан Атабаева"),
        ("Döwlet Mätiýew", "Довлет Мятиев"),
        ("Ýusup Hojamyradow", "Юсуп Ходжамурадов"),
        ("Çary Saparow", "Чары Сапаров"),
        ("Jemal Nuryýewa", "Джемал Нурыева"),
    ],
    "Arabic and Cyrillic": [
        ("زهرة حسنوفا", "Зухра Хасанова"),
        ("يوسف إبراهيموف", "Юсуф Ибрагимов"),
        ("عبد العزيز سليموف", "Абдулазиз Салимов"),
        ("مريم قربانوفا", "Марьям Курбанова"),
        ("نور الدين شريفوف", "Нуриддин Шарифов"),
        ("زينب طاهروفا", "Зайнаб Тохирова"),
    ],
    "Arabic and Latin": [
        ("سمية رستموفا", "Sumayya Rustamova"),
        ("عبد الله توردييف", "Abdulloh Turdiyev"),
        ("خالد المنصوري", "Khaled Al Mansouri"),
        ("فاطمة الزهراء بلقاسم", "Fatima Ezzahra Belkacem"),
        ("هشام الصفار", "Hisham as-Saffar"),
    ],
    "Persian and Cyrillic": [
        ("گلچهره صدیق‌اوا", "Гулчехра Садыкова"),
        ("پروین رحیمی", "Парвин Рахими"),
        ("چمن ژاله", "Чаман Жола"),
    ],
    "parts missing or moved": [
        ("Мадина Тахировна Хакимова", "Хакимова Мадина"),
        ("Хакимова, Мадина Тахировна", "Madina Hakimova"),
        ("Bakyt Asan uulu", "Асан уулу Бакыт"),
        ("خليل إبراهيم الصالح", "Dr. Khalil Saleh"),
    ],
}  # fmt: skip
ROWS = [(table, a, b) for table, rows in TABLES.items() for a, b in rows]


@pytest.mark.parametrize(("table", "a", "b"), ROWS)
def test_two_spellings_of_one_name_match(table: str, a: str, b: str) -> None:
    assert similarity(a, b) >= THRESHOLD, f"{table}\n{explain(a, b)}"
