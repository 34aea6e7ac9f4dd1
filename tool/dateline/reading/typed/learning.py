"""What a document itself tells of its outlets.

In: its text and the groups that were read in brackets. Out: names added to `Outlets`. An outlet is learnt
from a noun beside it ("the website Tabnak", "the Tasnim news agency"), from a citation whose form is
clear, and by repetition: the same name with two dates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from dateline.reading.typed.choosing import in_brackets
from dateline.reading.typed.fields import RawGroup
from dateline.reading.typed.framing import learn_from_frames
from dateline.reading.typed.lexicon import folded, listed
from dateline.reading.typed.outlets import DOMAIN, Outlets, Standing, is_language, is_place

_CAPITAL = "A-ZÀ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁŃŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽ"
_PART = (
    rf"(?:[{_CAPITAL}][\w’'ʼ.-]*\w|[A-Z]|\d+[a-z]\w*|[a-z]l-[A-Z]\w*|"
    r"a[lnstdrz]-\w[\w’'-]*|\d{1,2}(?=\s+[A-Z]))"
)
# The small words within names of any language; those that a sentence puts between two names are none.
_SMALL = (
    r"(?:of(?:\s+the)?|e|y|(?!(?:in|on|to|at|by|is|as|or|an|it|he|we|if|so|no|do|up|my|us|for|and|but|the|was|has|had|not|who|its|his|her|did|are|may|out|off|via|"
    r"ran|saw|put|got|set|led|met|new|all|now|am|im|um|an|zu|vom|zum|zur|bei|mit|aus|dem|den|die|das|ist|hat|auf|und|oder|als|so|sur|par|que|qui|est|et|ou|au|aux|un|une|"
    r"son|sa|ses|se|to|two|one|six|ten|see|too|yet|can|how|why|our|any|own|per|pro|ago|day|old|era|cut|hit|won|let|sat|ban|war|aid|air|men|man|oil|gas|car|tax|law|map|key|big|top|far|few|low|use|say|lay|ask|try|run|sea|bus|non|ex|co)\b)"
    r"[a-zàáâäçèéêíóôúü]{2,3}(?![\w’'-]))"
)
_NAME = rf"{_PART}(?:\s+(?:{_SMALL}\s+)?{_PART}){{0,4}}"
_QUOTE = r"[“\"'‘«]?"
# Nouns that are followed by a name only when they name what publishes.
_FRONT = (
    r"(?:(?:news|press)\s+(?:agency|service|site|website|portal|outlet)|website|web\s+site|newspaper|newspapers|daily|weekly|magazine|tabloid|"
    r"broadcaster|(?:tv|television|telegram|satellite|news|youtube)\s+channel|channel|(?:radio|tv|television)\s+station|portal|"
    r"quotidien|hebdomadaire|chaîne|agence|site\s+d[’']investigation|Tageszeitung|Wochenzeitung|Nachrichtenagentur|"
    r"semanario|agencia|periódico|(?:news\s+)?agencies|news\s+websites|dailies|(?<!white\s)(?<!working\s)(?<!position\s)paper)"
)
_BEHIND = (
    r"(?:(?:news|press)\s+(?:agency|agencies|service|site|website|portal|outlet|network|channel)|website|web\s+site|newspapers?|daily|weekly|magazine|"
    r"tabloid|broadcaster|(?:tv|television|telegram|satellite|youtube)\s+channel|channel|(?:radio|tv|television)\s+station|radio|television|portal)"
)
_DEMONYM = re.compile(
    r"^(?:(?:[A-Z][a-z]+-)?(?:[A-Z][a-z]{2,}(?:ian|ish|ese|stani|jani)|French|Czech|Israeli|Qatari|Emirati|Yemeni|Omani|Bahraini|Somali|Bengali|Nepali|Afghani|Bangladeshi|Welsh|Saudi|American|German|African|Korean|Mexican|European|Cuban|Moroccan|Libyan|Syrian|Jordanian|Iraqi|Kuwaiti|Qatari|Greek|Arab|Shia|Shiite|Sunni|Western|"
    r"Dutch|Swiss|Thai|Czech|Catholic|Islamist|Gulf|[A-Z]\w+-(?:based|run|owned|backed|linked|language|affiliated|aligned)|Pro-\w+|State|Official|The|A|An|In|On|According|Local|Main|Leading))\s+"
)
_FRENCH_HEAD = re.compile(
    r"^(?:[Ll][’'](?:hebdomadaire|agence|édition)|[Ll][ea]\s+(?:quotidien|hebdomadaire|site|chaîne))\s+"
)
_IN_PLACE = re.compile(
    r"\b(?:in|near|outside|around|at|towards?|à|nach|bei|aus|(?:city|town|village|province|district|port|governorate|island|camp)\s+of)\s+(?:the\s+)?(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})"
)


# `Source: Al-Ahd, June 17`: what stands behind the label and before a comma and a digit.
_LABELLED = re.compile(
    rf"(?:^|\n|[(\[])[ \t]*(?i:(?:photo\s+|image\s+)?sources?|photo|image|credit)\s*:\s*"
    rf"(?P<name>{_NAME}),\s+(?:[^\W\d_]+\.?\s+)?\d"
)


# `«Danas» (12.10.2023)`, `«Koha Ditore» berichtete`, `„Informer“ vom 18. Oktober`
_QUOTED = re.compile(
    rf"[«„“‹]\s?(?P<name>{_NAME})\s?[»“”›]\s*(?:\(\d{{1,2}}[. ]|(?:vom|du|of)\s+\d|"
    r"(?:berichtete|schrieb|meldete|titelte|a\s+(?:écrit|rapporté|publié)|écrivait|rapportait|reported|wrote|published)\b)"
)
_WRITES = re.compile(
    rf"(?P<name>{_NAME})\s*(?:,\s+dans\s+(?:son|sa)\s+(?:numéro|édition)\s+du|\s(?:écrivait|rapportait|titrait|annonçait|"
    r"a\s+(?:rapporté|écrit|publié|annoncé)|berichtete|schrieb|meldete|titelte)\s+(?:le|am|dazu|dans\s+(?:son|sa)\s+(?:numéro|édition)\s+du))\s+\d"
)
_OWNER = re.compile(r"['’]s\s")
_IN_QUOTES = re.compile(
    r"\b(?i:channel|group|page|account|website|site|newspaper|daily|weekly|magazine|agency|portal|blog)\s+"
    rf"[“\"«„](?P<name>[{_CAPITAL}][^“”\"«»„\n.,;:]{{2,40}})[”\"»“]"
)
# `told Adevărul (7 December)`
_TOLD = re.compile(
    rf"\b(?:told|interview\s+(?:to|with)|speaking\s+to)\s+(?:the\s+)?(?P<name>{_NAME})\s*\((?:\d{{1,2}}\s+[A-Z]|[A-Z][a-z]+\s+\d)"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    front = re.compile(rf"\b(?i:{_FRONT})\s+{_QUOTE}(?P<name>{_NAME})(?P<more>\s+and\s+{_NAME})?")
    behind = re.compile(
        rf"(?P<name>{_NAME})(?P<more>\s+and\s+{_NAME})?[”\"'’»]?(?:['’]s)?\s+(?:[a-z]+\s+)?(?i:{_BEHIND})\b"
    )
    # `Azattyq, the Kazakh service of`, `"Svoboda Slova", dated 22 May`, `In its issue of 23 May, Respublika`
    beside = re.compile(
        rf"(?P<name>{_NAME})[”\"'’»]?(?:,[”\"'’»]?|[”\"'’»],)\s+(?:(?:the|an?|its?)\s+(?:[\w’'-]+\s+){{0,5}}?(?:{_BEHIND}|service)\b|dated\s+\d)"
        rf"|\b(?:issue|edition)\s+of\s+[^,.;\n]{{3,24}},\s+(?:the\s+)?{_QUOTE}(?P<other>{_NAME})"
    )
    named_so = re.compile(
        rf"(?<![\w-])(?P<name>(?:{_PART}\s+){{1,3}}(?:TV|Television|Radio|News|Press|Media|Times|Herald|Tribune|Gazette|FM|Pravda|Online)|Channel\s+\d{{1,2}}|(?:Radio|Channel|Studio|Telewizja|Agence)\s+{_PART}(?:\s+{_PART})?)(?![\w-])"
    )
    return front, behind, beside, named_so


@cache
def _described() -> re.Pattern[str]:
    """Accounts that are called by their owners: `the governor's Telegram channel`."""
    platform = "(?:Telegram|Twitter|Facebook|Instagram|YouTube|TikTok|VKontakte|X|Weibo|WhatsApp)"
    account = "(?:channel|account|page|feed)"
    whose = (
        rf"(?:the\s+)?(?:(?:[a-z]+\s+){{1,4}}(?:of|in)\s+(?:the\s+)?)?{_NAME}"
        r"(?:(?:['’]s)?\s+(?:office|press\s+service|party|army|wing))?"
    )
    return re.compile(
        rf"\b[Tt]he\s+(?P<name>(?:(?:official|verified|personal)\s+)?{platform}\s+{account}\s+of\s+{whose})"
        rf"|\b[Tt]he\s+(?P<owned>(?:[a-z]+(?:-[a-z]+)?\s+){{0,2}}[a-z]+['’]s\s+(?:(?:official|verified|own)\s+)?{platform}\s+{account})"
        rf"|(?<![\w’'-])(?P<persons>{_NAME}['’]s\s+(?:(?:official|verified|own)\s+)?(?:Twitter|Facebook|Instagram|TikTok|X)\s+{account})"
    )


def learn_from_prose(text: str, outlets: Outlets) -> None:
    """Names beside a noun that says what they are, and places that the prose names as such."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            parts = match.groupdict("")
            names = [
                parts["name"],
                parts.get("more", "").strip().removeprefix("and "),
                parts.get("other", ""),
            ]
            if re.match(r"(?:Daily|Weekly)\s", match[0]) and pattern is _patterns()[0]:
                names[0] = match[0].split()[0] + " " + names[0]  # `Daily Ausaf` is all of its name
            for name in names:
                name = _bare(name)
                if name and _may_be_named(name):
                    outlets.learn(name)
    for match in (m for p in (_LABELLED, _TOLD, _QUOTED, _WRITES, _IN_QUOTES) for m in p.finditer(text)):
        name = _bare(match["name"])
        if name and _may_be_named(name) and not outlets.knows(name):
            outlets.learn(name)
    counts: dict[str, int] = defaultdict(int)
    for match in _IN_PLACE.finditer(text):
        counts[folded(match["name"])] += 1
    outlets.not_outlets |= {name for name, n in counts.items() if not outlets.knows(name)}


