"""Proper names in running text: where they begin and end, and what stands before them that is none of them.

In: text. Out: names as offsets, without the words of a sentence, a nationality or a common noun that are
written large beside them ("On", "Syrian", "Tageszeitung").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dateline.reading.typed.addresses import DOMAIN, HANDLE
from dateline.reading.typed.foreign_words import is_english
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.lexicon import country_names, folded, lettered, listed, phrases
from dateline.reading.typed.place_names import is_language, is_place

CAPITAL, SMALL = lettered("A-ZÀ-Þ"), lettered("a-zà-ÿ")
PART = (
    rf"(?:[{CAPITAL}][\w’'ʼʻ‘.-]*\w(?:['’ʼ](?=\s+[A-Z]))?|[A-Z]|\d+[a-z]\w*|[a-z]l-[A-Z]\w*|"
    r"a[lnstdrz]-\w[\w’'ʻ‘-]*|[a-z]{1,2}[A-Z][\w-]*|\d{1,2}(?=\s+[A-Z])|\d{1,2}-[a-z]{1,3}(?=\s+[A-Z])|(?<=\s)\d{1,3}(?![\w.,:/-]))"
)
# The small words within names of any language; those that a sentence puts between two names are none.
_SMALL = (
    r"(?:of(?:\s+the)?|(?:(?<=Agency\s)|(?<=Cent(?:re|er)\s)|(?<=Institute\s)|(?<=Council\s)|(?<=Committee\s)|(?<=Commission\s)|(?<=Office\s)|(?<=Observatory\s)|(?<=Foundation\s)|(?<=Society\s)|(?<=Network\s)|(?<=Association\s)|(?<=Campaign\s)|(?<=Movement\s)|(?<=Organi[sz]ation\s))for(?:\s+the)?|"
    r"(?:(?<=Jornal\s)|(?<=Diário\s)|(?<=Correio\s)|(?<=Gazeta\s)|(?<=Tribuna\s)|(?<=Folha\s)|(?<=Rádio\s)|(?<=Voz\s)|(?<=Portal\s)|(?<=Estado\s)|(?<=Notícias\s)|(?<=Observatório\s)|(?<=Agência\s))do|e|y|i|u|&|and(?=\s+[A-Z]\w+\s+(?:Post|Times|News|Herald|Gazette|Journal|Review|Record)\b)|(?!(?:in|on|to|at|by|is|as|or|an|it|he|we|if|so|no|do|up|my|us|for|and|but|the|was|has|had|not|who|its|his|her|did|are|may|out|off|via|"
    r"ran|saw|put|got|set|led|met|new|all|now|am|im|um|an|zu|vom|zum|zur|bei|mit|aus|dem|den|der|die|das|von|ist|hat|auf|und|oder|als|so|wie|sur|par|que|qui|est|et|ou|au|aux|un|une|ein|una|uma|"
    r"son|sa|ses|se|to|two|one|six|ten|see|too|yet|can|how|why|our|any|own|per|pro|ago|day|old|era|cut|hit|won|let|sat|ban|war|aid|air|men|man|oil|gas|car|tax|law|map|key|big|top|far|few|low|use|say|lay|ask|try|run|sea|bus|non|ex|co)\b)"
    r"[a-zàáâäçèéêíóôúü]{2,3}(?![\w’'-]))"
)
# What papers are called where only the first word of a title is written large: `Dnevni avaz`, `Novi list`.
_TITLE_NOUN = (
    r"(?:avaz|glas|vjesnik|vesnik|novin[ey]|novice|novosti|dnevnik|kurir|telegraf|pečat|pecat|pravda|gazeta|vesti|visti|tjednik|tednik|žinios|rytas|avīze|"
    r"sanomat|lehti|päevaleht|leht|dagblad(?:et)?|tidende|tidning(?:en)?|nyheter|posten|avisen?|blad(?:et)?|listy|deník|daima|harian|(?<=i\s)list)"
)
# A word with letters that English, French, German and Spanish lack: `Šiaulių kraštas`, `Vakarų ekspresas`.
_FOREIGN_NOUN = (
    rf"(?:(?=[{SMALL}]*[ąčćďđęėěğįłńňőřśšťūųůűźżžāēīķļņı\u1e00-\u1eff])[{SMALL}]{{4,}}|"
    rf"(?<=ų\s)[{SMALL}]{{4,}})"
)
NAME = rf"{PART}(?:\s+(?:{_SMALL}\s+)?{PART}){{0,4}}(?:\s+(?:{_TITLE_NOUN}|{_FOREIGN_NOUN})(?![\w’'-]))?"
# Armenian, Hebrew, Arabic, Georgian, Thai, Ethiopic, Japanese, Chinese, Korean: amid Latin letters a name
_OTHER_SCRIPT = (
    r"[\u0531-\u0587\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3\u10d0-\u10ff\u0e01-\u0e2e\u1200-\u135a"
    r"\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]"
)
_IN_SCRIPT = rf"{_OTHER_SCRIPT}+(?:[ -]{_OTHER_SCRIPT}+){{0,4}}"
_SEARCH = re.compile(
    rf"(?<![\w’'@.-])(?:(?P<site>{HANDLE.pattern})|(?P<host>(?i:{DOMAIN.pattern}))(?![\w@-])|"
    rf"(?P<script>{_IN_SCRIPT})(?!\w)|(?P<name>{NAME}))"
)

# Words that sentences open with: of a name with one of them only what is behind it is the name.
_OPENERS = (
    r"In|On|At|As|But|When|While|After|Before|Both|And|Then|Also|Only|Even|Since|By|For|From|To|With|Here|There|Later|Earlier|Yet|So|If|That|This|What|It|"
    r"Meanwhile|However|According|Asked|Writing|Speaking|State-run|Its|Their|His|Her|One|Two|Three|Another|Some|Former|Local|Citing|Quoting|Per|See|Quoted|Interviewed|Of|"
    r"Ask|Take|Compare|Consider|Read|Witness|Neither|Either|Thus|Hence|Therefore|Indeed|Perhaps|Surely|Although|Though|Because|Whereas|Unlike|Like|Under|Over|Again|Still|Just|Once|Finally|Nor|Not|No|Is|Was|Via|Cf|Whether|Or|Our|My|Your|These|Those|Nevertheless|Similarly|Instead|Then|"
    r"C[’']est|C[’']était|Selon|Dans|Pour|Par|Sur|Mais|Et|Ou|Comme|Invitée?|Interrogée?|Interviewé|Citant|D[’']après|Aussi|Ainsi|Puis|Enfin|Un|Une|Du|Des|Au|Aux|Son|Sa|Ses|Ce|Cette|En|À|"
    r"Wie|Laut|Im|Am|Auch|Der|Die|Das|Dem|Den|Ein|Eine|Einer|Einem|Gegenüber|Nach|Seit|Bei|Beim|Vom|Von|Zum|Zur|Unter|Doch|Aber|Und|Oder|Als|Dort|Hier|Dasselbe|Derselbe|Dieselbe|Ihr|Ihre|Sein|Seine|Mit|Für|Zu|Dazu|Noch|Erst|Schon|Bereits|Denn|Wer|Wenn|Ähnlich|Ebenso|Dagegen|Allerdings|Jedoch|Zwar|Zuvor|Danach|Zuletzt|Zugleich|Erstmals|Immerhin|Ausführlich|Kritisch|Sogar|Selbst|"
    r"Anders(?=\s+(?:Radio|TV|Der|Die|Das|Kanal|Zeitung)\b)|"
    r"Prochaine?s?|Nächste[rsn]?|Next|Previous|Last|Photo|Source|Quelle|Según|Para|Con|Pero|Una|Uno|Del|Como|Entrevistado|Citado|"
    r"Secondo|Segundo|Conforme|Em|Na|Nas|Nos|Nel|Nella|Nello|Nell[’']|Dal|Dalla|Ao|Pela|Pelo|Depois|Mas|Ma|Per|Anche|Já|Ya|Già|También|Também|Hasta|Até|Sobre|Entre|Quando|Cuando|Mientras|Enquanto|Mentre|Dopo|Fonte|Fontes|Fuente"
)
_FIRST_WORDS = re.compile(
    lettered(
        rf"^(?:(?:Listeners|Readers|Viewers|Subscribers|Reporters|Journalists|Editors|Pages|Columnists|Correspondents|Screen-?shots?|Screen-?grabs?|Stills?|Frames?|Covers?|Captures?|Clippings?|Cuttings?)\s+(?:of|to|from|for)|{_OPENERS})\s+(?:(?:by|par|de|le|la|dem|der|von|to|from|el)\s+)?(?:l[’'](?=[A-ZÀ-Þ]))?"
    )
)
# `die Wirtschaftszeitung Dünya`, `der Exilsender Amu TV`; no `Landeszeitung Lüneburg`, which is a name
_KIND_OF_PAPER = (
    r"(?:Reform|Kultur|Jugend|Studenten|Kirchen|Religions|Hauptstadt|Minderheiten|Kommunal|Revolutions|Konservativen|Wirtschafts|Finanz|Oppositions|Regierungs|Exil|Militär|Armee|Gewerkschafts|Provinz|Massen|Qualitäts|Boulevard|Partei|Regional|Lokal|Investigativ|Recherche|Satire|"
    r"Sport|Fach|Branchen|Internet|Online|Auslands|Propaganda|Staats|Privat|Nachrichten|Presse)-?"
    r"(?:[Zz]eitung|[Bb]latt|[Ss]enders?|[Pp]ortal|[Aa]gentur|[Mm]agazin|[Zz]eitschrift)"
)
# The common nouns that German writes large before a name, and those that open a sentence.
_HEAD_BEFORE = re.compile(
    lettered(
        r"^(?:[A-ZÀ-Þ][a-zà-ÿß-]+er\s+(?=[\w-]*(?:[Zz]eitung|[Bb]latt|[Ss]ender|[Pp]ortal|[Aa]gentur|[Mm]agazin|[Kk]anal|[Zz]eitschrift)\s))?(?:(?:Wochen|Tages|Boulevard|Sonntags|Lokal|Partei|Regional)?(?:[Zz]eitung|[Bb]latt)|"
        rf"{_KIND_OF_PAPER}|"
        r"(?:Rundfunk|Fernseh|Sende|Radio)anstalt|(?:Radio|Fernseh|Rundfunk)station|(?:Nachrichten|Fernseh|Info|Video|YouTube|WhatsApp|Telegram)-?[Kk]anals?|"
        r"(?:Nachrichten|Internet|Online)-?[Ss]eite|(?:Wochen|Monats|Politik)(?:magazin|zeitschrift|blatt|schrift)|(?:Rundfunk|Hörfunk)sender|"
        r"(?:(?:Nachrichten|Presse)?agentur|Agentur)|(?:Radio|Fernseh|TV-|Privat|Staats|Nachrichten)?[Ss]enders?|(?:Nachrichten|Online|News)-?[Pp]ortal|Telegram-Kanal|Wochenzeitung|Zeitung|Blatt|Magazin|Zeitschrift|Portal|Webseite|Kanal|"
        r"Facebook-Seite|Berichts?|Angaben|Berichten|Recherchen|Meldungen|Artikels?|Interview|Meldung|Ausgabe|Kommentar|Beitrags?|Sendung|Reportage|Gespräch|Daily|Weekly|Website|Newspaper|Agency|State|Broadcaster|Channel(?!\s+(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b)|Le\s+quotidien|Le\s+journal|Le\s+site|La\s+chaîne|L[’']hebdomadaire|L[’']agence)\s+(?:(?:des|der|von|vom|im)\s+)?(?:(?:Senders|Blattes|Magazins|Portals|Kanals|Zeitung)\s+)?(?=[A-ZÀ-Þ«„“]|a[lnstdrz]-|ash-|\d+\.[a-z]|\d{1,2}[A-Z])"
    )
)
_DEMONYM = re.compile(
    r"^(?!Caspian\b)(?:(?:[A-Z][a-z]+-)?(?:[A-Z][a-z]{2,}(?:ian|ish|ese|stani|jani)|French|Czech|Israeli|Qatari|Emirati|Yemeni|Omani|Bahraini|Somali|Bengali|Nepali|Afghani|Bangladeshi|Welsh|Saudi|American|German|African|Korean|Mexican|European|Cuban|Moroccan|Libyan|Syrian|Jordanian|Iraqi|Kuwaiti|Qatari|Greek|Arab|Shia|Shiite|Sunni|Western|"
    r"Dutch|Swiss|Thai|Czech|Catholic|Islamist|Gulf|Kazakh|Uzbek|Tajik|Kyrgyz|Turkmen|Afghan|Chechen|Uyghur|[A-Z]\w+-(?:based|run|owned|backed|linked|language|affiliated|aligned|funded|financed|sponsored|controlled|led|friendly|leaning|supported|founded)|Pro-\w+|State|Official|The|A|An|In|On|According|Local|Main|Leading|Catholic|Protestant|Army|Opposition|Party|Parliamentary|Independent|Private|Public|Government))\s+"
)
# Nationalities of two words: `South Korean`, `Sri Lankan`; by themselves they name nothing
_OF_TWO_WORDS = re.compile(
    r"(?:(?:(?:North|South|East|West|Central|Latin)(?:ern)?|Trans)[\s-](?:[A-Z][a-z]+(?:an|ish|ese|ali)|Timorese)|Sri\sLankan|New\sZealand|Saudi\sArabian|Hong\sKong|Costa\sRican|Puerto\sRican|Sierra\sLeonean|"
    r"Cape\sVerdean|(?:Papua\s)?New\sGuinean|Equatorial\sGuinean|(?:San|São)\sTomean|Burkina\s(?:Faso|Fasoan)|Bosnian\s(?:Serb|Croat)|Kurdish\sIraqi|Iraqi\sKurdish|Israeli\sArab|French\sGuianese|British\sVirgin)"
)
# What a place, or its people, call their own: only right before a head noun or another name is it dropped.
_NATIONAL_NAME = re.compile(
    r"^(?:[A-Z][\w-]+\s+)+(?:Times|Post|News|Herald|Tribune|Gazette|Journal|Observer|Star|Sun|Mirror|Voice|Broadcasting|Television|Radio|TV|Press|Media|Today|Online|Daily|Weekly|Independent|Business|Express|Guardian|Standard|Chronicle|Review|Observatory|Diplomacy|Arguments|Dispatch|Examiner|Sentinel|Spectator|Insider|Digest)\b"
)
# `the Syrian Observatory`: a nationality is part of such a name, and none by itself
_OF_NATION = re.compile(
    r"^(?!(?:State|Official|The|Local|Main|Leading|Army|Party|Private|Public|Western|Government)\b)[A-Z]\w+\s+(?:[A-Z]\w+\s+)?(?:Times|Post|Herald|Tribune|Gazette|Observer|Observatory|Guardian|Chronicle|Diplomacy|Arguments|Dispatch|Examiner|Sentinel|Spectator|Insider|Digest|Online|Today|"
    r"Broadcasting\s(?:Corporation|Service|Company|Network|System))$"
)
# `London-based Border Times`: no name begins so
_OF_WHERE_OR_WHOM = re.compile(
    r"[A-Z][\w-]*-(?:based|run|owned|backed|linked|affiliated|aligned|funded|financed|sponsored|controlled)\s"
)
_FRENCH_HEAD = re.compile(
    r"^(?:[Ll][’'](?:hebdomadaire|agence|édition)|[Ll][ea]\s+(?:quotidien|hebdomadaire|site|chaîne))\s+"
)
# `Mindoro Ledger's Sunday edition`
_DAY_OF = re.compile(r"['’]s\s+(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|[A-Z][a-z]+day\s.*)$")
_NO_NAMES = (" based", " run", " owned", " backed", " linked", " language", " affiliated", " aligned")
_NO_NAME_ALONE = re.compile(
    rf"(?:{_OPENERS}|He|She|It|They|We|I|These|Those|Who|There|Here|One|Its|His|Her|Their|Officials?|Sources?|"
    r"Media|Journalists?|Reporters?|Police|Ministers?|Parliament|Doctors|Residents|Witnesses|Others|Some|Many|Most|Two|Three|Editors?|Activists|Nobody|Everyone|Readers|Viewers|Listeners|"
    r"Villagers|Photographs?|Photos?|Footage|Videos?|Reports?|Articles?|Editorials?|Interviews?|Statements?|Headlines?|Neither|None|Each|Such|What|How|Why|Where|Which|You|My|Our|If|So|No|Yes|Not|Only|Even|Still|Yet|Later|Earlier|Meanwhile|Critics|Locals|Fishermen|Farmers|Traders|Drivers|Soldiers|Lawyers|"
    r"Er|Sie|Es|Wir|Man|Der|Die|Das|Dem|Den|Ein|Eine|Dort|Hier|Il|Elle|Ils|Elles|On|Ce|Le|La|Les|Un|Une|Des|El|Los|Las|Su|Se|No|Interviewed|Quoted|Asked|Speaking|Writing|Citing|Quoting|According|Another|Several|Few|All|Every|Anyone|Nothing|Everything)"
)


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name: its place without articles and genitive, and whether anything tells that it is a title."""

    text: str
    start: int
    end: int
    site: bool = False  # a host or an account, whatever it is called
    quoted: bool = False
    article: bool = False
    first: bool = False  # opens its sentence: a common noun may be written large there


