"""name-variant over many pairs of names: what is one name is found, what is two is left alone."""

from __future__ import annotations

import pytest

from dateline.linter import check
from dateline.reading.manuscript import read_texts
from dateline.values.dates import PartialDate
from dateline.values.settings import Settings
from dateline.values.text import Source


def told(text: str) -> list[str]:
    """The messages of name-variant for a chapter."""
    manuscript = read_texts([(Source("a.md", text), ())], [], PartialDate(2021, 1, 1))
    return [found.finding.message for found in check(manuscript, Settings(select=("NAM",)))]


def alone(first: str, second: str) -> str:
    return f"In May {first} met them; later {first} left. So {first} said.\n\nIn June {second} came back."


def ranked(first: str, second: str) -> str:
    return f"In May General {first} met them, and General {first} left.\n\nIn June General {second} came."


def of_one_given_name(first: str, second: str) -> str:
    return f"In May Iraj {first} met them; {first} left. So {first} said.\n\nIn June Iraj {second} came."


def last(name: str) -> str:
    return name.split()[-1]


VARIANTS = """
Masjedi/Majsedi Soleimani/Suleimani al-Kadhimi/al-Kazimi Kadhimi/Kazimi Hezbollah/Hizballah
Hezbollah/Hizbullah Hizballah/Hizbollah Qa'ani/Qaani Qassem/Qasem Hussein/Husain Muhandis/Mohandes
al-Muhandis/al-Mohandis Khamenei/Khamanei Rouhani/Ruhani Zarif/Zareef Shamkhani/Shamkani Houthi/Huthi
Houthis/Huthis Gaddafi/Qaddafi Khazali/Khaz'ali al-Khazali/al-Khazaali Fayyadh/Fayyad
al-Fayyadh/al-Fayadh Ansarallah/Ansarullah Nasrallah/Nasrullah al-Nujaba/al-Nujabaa Kataib/Kata'ib
Kataib/Kataeb Araghchi/Araqchi Erdogan/Erdoğan Zelensky/Zelenskyy Medvedev/Medvedyev
Fatemiyoun/Fatimiyoun Zeinabiyoun/Zainebiyoun Ardakanian/Ardkanian Hemmati/Hemati Shalamcheh/Shalamche
Chazabeh/Chazzabeh Mehran/Mahran Khosravi/Khosrawi Mutlaq/Mutlak Halbousi/Halboosi al-Halbousi/al-Halbusi
Barham/Barhem Jafari/Ja'fari
""".split()
APART = """
Hassan/Hussein Hassan/Hussain Hassan/Hossein al-Maliki/al-Malik Maliki/Malik Iran/Iraq Kerry/Kelly
Karzai/Karami Rouhani/Rabbani Khatami/Khamenei Amiri/Ameli Hakim/Hashim Hariri/Harari Barzani/Talabani
Kirkuk/Karkh Najaf/Nejd Austria/Australia Niger/Nigeria Slovakia/Slovenia Larijani/Lahijani Zarif/Sharif
Mosul/Masul Allawi/Alawi Alavi/Alawi Sadr/Sadra Samarra/Samara Khalilzad/Khalili Araqchi/Araki
Hamad/Hamed Hamad/Hamid Taliban/Talabani Iranian/Iraqi Lebanon/Lebanese Anbar/Ambar Erbil/Ardabil
Abadan/Abadeh Kermanshah/Kerman Karbala/Karbalai Amman/Oman Manama/Manana Khalil/Jalil Jamal/Jamil
Karim/Karam Rahimi/Rahmani Mohsen/Hassan Kazem/Kasra Mahdi/Mehdipour Abdi/Abadi Basij/Basijis Kurd/Kurds
Sunni/Sunnite Shia/Shiite Turkmen/Turkey Gambia/Zambia Mali/Malawi Guinea/Guyana Georgia/George
Alexandria/Alexandra Martin/Martina Marin/Marina Daniel/Daniela Salam/Salem Samir/Samira Nasser/Nasrin
Abbas/Abbasi
""".split()


@pytest.mark.parametrize("pair", VARIANTS)
def test_spellings_of_one_name_are_found(pair: str) -> None:
    first, second = pair.split("/")
    messages = told(ranked(first, second))
    assert len(messages) == 1, messages
    assert f"`{second.split(' ')[-1]}` is spelt" in messages[0]
    assert told(of_one_given_name(first, second)) != []
    assert told(alone(first, second)) != []


@pytest.mark.parametrize("pair", APART)
def test_names_that_differ_rightly_are_left_alone(pair: str) -> None:
    first, second = pair.split("/")
    for form in (alone, ranked):
        assert told(form(first, second)) == []
        assert told(form(second, first)) == []


@pytest.mark.parametrize(
    "pair",
    """
    Hassan/Hussein/Nasrallah Saad/Bahaa/Hariri Masoud/Masrour/Barzani Ali/Sadegh/Larijani
    Ammar/Mohsen/al-Hakim Moqtada/Mohammad/al-Sadr Bashar/Maher/al-Assad Rafik/Saad/Hariri
    Hadi/Hamid/al-Ameri Mohammed/Mahmoud/Abbas Amir/Emir/Mousavi Jalal/Bafel/Talabani Ali/Amir/Karimi
    Hasan/Hussein/Rouhani
    """.split(),
)
def test_brothers_are_two(pair: str) -> None:
    first, second, surname = pair.split("/")
    text = f"In May {first} {surname} met them, and {surname} left.\n\nIn June {second} {surname} came."
    assert told(text) == []


@pytest.mark.parametrize(
    "pair",
    ["John Kerry/Mark Kelly", "Nouri al-Maliki/Riad al-Malki", "Mike Pence/Peter Pense",
     "Ali Karimi/Reza Karami", "Hadi al-Ameri/Ali al-Amiri", "Ali Akbari/Hassan Akbar",
     "Qais al-Khazali/Falih al-Khazraji",
     "Adel Abdul-Mahdi/Qais Abdul-Hadi", "Faleh al-Fayyad/Haider al-Abadi"],
)  # fmt: skip
def test_other_given_names_are_other_people(pair: str) -> None:
    first, second = pair.split("/")
    text = f"In May {first} met them; {last(first)} left.\n\nIn June {second} came; {last(second)} slept."
    assert told(text) == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Popular Mobilization Units", "Population Mobilization Units", True),
        ("Kataib Hezbollah", "Kataeb Hezbollah", True),
        ("Harakat Hezbollah al-Nujaba", "Harakat Hizballah al-Nujaba", True),
        ("Asaib Ahl al-Haq", "Asaib Ahl al-Haqq", True),
        ("Iranian Foreign Ministry", "Iraqi Foreign Ministry", False),
        ("Eastern Mosul Command", "Western Mosul Command", False),
        ("North Gas Company", "South Gas Company", False),
        ("Sunni Endowment Office", "Shia Endowment Office", False),
        ("National Wisdom Movement", "National Wisdom Current", False),
        ("First Armoured Brigade", "Third Armoured Brigade", False),
        ("Ministry of Defence", "Ministry of Defense", False),
    ],
)
def test_names_of_bodies(first: str, second: str, found: bool) -> None:
    text = f"In May the {first} fought, and the {first} left.\n\nIn June the {second} came."
    assert bool(told(text)) is found