def learn_from_sentences(text: str, outlets: Outlets) -> None:
    """Accounts called by their owners, and names in sentences that speak of publishing."""
    for match in _described().finditer(text):
        named = match["name"] or match["owned"] or match["persons"]
        if not (match["persons"] and outlets.knows(_OWNER.split(named)[0])):
            outlets.learn(" ".join(named.split()))
    for name in learn_from_frames(text, _NAME, _may_be_named, _bare):
        if not outlets.knows(name) and not outlets.knows(_OWNER.split(name)[0]):
            outlets.learn(name)


def _bare(name: str) -> str:
    dated = re.match(r"\d{1,2}\s+([^\W\d_]+)\s+(?:\d{4}\s+)?", name)
    if dated and dated[1].casefold() in _months():
        name = name[dated.end() :]
    name = re.sub(r"\s+of\s+([^\W\d_]+)$", lambda m: "" if m[1].casefold() in _months() else m[0], name)
    owner = re.match(r"([A-Z]\w+)['’]s\s+(?=[A-Z])", name)
    if owner and is_place(owner[1]):
        name = name[owner.end() :]
    name = _FRENCH_HEAD.sub("", name)
    for _ in range(4):
        shorter = _DEMONYM.sub("", name, count=1)
        if shorter == name or all(word in _generic_words() for word in folded(shorter).split()):
            break
        name = shorter
    return re.sub(r"['’]s$", "", name).strip(" .,'’“”\"")


