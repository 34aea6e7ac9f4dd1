"""Notes that cite no press item: books, theses, learned journals, covenants, papers on file.

In: the text of a note, or one of its groups. Out: whether it is of such. A thesis is told by its word, a book
by town, house and year, a learned journal by volume, issue and pages beside a year alone.
"""

from __future__ import annotations

import re

from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.missing_days import says_no_day
from dateline.reading.typed.outlets import Standing
from dateline.reading.typed.place_names import is_place


def is_other_paper(body: str) -> bool:
    """Whether a note cites a covenant, or a paper that somebody has on file, or books alone."""
    on_file = _ON_FILE.search(body) or _IN_ARCHIVE.search(body)
    on_file = on_file or _COVENANT.match(body) or _HEARING.match(body) or _STATUTE.match(body)
    on_record = _ON_RECORD.match(body) is not None and _PRINTED.search(body) is None
    return on_file is not None or on_record or is_of_books(body)


def is_talk(raw: RawGroup, choice: Choice, body: str) -> bool:
    """Whether what a title names was spoken to a meeting; what a known outlet has of it is published."""
    return choice.standing < Standing.KNOWN and _SPOKEN.search(body, raw.start, raw.end) is not None


def is_book(raw: RawGroup, choice: Choice, body: str) -> bool:
    """Whether a year alone is that of a book with its town and house, or of a piece in a learned journal."""
    if raw.date is None:
        return False
    told = body[raw.start : raw.end + _IMPRINT_LENGTH]
    if raw.date.is_of_day and not raw.date.is_of_season:
        return choice.standing < Standing.KNOWN and _VOLUME_AND_PAGES.search(told) is not None
    learned = _LEARNED.search(told)
    quarterly = (
        raw.date.is_of_season and learned and learned[0][:1] in "Nn№"
    )  # by its number alone: a magazine
    if choice.standing < Standing.KNOWN and learned and not quarterly:
        return True
    return any(is_town(m["town"]) or is_place(m["town"]) for m in _TOWN_AND_HOUSE.finditer(told))


def is_of_account(raw: RawGroup, choice: Choice) -> bool:
    """Whether a firm's report to its owners is cited, without a day: `Brunmark, 2013 Annual Report`.

    A page that is said to have no day is none: `Asman Haus, “Annual Report,” n.d., https://…`.
    """
    if raw.url and any(map(says_no_day, raw.qualifiers)):
        return False
    dated = raw.date is not None and raw.date.is_of_day and choice.standing >= Standing.CUED
    named = (*(name.text for name in raw.names), raw.title or "")
    return not dated and any(map(_ACCOUNT.search, named))


def is_learned(raw: RawGroup, choice: Choice, body: str) -> bool:
    """Whether a piece in a learned journal is cited, by volume and page or, in a `Journal of`, by page."""
    told = body[raw.start : raw.end + _IMPRINT_LENGTH]
    named = any(_JOURNAL.match(n.text) for n in raw.names) and _PAGE.search(told) is not None
    of_day = raw.date is not None and raw.date.value is not None and len(raw.date.value.edtf()) >= _DAY
    if _NUMBER_AND_PAGES.search(told) and not of_day and choice.standing < Standing.KNOWN:
        return True
    by_volume = _OF_VOLUME[1].search(told) and any(map(_OF_VOLUME[0].search, choice.outlets))
    return choice.standing < Standing.KNOWN and (
        named or bool(by_volume) or _VOLUME_AND_PAGE.search(told) is not None
    )


_ACCOUNT = re.compile(r"\bAnnual\s+(?:Reports?|Letters?|Accounts)$|\b(?:Form\s+)?10-[KQ]\b")
# `Harbour Law Quarterly, Vol. 12`
_OF_VOLUME = (
    re.compile(r"\b(?:Quarterly|Journal|Review|Studies|Annals|Proceedings|Transactions)\b"),
    re.compile(r"(?<![\w.])[Vv]ol(?:\.|ume)\s?\d"),
)
# `vol. 3, no. 4, pp. 12–18, May 2019`, of the IEEE
_NUMBER_AND_PAGES = re.compile(
    r"\b[Vv]ol\.?\s?\d{1,3},\s(?:no|nr|iss(?:ue)?)\.?\s?\d{1,3},\spp?\.\s?\d+\s?[-–]\s?\d"
)
_DAY = 10  # characters of a day in EDTF
_JOURNAL = re.compile(r"(?:[Tt]he\s+)?(?:[A-Z][\w-]+\s){0,3}Journal\sof\s(?!Commerce)")
_PAGE = re.compile(r"\bpp?\.\s?\d")
# `2014 40: 211`, `381;7,`; `2021, 17:42` is an hour
_VOLUME_AND_PAGE = re.compile(r"(?:19|20)\d\d;?\s\d{1,3}(?:\s?\(\d{1,3}\))?:(?:\s\d|\d{3})|\d{1,3};\d{1,3},")