_IN_QUOTES = re.compile(rf"[“\"«„»‹](?P<name>[{CAPITAL}][^“”\"«»„‹›\n.,;:!?()]{{2,40}}?)[”\"»“«›]")


def proper_names(sentence: str) -> Iterator[ProperName]:
    """The names of a sentence, in order; what stands in quotation marks by itself is one."""
    done = 0
    for name in sorted((*_quoted(sentence), *_written_large(sentence)), key=lambda n: (n.start, -n.end)):
        if name.start >= done:
            yield name
            done = name.end


def _quoted(sentence: str) -> Iterator[ProperName]:
    for match in _IN_QUOTES.finditer(sentence):
        name = match["name"]
        large = sum(word[0].isupper() for word in name.split())
        if len(name.split()) <= 5 and (large > 1 or len(name.split()) < 3) and may_be_named(name):
            yield ProperName(name, *match.span("name"), quoted=True)


def _written_large(sentence: str) -> Iterator[ProperName]:
    for match in _SEARCH.finditer(sentence):
        start, end = match.span()
        site = match["name"] is None
        if not site:
            text = _BLANK.sub(" ", sentence[start:end])  # a line may end within it
            bare = bare_name(text)
            the = bare.startswith("The ") or re.search(
                r"\b[Tt]he\s+$", sentence[max(0, start - 5) : start + text.rfind(bare)]
            )
            common = (
                _NO_NAME_ALONE.fullmatch(bare.removeprefix("The ")) and not the
            )  # `The Reporter` is a title
            common = common and not _is_called_as_opener(bare, sentence, end)
            if not re.search(r"[^\W\d_]", bare) or common or not may_be_named(bare.removeprefix("The ")):
                continue
            start += text.rfind(bare)
            end = start + len(bare)
            if _PAGE_NEXT.match(sentence, end):
                end -= len(sentence[start:end]) - len(PLATFORM_LAST.sub("", sentence[start:end]))
        before, after = sentence[:start][-8:], sentence[end : end + 1]
        quoted = bool(re.search(r"[“\"«„‹‘']\s?$", before)) and bool(re.match(r"[”\"»“›’',]", after))
        article = bool(re.search(r"\b[Tt]he\s+[“\"]?$", before)) or sentence[start:end].startswith("The ")
        first = not sentence[:start].strip(" “\"«„‘'")
        unwrapped = " ".join(sentence[start:end].split())  # a line may end within it
        yield ProperName(unwrapped, start, end, site, quoted, article, first)