def _may_be_named(name: str) -> bool:
    plain = folded(name)
    if (
        len(plain) < 3
        or is_place(name)
        or _DEMONYM.match(name + " ")
        or plain.endswith(_NO_NAMES)
        or is_language(name)
    ):
        return False
    generic = _generic_words()
    return not all(word in generic for word in plain.split()) and not _is_month(plain)


_NO_NAMES = (" based", " run", " owned", " backed", " linked", " language", " affiliated", " aligned")


@cache
def _generic_words() -> frozenset[str]:
    names = (
        *listed("heads"),
        *listed("platforms_named"),
        "state",
        "official",
        "iranian",
        "news",
        "press",
        "satellite",
    )
    return frozenset(word for name in names for word in folded(name).split())


@cache
def _months() -> frozenset[str]:
    from dateline.reading.prose.cldr import LANGUAGES
    from dateline.reading.prose.lexicon import lexicon

    return frozenset(
        form.casefold()
        for lang in LANGUAGES
        for form, word in lexicon(lang).words.items()
        if word.kind in "Mmw"
    )


def _is_month(plain: str) -> bool:
    return plain.split()[0] in _months()


def learn_from_emphasis(text: str, marked: Iterable[tuple[int, int]], outlets: Outlets) -> None:
    """Names in italics that say something (*ActuNiger* reported) or stand in brackets before a date."""
    from dateline.reading.claim_words import words

    for start, end in marked:
        name = " ".join(text[start:end].split()).strip(" ,.;:")
        if not 2 < len(name) < 50 or len(name.split()) > 6 or not name[0].isupper():
            continue
        behind, before = text[end : end + 60], text[max(0, start - 60) : start]
        says = re.match(r"\s+(?:\w+ly\s+|also\s+|had\s+)?", behind)
        speaks = says is not None and words("publishing").match(behind, says.end())
        cited = re.search(r"[(\[;][^()\[\]]*$", before) and re.match(r"[^()\[\]]{0,40}\d", behind)
        cited = cited or re.match(
            r"\*{0,2}_?\s+(?:of|dated|\()\s*(?:\d{1,2}\s+[A-Z]|[A-Z][a-z]+\s+\d)", behind
        )
        if (speaks or cited) and _may_be_named(name):
            outlets.learn(name)


