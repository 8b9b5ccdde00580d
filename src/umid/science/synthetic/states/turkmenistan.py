"""Names of Turkmenistan in Turkmen Latin: -ow/-owa, with -owiç/-owna or -ogly/-gyzy."""

from __future__ import annotations

from typing import Final

from umid.science.synthetic.states.custom import Ending, Sex, alike, custom

TURKMENISTAN: Final = custom(
    "TM",
    girls="""
        Maral Aýgül Ogulgerek Jeren Gülşat Bahar Aýna Selbi Mähri Ogulnabat Altyn Leýla=ليلى
        Medine=مدينة Aýşa=عائشة Fatma=فاطمة Tawus Gözel Läle Ogulsapar Bibi Enejan Güljemal
        Merjen=مرجان Meryem=مريم Nartäç Oguljahan Patma=فاطمة Şemşat Sona Täzegül
        Züleýha=زليخة Akjemal Bägül Jahan=جهان Ejegyz Gülälek Hatyja=خديجة Keýik Mahym
        Nurjemal Orazgül Aknabat Rabyga=ربيعة Sülgün Zyba Zöhre=زهرة Abadan Çynar Aksoltan
        Kümüş Halyma=حليمة Ýazgül""",
    boys="""
        Myrat=مراد Döwlet=دولة Serdar=سردار Batyr Merdan Oraz Maksat=مقصد Kerim=كريم
        Rahym=رحيم Aman=أمان Gurbanguly Begenç Arslan Perhat=فرهاد Muhammet=محمد Ýusup=يوسف
        Omar=عمر Ybraýym=إبراهيم Resul=رسول Annaguly Ata Baýram Çary Durdy Ezizguly Guwanç
        Hemra Hydyr=خضر Ilýas=إلياس Jumaguly Kakajan Meredguly Nury=نوري Nazar=نظر Öwez
        Pirguly Rejep=رجب Sapar=سفر Şatlyk Täçmyrat Wepa=وفاء Ýazmyrat Ýolaman Aşyr=عاشور
        Allaberdi Amanmyrat Bäşim Hojamyrat Magtymguly Söhbet=صحبة Rüstem=رستم Ýagmyr
        Saparmyrat Oguz""",
    stems="""
        Anna Durdy Ata Oraz Gurban=قربان Berdi Myrat=مراد Aman=أمان Nur=نور Hoja=خوجة Garaja
        Öwez Nazar=نظر Meret Baba Çary Rejep=رجب Halmyrat Sähet Hally Taýly Garly Ödäý Ýaz
        Jora Gylyç Weli=ولي Mämmet=محمد Aşyr=عاشور Sary Kaka Işan Gandym Gulmyrat Bally Esen
        Hajy=حاجي Italmaz Juma=جمعة Kulmyrat Mommy Niýaz Orazgeldi Polat Tirkiş Töre Ussa
        Ýegen Abdylla=عبد_الله Seýit=سيد Hudaýberdi Çopan Ödek""",
    compounds={
        Sex.FEMALE: (
            """
                Ogul Gül Aý Nur Bibi Altyn Ak Sona Jan Oraz Ene Maral Täç Anna""",
            """
                jemal soltan nabat gerek bike şat jan täç bahar gözel gül senem sapar tuwak""",
        ),
        Sex.MALE: (
            """
                Gurban Oraz Döwlet Aman Nur Hoja Anna Ata Baýram Sapar Allan Çary Täç Myrat
                Han Baba Beg Ýaz Rejep Meret""",
            """
                myrat geldi muhammet berdi guly nazar durdy gylyç durdy mämmet jan sähet gulyç
                aman baý""",
        ),
    },
    twins={
        Sex.FEMALE: "Fatma/Zöhre Aýna/Aýnur Patma/Züýra Gülşat/Gülşirin",
        Sex.MALE: "Hasan/Hüseýin Esen/Aman Döwlet/Döwran Merdan/Merdanguly",
    },
    family_endings=((Ending(("ow", "owa"), ("ýew", "ýewa")), 1.0),),
    patronymic_endings=(
        (Ending(("owiç", "owna"), ("ýewiç", "ýewna")), 0.8),
        (alike("ogly", "gyzy"), 0.2),
    ),
    places="""
        Aşgabat/Ашхабад Türkmenabat/Чарджоу Daşoguz/Ташауз Mary/Мары Balkanabat/Небит-Даг
        Türkmenbaşy/Красноводск Baýramaly/Байрамали Tejen/Теджен Serdar/Кизыл-Арват
        Gumdag/Кумдаг Köneürgenç/Куня-Ургенч Atamyrat/Керки Ýolöten/Иолотань
        Gazojak/Газ-Ачак Hazar/Челекен Magdanly/Гаурдак Sarahs/Серахс Bäherden/Бахарден
        Gökdepe/Геок-Тепе Akdepe/Акдепе""",
)