# `the Idlib Eye YouTube channel`
_PAGE_NEXT = re.compile(r"\s(?:channel|account|page|group|profile|feed)s?\b")
PLATFORM = (
    r"(?:Telegram|Twitter|X|Facebook|Instagram|YouTube|TikTok|WhatsApp|VKontakte|VK|WeChat|Weibo|Viber|Zalo|"
    r"Odnoklassniki|Truth\s+Social)"
)
PLATFORM_LAST = re.compile(rf"(?<=\w)(?:['’]s?)?\s+{PLATFORM}\Z")


def _is_called_as_opener(word: str, sentence: str, end: int) -> bool:
    """Whether a listed outlet is called as a word of another language, and an English verb stands behind it.

    `On 3 May 2016 Den printed an interview`
    """
    plain = folded(word)
    named = any(plain in phrases(listed_as) for listed_as in ("outlets", "outlets_too"))
    english = plain in _PRONOUNS or is_english(plain)
    return named and not english and _ENGLISH_VERB.match(sentence, end) is not None


_PRONOUNS = frozenset("one you we he she it they who some most many others".split())
_ENGLISH_VERB = re.compile(
    r"\s(?:(?:also|even|then|again|first|alone|had|has)\s)*(?:print|report|publish|reveal|claim|call|quot|post|interview|announc|argu|describ|nam|warn|add|not|ask|correct|repeat|devot|mock|prais|count|estimat|confirm|"
    r"accus|expos|translat|reprint|apologi[sz]|disclos|list|air|comment|summari[sz])e?d\b|"
    r"\s(?:(?:also|even|then|again|first|alone|had|has)\s)*(?:wrote|written|said|says|ran|put|gave|told|carried|denied|led\s+with|spoke\s+of|broke|showed|broadcast)\b"
)
_BLANK = re.compile(r"\s")


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


