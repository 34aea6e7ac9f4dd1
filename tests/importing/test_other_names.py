"""Names of outlets: which are joined, which stand beside each other rightly, which are two outlets'."""

from __future__ import annotations

import pytest

from dateline.importing.variants import Canon, put_together
from dateline.reading.outlets import read_outlets
from dateline.values.text import Source

from .conftest import Bring, texts


def told(canon: Canon) -> list[str]:
    """The names that are told as other spellings."""
    return [printed for printed in canon.names if not canon.is_rightly_said(printed)]


@pytest.mark.parametrize(
    ("short", "printed", "name"),
    [
        ("AFP", "Agence France-Presse (AFP)", "AFP"),
        ("AI", "AI (Amnesty International)", "AI"),
        ("HRCP", "Human Rights Commission of Pakistan (HRCP)", "HRCP"),
        ("RFE/RL", "Radio Free Europe/Radio Liberty (RFE/RL)", "RFE/RL"),
        ("DW", "DW – Deutsche Welle", "DW"),
        ("Saba", "Yemen News Agency (SABA)", "Saba"),
        ("roads.ua", "Center for Roads (roads.ua)", "roads.ua"),
    ],
)
def test_what_the_text_explains_is_one_outlet(short: str, printed: str, name: str) -> None:
    canon = put_together([short, short, printed], None)
    assert canon.names == {short: name, printed: name}
    assert told(canon) == []
    assert not canon.near


@pytest.mark.parametrize(
    ("other", "printed"),
    [
        ("AFP", "Jeune Afrique (AFP)"),  # what the agency wrote
        ("Kano", "Daily Trust (Kano)"),
        ("Reuters", "Al-Manar (Reuters)"),
    ],
)
def test_not_all_that_stands_in_brackets_is_explained(other: str, printed: str) -> None:
    canon = put_together([other, other, printed], None)
    assert canon.names[other] != canon.names[printed]


def test_initials_of_two_bodies_stand_for_neither() -> None:
    canon = put_together(["AA", "Anadolu Agency (AA)", "Addis Admas (AA)"], None)
    assert len(set(canon.names.values())) == 3


def test_initials_of_a_registered_outlet() -> None:
    registry = read_outlets(Source("outlets.toml", '[ai]\nname = "Amnesty International"\n'))
    canon = put_together(["AI", "Amnesty International (AI)"], registry)
    assert set(canon.names.values()) == {"Amnesty International"}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Diyala Now", "Diyala Now (Facebook)"),
        ("SANA", "SANA Telegram channel"),
        ("Deir Ezzor 24", "Deir Ezzor 24 Facebook page"),
        ("Palinfo", "Palinfo Twitter account"),
        ("Guardian", "Guardian (The)"),
        ("Azatutyun", "Azatutyun (RFE/RL Armenia)"),
        ("Los Tiempos", "LOS TIEMPOS"),
        ("Al-Ahed", "al-Ahed"),
        ("BBC", "BBC News"),
        ("Fars", "the Fars"),
    ],
)
def test_names_of_one_outlet_that_are_both_right(name: str, other: str) -> None:
    canon = put_together([name, name, other], None)
    assert canon.names[other] == name
    assert told(canon) == []


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Fars", "FARS"),  # a word that looks like initials
        ("Al-Masirah", "Al-Masirah TV"),
        ("Awoko", "Awoko Newspaper"),
        ("CivilNet", "Civilnet"),
        ("Radio Aqaba Al-Youm", "Radio Aqaba al-Youm"),
        ("Hürriyet", "Hurriyet"),
        ("Defa Press", "Defa’ Press"),
    ],
)
def test_other_spellings_of_one_outlet(name: str, other: str) -> None:
    canon = put_together([name, name, other], None)
    assert canon.names[other] == name
    assert told(canon) == [other]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Carta de Moçambique", "Canal de Moçambique"),
        ("Kurir", "Kurier"),
        ("EUobserver", "Observer"),
        ("Radio Ozodi", "Radio Ozodlik"),
        ("Deník N", "Denník N"),
        ("Kathimerini", "Ekathimerini"),
        ("Al-Quds", "Al-Quds TV"),
        ("Radio Free Ruritania Iraq", "Radio Free Ruritania Iran"),
        ("Northern Valley Lantern Club", "Northern Valley Letter Club"),
    ],
)
def test_two_outlets_of_like_names(name: str, other: str) -> None:
    canon = put_together([name, name, other], None)
    assert canon.names[name] != canon.names[other]
    assert not canon.near


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Khabar Online", "Khebr Online"),
        ("Oslobodjenje", "Osloboenje"),
        ("Al-Sumaria", "Alsumaria"),
        ("An-Nahar", "Annahar"),
        ("Asharq al-Awsat", "Al-Sharq al-Awsat"),
        ("Phileleftheros", "Fileleftheros"),
        ("Tchadinfos", "Tchadinfo"),
        ("Nawa-i-Waqt", "Nawa-e-Waqt"),
        ("Sabereen News", "Sabereen News Telegram channel"),  # asked about, and no finding
    ],
)
def test_names_that_may_be_one_outlets(name: str, other: str) -> None:
    canon = put_together([name, name, other], None)
    assert [(pair.name, pair.other) for pair in canon.near] == [(name, other)]


@pytest.mark.pandoc
def test_channels_and_abbreviations_are_no_problem(bring: Bring) -> None:
    imported = bring(
        "A (Amnesty International (AI), May 4, 2021). B (AI, May 5, 2021). C (Sabereen News, May 5, 2021). "
        "D (Sabereen News Telegram channel, May 6, 2021). E (SANA, May 6, 2021). "
        "F (SANA Telegram channel, May 7, 2021). G (Khabar Online, May 7, 2021). "
        "H (Khebr Online, May 8, 2021)."
    )
    assert [p.finding.message for p in imported.problems] == [
        "`Khebr Online` and `Khabar Online` may be one outlet"
    ]
    registry = read_outlets(Source("outlets.toml", texts(imported)["bibliography/outlets.toml"]))
    outlets = {o.name: (set(o.aliases), o.kind) for o in registry.outlets}
    assert outlets["AI"] == ({"Amnesty International (AI)"}, "")
    assert outlets["SANA"] == ({"SANA Telegram channel"}, "")
    assert outlets["Sabereen News Telegram channel"] == (set(), "social account")
