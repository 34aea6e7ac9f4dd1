"""The language of a source: BibLaTeX's `langid` and the language tags of CSL, RIS and EndNote.

In: a `langid` (biblatex manual, table 2, with those of polyglossia), a BCP 47 tag, or a name in English.
Out: the other. What is not known goes over as it is.
"""

from __future__ import annotations

import re

# The first name of a tag is the one that it is read as.
_LANGIDS = """
en english; en-US american usenglish USenglish; en-GB british UKenglish ukenglish; en-CA canadian
en-AU australian; en-NZ newzealand; de german ngerman; de-AT austrian naustrian
de-CH swissgerman nswissgerman; fr french francais; fr-CA canadien acadian; fa persian farsi
ar arabic; he hebrew; tr turkish; ku kurmanji kurdish; ckb sorani; es spanish; ca catalan
gl galician; eu basque; pt portuguese portuges; pt-BR brazilian brazil; it italian; nl dutch
da danish; sv swedish; nb norsk norwegian; nn nynorsk; fi finnish; is icelandic; et estonian
lv latvian; lt lithuanian; pl polish; cs czech; sk slovak slovakian; sl slovene slovenian
hr croatian; sr serbian; sr-Cyrl serbianc; bs bosnian; mk macedonian; bg bulgarian; ro romanian
hu hungarian magyar; sq albanian; el greek; ru russian; uk ukrainian; be belarusian; ka georgian
hy armenian; az azerbaijani; kk kazakh; ky kyrgyz; uz uzbek; tk turkmen; tg tajik; ps pashto
ur urdu; hi hindi; bn bengali; ta tamil; ne nepali; si sinhala; zh chinese; ja japanese; ko korean
vi vietnamese; th thai; id indonesian bahasai; ms malay bahasam; sw swahili; am amharic; so somali
ha hausa; la latin; mt maltese; ga irish; cy welsh
"""
_ROWS = [row.split() for row in re.split(r"[;\n]", _LANGIDS) if row.strip()]
_TAG = {name: row[0] for row in _ROWS for name in row[1:]}
_LANGID = {row[0].casefold(): row[1] for row in _ROWS}


def tag_of(langid: str) -> str:
    """The BCP 47 tag of a `langid`."""
    plain = langid.strip()
    return _TAG.get(plain) or _TAG.get(plain.casefold(), plain)


def langid_of(language: str) -> str:
    """The `langid` of a tag (`en`, `fa-IR`) or of a name (`English`, `Persian`)."""
    plain = language.strip().replace("_", "-").casefold()
    known = _LANGID.get(plain) or (plain if plain in _TAG else "")
    head, *rest = plain.split("-")
    if not known and rest and re.fullmatch(r"[a-z]{2,3}", head):
        known = _LANGID.get(head, "")  # of a country that has no name of its own
    return known or language.strip()


def is_kept(langid: str) -> bool:
    """Whether the `langid` comes back from its tag."""
    return langid_of(tag_of(langid)) == langid.strip()