def is_month(word: str) -> bool:
    """Whether a word is the name of a month, or its short form, in a language that dates are read in."""
    return word.casefold() in _months()


# `Murmansk's SeverPort`, `the Houthis' Al-Masirah`
_OWNER = re.compile(
    r"(?:[Tt]he\s+)?([A-Z][\w-]+(?:\s[A-Z]\w+)?)(?:['’]s|(?<=s)['’])\s+(?=[A-Z]|a[lnstdrz]-|[a-z][A-Z])"
)
_OWN_TOWN = re.compile(r"(?P<name>[^’']+)['’]s\s+(?P<town>[A-Z][\w-]+)")  # `Sobh-e Now's Tabriz` reporter
_IN_TONGUE = re.compile(r"(?P<name>[^’']+)['’]s\s+(?P<tongue>[A-Z]\w+)")  # `Akhbar's English` report
_OF_TOWN = re.compile(
    r"(?P<name>(?:The\s+)?[Aa][lnstdrz]-[\w’'-]+(?:\s+[Aa]l-[\w’'-]+)?|(?:(?:EL|LA|LOS|LAS|LE|DIE|DER)\s)?[A-ZÀ-Þ]{5,})\s+of\s+(?P<town>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
)


_DAY_BEFORE = re.compile(r"(?:[^\W\d_]+(?<=day)\s+)?\d{1,2}\s+([^\W\d_]+)\s+(?:\d{4}\s+)?(?=\S)")