def is_of_books(body: str) -> bool:
    """Whether a note cites books or theses alone: no day in it, but a year with a house or a university."""
    if _ISBN.search(body):
        return True
    if not _YEAR.search(body) or "http" in body:
        return False
    housed = any(is_town(m["town"]) or is_place(m["town"]) for m in _TOWN_AND_HOUSE.finditer(body))
    told = housed or bool(_THESIS.search(body) or _IN_HOUSE.search(body))
    return told and not any(date.is_of_day for date in dates_in(body))


def is_house_in_town(inner: str) -> bool:
    """Whether brackets hold a publishing house, its town and a year."""
    match = _HOUSE_AND_TOWN.fullmatch(inner)
    return match is not None and (is_town(match["town"]) or is_place(match["town"]))


_ISBN = re.compile(r"\bISBN(?:-1[03])?:?\s\d")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_THESIS = re.compile(
    r"(?i)\b(?:ph\.?\s?d\.?|doctoral|master[’']?s|MA|MSc)\s+(?:diss|thesis)|\b(?:thesis|dissertation|tesis|thèse|tese|dissertação|diplomarbeit|magisterarbeit)\b"
)
_IN_HOUSE = re.compile(
    r"\([^()]*\b(?:Press|UP|Verlag|Publishers|Publishing|[ÉE]ditions|Books)(?:,?\s(?:[\w.]+\s)?ed)?,?\s(?:1[5-9]|20)\d\d\)"
    r"|\.\s[^.;:()“”\"]{0,60}\b(?:University\sPress|(?:Government\s)?Printing\sOffice|Stationery\sOffice|Free\sPress|UP|Verlag|Publishers|Publishing|[ÉE]ditions|Books),\s(?:1[5-9]|20)\d\d\.?\s*\Z"
)
# `Photograph on file with Human Rights Watch`, `Decision 44/2020, on file with Amnesty International`
_ON_FILE = re.compile(
    r"(?i)^(?:(?:[\w’'-]+\s){0,4}(?:photographs?|copy|copies|documents?|records?|videos?|letters?|statements?|lists?|files?)\b[^,;]*\son\s+file\s+with\b"
    r"|[^;“”\"]{0,80}\b(?:decision|judge?ment|order|verdict|indictment|records?|certificate|ruling)\b[^;]{0,80}\son\s+file\s+with\b)"
)
_OF_RESEARCH = (
    r"(?:the\s+|our\s+|its\s+|own\s+)?(?:present\s+)?(?:(?:research|field|monitoring|investigation|investigative|project|survey|fact-finding)\s+(?:team|staff|mission|group|unit)|authors?|researchers?|writers?|investigators?|"
    r"monitors?|field\s?workers?|enumerators?|interviewers?|staff|team|us|me)"
)
# `Photographs taken by the research team`, `Police station of Mopti, file 203, seen by the authors`,
# `Consul Low to the Foreign Office, 3 May 1931, FO 371/4412, fol. 88`
_ON_RECORD = re.compile(
    rf"(?i:(?:see\s+)?(?:[\w’'-]+\s+){{0,3}}(?:photo(?:graph)?|picture|image|video|recording|film|footage|drawing|sketch|map|measurement|sample|count|note|observation)s?\s+(?:[\w’'-]+\s+){{0,2}}"
    rf"(?:taken|filmed|shot|recorded|made|drawn|collected|kept|done)\s+(?:[^;.]{{1,60}}\s)?by\s+{_OF_RESEARCH}\b)"
    rf"|[^;]{{0,160}}?,\s(?i:(?:and\s+)?(?:seen|read|consulted|inspected|viewed|reviewed|examined|copied|photographed|obtained|transcribed)\s+by\s+{_OF_RESEARCH}|"
    rf"(?:shown|made\s+available|handed|given|provided|supplied)\s+to\s+{_OF_RESEARCH}|in\s+the\s+(?:possession|files)\s+of\s+{_OF_RESEARCH})\b"
    r"|[^;]{0,200}?,\s(?i:(?:fols?|ff)\.\s?\d|folios?\s\d|(?:fonds?|op(?:is)?|delo|d)\.\s?\d+,\s(?:op(?:is)?|d(?:elo)?|l)\.\s?\d)"
    r"|(?i:[^;]{0,80}?\b(?:police|gendarmerie|prison|court|prosecut\w+|registry|hospital|clinic|mortuary|tribunal)\b[^;]{0,80}?,\s(?:case\s+|medical\s+|criminal\s+)?(?:file|dossier|register|docket|logbook|ledger)s?\s(?:no\.?\s?|nos\.?\s?)?[A-Z]{0,3}[\d/-]+)"
)
_PRINTED = re.compile(r"[“”\"«»„]\s?[^“”\"«»„]{20,}|https?://|www\.")
# `International Covenant on Civil and Political Rights, adopted December 16, 1966`
_COVENANT = re.compile(
    r"[^;“”\"\d]{0,120}\b(?:Covenant|Convention|Protocol|Treaty|Charter|Statute|Declaration)\b[^;“”\"]{0,120}?\b(?:adopted|opened\s+for\s+signature|signed|entered\s+into\s+force|done\s+at)\b"
)
# `Testimony of Deputy Secretary Gold before the Committee on Fisheries, March 9, 2012`
_HEARING = re.compile(
    r"(?:[Ss]ee\s+)?(?:[Pp]repared\s+|[Ww]ritten\s+|[Ss]worn\s+)?(?:Testimony|Deposition|Affidavit)\s(?:of|by|before|to)\s(?![^;]*[“\"«])"
)
# `7:12-30`, `41, issue 2 (March 2011): 12–30`
_VOLUME_AND_PAGES = re.compile(
    r"(?<![\d:])\d{1,3}:\d{2,4}[-–]\d{2,4}(?![\d:])|\d{1,3},\s(?:no|nr|issue)s?\.?\s\d{1,3}(?:[-–]\d{1,3})?\s\([^()]*\):\s\d{1,4}[-–]\d"
    r"|\b(?i:vol(?:ume)?)\.?\s\d{1,3}(?:,\s(?:no|nr|issue)s?\.?\s?\d{1,3})?\s\([^()]{4,20}\),?\spp?\.\s?\d{1,4}[-–]\d"
)
# `“The Changing Lake”, paper presented at the Water Forum`
_SPOKEN = re.compile(
    r"[”\"»’'“],?\s+(?:an?\s+|the\s+)?(?:(?:invited|keynote|opening|closing|conference|unpublished|public|plenary|oral|poster|slide|powerpoint)\s+)*"
    r"(?:presentation|paper\s+(?:presented|given|read|delivered|prepared)|lecture|talk|speech|keynote|address|poster|remarks|testimony|vortrag|ponencia|palestra|comunicación\s+presentada|communication\s+(?:présentée|orale))\b",
    re.IGNORECASE,
)
# `National Archives, Kew, FO 371/1234`, `Archivo General, Libro A1`
_IN_ARCHIVE = re.compile(
    r"\b(?:Archiv(?:es?|os?|io)?|Arquivos?|Record\s+Office|Papers|Collection)\b[^;“”\"]{0,60}?\b(?:[Bb]ox|[Ff]older|[Ll]ibro|[Ll]egajo|[Cc]aja|[Ll]ivro|[Cc]aixa|Record\s+Group|RG|FO|CO|WO|CAB|[Ff]onds?|[Bb]estand|[Cc]arton|[Bb]usta|[Aa]kte)\s+(?:[A-Z]{1,3}\s?)?\d"
)
# `Law on Police, No. 322, July 27, 1993, art. 10`
_STATUTE = re.compile(
    r"(?:See\s+)?(?:[A-Z][a-z]+\s){0,2}(?:Law|Act|Code|Decree|Constitution|Ordinance|Statute)\s(?:on|of|for)\s[^;“”\"]{3,120}?,\s(?:No\.|art\.|art[ií]cul|§|sec)[^;“”\"]{0,120}\Z"
)
_IMPRINT_LENGTH = 60  # characters behind a reference, in which the pages of a journal stand
_TOWN_AND_HOUSE = re.compile(
    lettered(
        r"(?:\A|[.,(]\s?)(?P<town>[A-ZÀ-Þ][\w’'-]+(?:\s[\w’'-]+){0,3})\s?:\s[A-ZÀ-Þ][^:;,]{1,50},\s(?:1[5-9]|20)\d\d(?!\d)"
    )
)
# `(Harbour Press, New York, 2013)`: the house first
_HOUSE_AND_TOWN = re.compile(
    lettered(
        r"[A-ZÀ-Þ][^,()]*\b(?:Press|UP|Books|Publish(?:ers|ing)|Verlag|[ÉE]ditions?|Ediciones|Editorial|Edizioni|Editora|House)\b[^,()]*,\s(?P<town>[A-ZÀ-Þ][^,()\d]{1,30}),\s(?:1[5-9]|20)\d\d"
    )
)
# `35(2)`, `vol. 35, no. 2`, `35, no. 2`, `No. 5. P. 44–60`
_LEARNED = re.compile(
    r"(?<!\d)\d{1,3}\s(?=[^()\d]{0,60}\b(?:J|L|REV|Rev|Q|PROBS|Probs)\.)(?:[A-Z&][\w.’'&-]*\s){1,8}\d{1,4}(?:[,–-]\s?\d{1,4}){0,3}\s\((?:19|20)\d\d\)|"
    r"(?<!\d)\d{1,3}\s?\(\d{1,3}(?:[-–/]\d+)?\)|\d{1,3}:\d{1,2}\s\((?:19|20)\d\d\)|(?i:\bvol\.?|\bt\.|[^\W\d_],?)\s?\d{1,3},\s(?i:no|nr|n[°º]|issue)s?\.?\s?\d|\b(?:[Nn]o|Nr|№)\.?\s?\d+[.,:]?\s(?:\([^()]*\))?[:,.]?\s?(?:pp?|P|S|С)\.\s?\d+\s?[-–]\s?\d"
)