def learn_from_groups(citations: Iterable[Sequence[RawGroup]], outlets: Outlets) -> None:
    """Names of clear citations: beside a known outlet under one date, or with two dates."""
    dates: dict[str, set[str]] = defaultdict(set)
    named: dict[str, str] = {}
    for groups in citations:
        whole: list[tuple[str, Standing]] = []
        for group in groups:
            choice = in_brackets(group, outlets)
            if group.date is None:
                continue
            for name in choice.outlets:
                whole.append((name, outlets.standing(name)))
                stamp = str(group.date.value or group.date.month_day or group.date.problem)
                if outlets.standing(name) >= Standing.PERSON:
                    dates[folded(name)].add(stamp)
                    named.setdefault(folded(name), name)
        if any(s >= Standing.CUED for _, s in whole) and all(s >= Standing.PERSON for _, s in whole):
            for name, _ in whole:
                outlets.learn(name)
    for plain, stamps in dates.items():
        if len(stamps) > 1:
            outlets.learn(named[plain])


def names_in_use(text: str, outlets: Outlets) -> tuple[str, ...]:
    """The outlets that the prose may name: those known that it holds, as it writes them.

    A known name of one word that the text also writes small is left out: it is a word there.
    """
    found: dict[str, str] = {}
    plain = folded_text(text)
    for name in (*listed("outlets"), *listed("platforms_named")):
        bare = name.removeprefix("The ")
        if folded(bare) not in plain:
            continue
        if _holds(text, bare):
            found.setdefault(folded(bare), bare)
    for known in outlets.known:
        if known and known in plain:
            found.setdefault(known, outlets.spelt.get(known, known))
    for match in DOMAIN.finditer(text):
        if match[0][:1].isalpha() and "/" not in match[0]:
            found.setdefault(folded(match[0]), match[0])
    return tuple(
        name
        for plain_name, name in found.items()
        if len(plain_name) > 1 and (name.startswith("The ") or not _is_small(plain_name, text))
    )


def _is_small(plain: str, text: str) -> bool:
    return " " not in plain and plain.isalpha() and _holds(text, plain)


def _holds(text: str, name: str) -> bool:
    """Whether the name stands in the text by itself; sought as it is, which takes no time."""
    at = text.find(name)
    while at >= 0:
        around = text[at - 1 : at] + text[at + len(name) : at + len(name) + 1]
        if not re.search(r"[\w-]", around):
            return True
        at = text.find(name, at + 1)
    return False


def folded_text(text: str) -> str:
    """A whole text as `folded` makes it, for a quick look whether a name is in it."""
    return folded(text)