def _without_day(name: str) -> str:
    """A name without the day that stands before it: `On 9 May Radio Okapi aired`."""
    dated = _DAY_BEFORE.match(name)
    return name[dated.end() :] if dated and is_month(dated[1]) else name


# `On Monday The Standard (4/5)`
_ON_WEEKDAY = re.compile(r"\A(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s(?=The\s[A-Z])")


# `Journalist Ann Low tweeted`: what a person is, ahead of the name
_CALLING = re.compile(
    lettered(
        r"(?:(?:Former|Senior|Veteran|Freelance|Local|Exiled|Prominent|Pro-\w+)\s)?(?:Journalist|Blogger|Vlogger|Analyst|Activist|Researcher|Columnist|Commentator|"
        r"Photographer|Historian|Economist|Academic|Correspondent|Presenter|Cleric|Politician|Lawmaker|Influencer|Milblogger|Journalistin|Bloggerin|Journaliste|Periodista)"
        r"\s(?P<given>[A-ZÀ-Þ][\w’'-]+)\s(?=[A-ZÀ-Þ]|a[lnstdrz]-)"
    )
)


def _without_calling(name: str) -> str:
    """A person's name without what the person is called ahead of it."""
    called = _CALLING.match(name)
    named = called is not None and folded(called["given"]) in phrases("given_names")
    return name[called.start("given") :] if called and named else name


