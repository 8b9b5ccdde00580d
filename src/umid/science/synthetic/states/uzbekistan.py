"""Names of Uzbekistan in Uzbek Latin: -ov/-ova, with -ovich/-ovna or oʻgʻli/qizi."""

from __future__ import annotations

from typing import Final

from umid.science.synthetic.states.custom import Ending, Sex, alike, custom

UZBEKISTAN: Final = custom(
    "UZ",
    girls="""
        Madina=مدينة Dilnoza Nigora Gulnora Zulfiya Oysha=عائشة Malika=ملكة Shahnoza
        Fotima=فاطمة Zuhra=زهراء Nilufar=نيلوفر Sevara Mohira=ماهرة Kamola=كمالة Umida
        Feruza=فيروزة Muattar=معطرة Barno Sabina Nafisa=نفيسة Maryam=مريم Hadicha=خديجة
        Robiya=ربيعة Ziyoda=زيادة Yulduz Lola Iroda=إرادة Oʻgʻiloy Sayyora=سيارة Nargiza
        Shoira=شاعرة Munisa=مؤنسة Dildora Gavhar=جوهر Saodat=سعادة Xurshida Rayhona=ريحانة
        Mushtariy Sumayya=سمية Asal=عسل Zaynab=زينب Muslima=مسلمة Soliha=صالحة Durdona
        Gʻuncha Hilola=هلالة Oydin Manzura=منظورة Fazilat=فضيلة Jamila=جميلة Tursunoy
        Shahlo=شهلا Adolat=عدالة Roʻzixon Hurriyat=حرية""",
    boys="""
        Muhammad=محمد Jasur=جسور Sardor=سردار Bekzod Aziz=عزيز Rustam=رستم Abdulloh=عبد_الله
        Ulugʻbek Otabek Jahongir=جهانكير Sherzod Farrux=فرخ Akmal=أكمل Doniyor
        Ibrohim=إبراهيم Umar=عمر Ali=علي Hasan=حسن Husan=حسين Oybek Bobur Shohruh=شاهرخ
        Anvar=أنور Dilshod Islom=إسلام Jamshid=جمشيد Temur Yusuf=يوسف Bilol=بلال Imron=عمران
        Mustafo=مصطفى Nodir=نادر Oʻktam Rahim=رحيم Sobir=صابر Toʻlqin Xurshid Zafar=ظفر
        Gʻayrat=غيرة Ergash Qodir=قادر Abdurahmon=عبد_الرحمن Shavkat=شوكت Botir Kamol=كمال
        Mirzo=ميرزا Ravshan Ismoil=إسماعيل Yoqub=يعقوب Usmon=عثمان Nuriddin=نور_الدين
        Said=سعيد Davron Odil=عادل Hamza=حمزة Firdavs=فردوس""",
    stems="""
        Karim=كريم Rahim=رحيم Yoʻldosh Toshmat Abdulla=عبد_الله Ahmad=أحمد Said=سعيد Xolmat
        Qodir=قادر Ergash Tursun Rahmon=رحمن Ismoil=إسماعيل Mirza=ميرزا Nazar=نظر
        Usmon=عثمان Hakim=حكيم Sobir=صابر Norboy Boymurod Hamid=حميد Yunus=يونس Aliy=علي
        Umar=عمر Xudoyberdi Gʻofur=غفور Jumaboy Salim=سليم Mamat Eshon Toʻra Oʻrin
        Sattor=ستار Roʻzi Nishon Ashur=عاشور Qosim=قاسم Sharip=شريف Haydar=حيدر
        Ubaydulla=عبيد_الله Doʻsmat Majid=مجيد Orip=عارف Yoqub=يعقوب Mahmud=محمود Botir
        Zokir=ذاكر Nematulla=نعمة_الله Pulat Eshmurod Mamadali Choriy Xamro Safar=سفر
        Inoyat=عناية Tojiboy Shermat""",
    compounds={
        Sex.FEMALE: (
            """
                Gul Oy Dil Nur Shoh Zeb Maʼmura Mehri Hur Moh Xos Jahon Roʻzi Oltin Tursun
                Saida""",
            """
                nora bahor noza xon oy jahon shoda chehra niso zoda bonu fuza rabo xumor""",
        ),
        Sex.MALE: (
            """
                Abdu Muhammad Mirzo Shoh Xol Doʻst Boy Nur Toʻra Sher Murod Eʼzoz Asad Ota
                Saif Jamol Tosh Olim Mahmad Qodir""",
            """
                rahim jon bek karim ali murod boy salom qul zod yor vohid mat xoʻja iddin ulla""",
        ),
    },
    twins={
        Sex.FEMALE: "Fotima/Zuhra Hilola/Hilona Sabina/Sabrina Oydin/Oynisa",
        Sex.MALE: "Hasan/Husan Jasur/Mansur Ibrohim/Ismoil Aziz/Azim",
    },
    family_endings=(
        (Ending(("ov", "ova"), ("yev", "yeva")), 0.95),
        (alike("", ""), 0.05),
    ),
    patronymic_endings=(
        (Ending(("ovich", "ovna"), ("yevich", "yevna")), 0.55),
        (alike(" oʻgʻli", " qizi"), 0.45),
    ),
    places="""
        Toshkent/Ташкент Samarqand/Самарканд Namangan/Наманган Andijon/Андижан
        Fargʻona/Фергана Buxoro/Бухара Qarshi/Карши Nukus/Нукус Margʻilon/Маргилан
        Qoʻqon/Коканд Termiz/Термез Urganch/Ургенч Jizzax/Джизак Guliston/Гулистан
        Navoiy/Навои Chirchiq/Чирчик Olmaliq/Алмалык Angren/Ангрен Xiva/Хива Denov/Денау
        Shahrisabz/Шахрисабз Asaka/Асака Chust/Чуст Kosonsoy/Касансай""",
)