def bare_name(name: str) -> str:
    """The name without what stands before it in its sentence, and without a genitive."""
    name = _without_calling(name)
    name = re.sub(r"\s+of\s+([^\W\d_]+)$", lambda m: "" if is_month(m[1]) else m[0], name)
    for _ in range(4):
        shorter = _ON_WEEKDAY.sub("", _without_day(_HEAD_BEFORE.sub("", _FIRST_WORDS.sub("", name))))
        if shorter == name:
            break
        name = shorter
    owner = _OWNER.match(name)
    if owner and (is_place(owner[1]) or folded(owner[1]) in phrases("organisations") or is_town(owner[1])):
        name = name[owner.end() :]
    of_town = _OF_TOWN.fullmatch(name)
    if of_town and (is_place(of_town["town"]) or is_town(of_town["town"])):
        name = of_town["name"]  # `Al-Ayyam of Aden`
    name = _DAY_OF.sub("", _FRENCH_HEAD.sub("", name))
    in_town = _OWN_TOWN.fullmatch(name)
    if in_town and (is_place(in_town["town"]) or is_town(in_town["town"])):
        name = in_town["name"]
    in_tongue = _IN_TONGUE.fullmatch(name)
    if in_tongue and is_language(in_tongue["tongue"]):
        name = in_tongue["name"]
    for _ in range(4):
        shorter = _DEMONYM.sub("", name, count=1)
        if (
            shorter == name
            or _is_listed(name)
            or (name.startswith("Independent ") and is_language(shorter))  # `Independent Urdu`
            or all(word in _generic_words() for word in folded(shorter).split())
            or (
                " " in name
                and not name.startswith("The ")
                and _NATIONAL_NAME.match(name)
                and not _DEMONYM.match(shorter)
                and not _OF_WHERE_OR_WHOM.match(name)
            )
        ):
            break
        name = shorter
    two = _OF_TWO_WORDS.match(name)
    if two and folded(name[two.end() :]) in phrases("outlets"):
        name = name[two.end() :]  # `the South Korean Yonhap`
    return re.sub(r"['’]s?$", "", name).strip(" .,'’“”\"")


def _is_listed(name: str) -> bool:
    """Whether some outlet is listed by all of it: `Western People`."""
    plain = folded(name)
    return any(plain in phrases(listed_as) for listed_as in ("outlets", "outlets_too", "outlets_far"))


def _is_of_no_land(plain: str) -> bool:
    """Whether a paper is called by one such word, and no country: `Oregonian`, not `Georgian`."""
    listed_so = any(plain in phrases(name) for name in ("outlets", "outlets_too"))
    return listed_so and not any(land.startswith(plain[:_STEM]) for land in country_names())


_STEM = 4  # letters that a country and its adjective have in common
_INDEPENDENT = re.compile(r"Independent\s[A-Z]")
_CLOCK = re.compile(r"\d{1,2}\s+(?:Uhr|Heures?|Horas?|Hrs|H|GMT|UTC)")


# `April TV`
_STATION_OF_MONTH = re.compile(r"[A-Z]\w+\s(?:TV|FM|Radio|Television)")


def may_be_named(name: str) -> bool:
    """Whether it can be an outlet's name at all: no place, language, day, month or common noun."""
    plain = folded(name)
    if (
        len(plain) < 2
        or is_place(name)
        or (
            _DEMONYM.match(name + " ")
            and not (
                _OF_NATION.match(name)
                or _INDEPENDENT.match(name)
                or (_is_listed(name) if " " in plain else _is_of_no_land(plain))
            )
        )
        or plain.endswith(_NO_NAMES)
        or is_language(name)
        or _OF_TWO_WORDS.fullmatch(name.removeprefix("The "))
        or _CLOCK.fullmatch(name)
        or plain in phrases("never")
        or not re.search(r"[^\W\d_]", plain)
    ):
        return False
    day = re.fullmatch(r"\d{1,2}\s+([^\W\d_]+)(?:\s+\d{4})?", name)
    if day is not None and is_month(day[1]):
        return False
    generic = _generic_words()
    if is_month(plain.split()[0]) and not _STATION_OF_MONTH.fullmatch(name):
        return False
    return not all(word in generic for word in plain.split())


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


# What the list of adjectives holds besides those of nations
_NO_NATION = re.compile(
    r"(?:Arab|Shia|Shiite|Sunni|Western|Catholic|Islamist|Gulf|Protestant|State|Official|The|A|An|In|On|According|Local|Main|Leading|Army|"
    r"Opposition|Party|Parliamentary|Independent|Private|Public|Government|Pro-\w+|\w+-\w+|Christian|Civilian|Guardian|Publish|Finish|Polish-\w+)"
)


def is_demonym(word: str) -> bool:
    """Whether it is a nation's adjective: `Iranian`, `South Korean`."""
    if _OF_TWO_WORDS.fullmatch(word):
        return True
    return " " not in word and _DEMONYM.fullmatch(word + " ") is not None and not _NO_NATION.fullmatch(word)


def is_opener(word: str) -> bool:
    """Whether it is a word that sentences open with, and no part of a name."""
    return _NO_NAME_ALONE.fullmatch(word) is not None or word == "The"
