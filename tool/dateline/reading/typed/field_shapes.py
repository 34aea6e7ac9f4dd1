"""What single fields of a citation look like: pages, times, days alone, who quotes whom.

In: nothing. Out: patterns of masked text (`typed.masking`), matched by `typed.field_reader`."""

from __future__ import annotations

import re

from dateline.reading.typed.clocks import NEWS_OF, ON_AIR
from dateline.reading.typed.lexicon import compiled, lettered
from dateline.reading.typed.masking import (
    DATE,
    MASKS,
    TITLE,
)

PAGES = re.compile(
    r"sec\.\s[^\W\d_][\w.&/\s-]{1,40}|\d{1,4}\s?(?:pp?\.?|pages?|pgs?\.?|Seiten|páginas|págs?\.?|pagine|stron|str\.|sider)|(?:pp?|pgs?|pages?|S|Seite|paras?|sec|section|vol|volume|no|nos|nr|n[°º]|heft|number|issue|issue\s+no|ch|chap|chapter|col|fn?n?|note|minute|min|art|at|pkt|Rz|Rn|Ziff)\.?\s*\d[\w\s–—-]*(?:\.\d[\w–-]*)*|§+\s*\d+\w*|\d{1,4}(?:\s*[-–—]\s*\d{1,4})?|(?-i:[ivxlc]+|[IVLC]|[IVXLC]{2,})|#\d+|(?:episode|épisode|episodio|episódio|puntata|folge|odcinek|díl|epizoda|bölüm|season|staffel|saison|temporada|ep)\.?\s*\d+|(?:vol|no)\.?\s*\d+.*|\d+(?:st|nd|rd|th)\s+ed\.?|doi:?\s*\S+|(?:annex(?:es)?|appendix|tables?|figures?|fig\.|box|footnotes?|¶+)\s?(?:\d[\w.–-]*|[A-Z]\d?|[ivx]+)|(?:pp?|pages?|S)(?:\.\s?|\s)(?-i:[A-Z]{1,2})[-–]?\d[\w\s–,-]*|(?-i:[A-Z]{2}/\d{3,4})",
    re.IGNORECASE,
)  # fmt: skip


# `2 August 2016 p. 14`: where in the item, no comma ahead of it
PART_NEXT = (
    r"(?i:(?:pp?|pgs?|paras?|secs?|sect|chap|ch|fn|cols?|figs?|app|S|Rn|Ziff|str|стр|pkt|s|nn?)\.\s?|"
    r"(?:pp?|pages?|pgs?|paras?|paragraphs?|sections?|chapters?|footnotes?|columns?|annex|appendix|tables?|figures?|box|seiten?|Rz)\s|[§¶]+\s?)"
    r"(?:[A-Z]{1,2}[-–]?)?(?:\d|[ivxIVX]+\b)"
)


TIME = re.compile(
    r"\d{1,2}(?:[.:]\d\d)?\s*(?:Uhr|h|hrs?|a\.?m\.?|p\.?m\.?|o[’']clock)|(?:at\s+|around\s+)?\d{1,2}[:.h]\d{2}(?::\d\d)?\s*(?:(?:hrs?|hours|a\.?m\.?|p\.?m\.?|GMT|UTC|CET|EST|[A-Z]{2,4}T|(?-i:[ECMP]T)|US/(?:Eastern|Central|Mountain|Pacific)|Z|local(?:\s+time)?|Uhr|news|bulletin|edition)\s*)*|\d{4}\s*(?:gmt|utc|hrs)"
    rf"|{ON_AIR}",
    re.IGNORECASE,
)
# Behind the day: `noticiero de mediodía`; ahead of it, what was sent is called so
AT_NEWS = re.compile(NEWS_OF, re.IGNORECASE)


WHERE = re.compile(
    r"(?:(?:also\s+)?(?:available|accessible|found|online)\s+)?(?:(?:by\s+subscription|by\s+request|in\s+[A-Z][a-z]+)\s+)?(?:at|from|online|here)|dispon[ií](?:ble|vel)\s+(?:en|em|sur|à)|web\s+page|(?:verfügbar|abrufbar|online)\s+unter|unter|en|url|link|pdf|web|print|online|archived?(?:\s+(?:copy|version|link|at|here|url))?|(?:web)?archiv(?:e|iert)?(?:\s+(?:unter|sur|à))?",
    re.IGNORECASE,
)


# before what a field points to
POINTS_THERE = re.compile(r"(?:\A|[;,])\s*(?:see|cf\.?)(?:\s+also)?\s+\Z", re.IGNORECASE)
# `; photo: Ann Low`, `; photo by Ann Low`
CREDITS = re.compile(
    r"(?:\A|[;,])\s*(?:photos?|photographs?|pictures?|images?|cartoons?|drawings?|video|footage)(?:\s+by|\s*:)\s+\Z",
    re.IGNORECASE,
)
# `red circle by Myth Detector`, `faces blurred by OC Media`: who changed a picture has not published it
ALTERED = re.compile(
    r"(?:[\w-]+\s+){0,3}?(?:circles?|arrows?|box(?:es)?|frames?|marks?|markings?|markers?|annotations?|highlight(?:s|ing)?|labels?|labelling|lettering|insets?|overlays?|outlines?|grids?|dots?|lines?|colou?ring|subtitles?|captions?|crop(?:ping)?|collage|montage|enhancement|"
    r"cercles?|flèches?|encadrés?|annotations?|marquages?|círculos?|flechas?|recuadros?|anotaci(?:ón|ones)|setas?|anotaç(?:ão|ões)|marcaç(?:ão|ões)|kreise?|pfeile?|markierung(?:en)?|beschriftung(?:en)?|hervorhebung(?:en)?|cerchi[oa]?|frecc[ei]a?)"
    r"(?:\s+(?:rouges?|roj[oa]s?|vermelh[oa]s?|ross[oiae]|jaunes?))?(?:\s+(?:added|drawn|made|inserted|ajoutée?s?|añadid[oa]s?|aggiunt[oiae]))?\s+(?:by|par|por|von|vom|di|da|d[eo]l?)\s+\S.*|"
    r"(?:[\w-]+\s+){0,3}?(?:blurred|cropped|annotated|highlighted|enhanced|rotated|pixell?ated|marked|circled|redacted|edited|coloured|colored|labelled|floutée?s?|annotée?s?|recadrée?s?|recortad[oa]s?|editad[oa]s?|borrosead[oa]s?)\s+(?:by|par|por)\s+\S.*",
    re.IGNORECASE,
)


# `bulletin Point sur la situation`, `newsletter “Le Pasteur”`: the kind of an item, and how it is called
TITLED_KIND = re.compile(
    lettered(
        r"(?P<kind>(?:(?:weekly|monthly|quarterly|annual)\s)?(?:bulletin|newsletter|report|dashboard|brief|briefing|rapport|note|lettre|revue|dépêche|communiqué|série|boletín|informe|hoja|carta|nota|revista|boletim|relatório|"
        r"bollettino|rapporto|lettera)(?:\s(?:hebdomadaire|mensuel(?:le)?|annuel(?:le)?|trimestriel(?:le)?|semanal|mensual|anual|trimestral|mensal|settimanale|mensile))?)"
        rf"\s(?P<title>[A-ZÀ-Þ{TITLE}].{{3,80}})"
    )
)


CLOCK = re.compile(r"\s+\d{4}\s*(?:gmt|utc|hrs)\s*$", re.IGNORECASE)


QUOTING = re.compile(
    r"^(?P<by>[^\W_@].*?\s)??(?:(?:itself|in\s+turn|also|again|apparently)\s+)?(?i:quoting|citing(?:\s+again)?|(?:which|who)\s+(?:quotes|cites)|citant|reprenant|citando|unter\s+Berufung\s+auf)\s+(?:l[’'](?=[A-Z]{2}|Agence\s))?(?P<name>(?:the\s+|d(?:en|ie|as)\s+)?(?:[^\W\d_a-z]|a[lnstdrz]h?-[A-Z]|[a-z]{1,2}[A-Z]).*)$",
    re.DOTALL,
)


# A second day of the same item: when it was changed.
UPDATED = (
    r"(?:(?:page\s+)?(?:last\s+)?(?:updated|revised|modified|corrected|deleted)|last\s+(?:update|modification)|(?:page\s+)?(?:dernière\s+)?(?:mise?\s+à\s+jour|modification|modifiée?)|(?:zuletzt\s+)?(?:aktualisiert|geändert)"
    r"|letzte\s+(?:aktualisierung|änderung)|(?:última\s+)?(?:actualización|modificación|atualização)|actualizado|atualizado|(?:ultimo\s+)?aggiornamento)"
)


# `semaine du 9 au 15 avril 2015`, `issue for the week of 9 April`: of a weekly
OF_WEEK = (
    r"(?:(?:issue|edition|numéro|édition|ausgabe|número|edición)\s+(?:for|of|de|der|du)\s+)?(?:for\s+)?(?:(?:the|la|der)\s+)?"
    r"(?-i:week(?:-?end)?|semaine|[Ww]oche|semana|settimana)\s+(?:of|from|ending|du|des|vom|del?|dal)(?=\s)"
)


DATES_ONLY = re.compile(
    rf"(?:(?:{OF_WEEK}|{UPDATED}\s?:?|on:?|dated|of|from|in\s+its\s+(?:issue|edition|number)(?:\s+of)?|c\.|ca\.?|circa|about|around|approx\.?|um|vers|hacia|both|beide|jeweils|tous\s+deux|issue(?:\s+(?:of|dated))?|edition\s+of|ausg(?:abe|\.)|v\.|(?:medien|presse)?mitteilung|édition|numéro|edición|edição(?:\s+de)?|edizione(?:\s+del)?|em|no\s+dia|do\s+dia|del?|di|il|el|publicad[oa]\s+(?:em|el)|communiqué|the|posted|published|aired|updated|broadcast|issued|released|printed|uploaded|streamed|as\s+(?:of|at)|vom|am|le|du|z(?:\s+dnia)?|ze|date:?)\s*)*"
    rf"{DATE}++(?:[\s,]*(?:and|&|or|und|et|y|e|i|[-–—/])?\s*{DATE}++)*\s*(?:issue|edition|{TIME.pattern})?",
    re.IGNORECASE,
)


ENDS_DATED = re.compile(
    rf"(?P<name>.*?[^\s{MASKS}])[\s|–—:/-]*(?:(?<=\s)(?:(?:in\s+its\s+|in\s+the\s+)?(?:issue|edition|number)\s+)?(?:on|of|dated|from|vom|v\.|am|du|de|del|di|el|il|z(?:\s+dnia)?|em|do\s+dia|no\s+dia)\s+)?(?P<dates>{DATE}.*)",
    re.DOTALL,
)


DATED_FIRST = re.compile(rf"(?P<dates>{DATE}+)\s*[-–—|:]?\s*(?P<name>[^\s{MASKS}].*)", re.DOTALL)


OPENING = compiled("openings", r"^%s(?=[\s:]|$)[\s:]*")


ACCESSED = compiled(
    "accessed",
    rf"^(?:and\s+)?%s(?:\s+(?:on|at|in|from|via|le|am|em|el|il))?\s*:?\s*(?:the\s+)?(?P<date>{DATE}+)?\s*$",
)


# before a day, in any text: that it is the one of reading
READ_BEFORE = compiled("accessed", r"(?<![\w])%s(?:\s+(?:on|at|the|le|el|am|em|il|den))*\s*:?\s*\Z")
VIA_ALONE = compiled("via", r"(?:and\s+)?(?:%s)\s*:?\s*\Z")


NAMED_LANGUAGE = re.compile(r"^(?P<name>.+?)\s+(?P<said>in\s+[A-Z][a-z]+(?:\s+and\s+[A-Z][a-z]+)?)$")


# `For more on this see Fars`: the words before the outlet are the note's own.
POINTS_TO = re.compile(
    r".{3,}?\b(?:see|cf\.?|siehe|voir|vgl\.?)\s+(?:also\s+|in\s+)?(?=[A-Z@\d]|a[lnsd]-|the\s+[A-Z])",
    re.DOTALL,
)


# `…, 12 February 1994, p. 4; in FBIS-CHI-94-033, 17 February 1994`: who carried or translated the item before
WITHIN = re.compile(lettered(r"in:?\s+(?=[A-ZÀ-Þ\ue010-\ue013])"))


CARRIER = re.compile(lettered(r"in:?\s+(?P<name>[A-ZÀ-Þ][^,;]*)$"))


# Who carries what others broadcast and print: `Radio One, in BBC Monitoring, 3 May 1996`
MONITOR = re.compile(
    r"(?:in|from):?\s+(?:the\s+)?(?P<name>[^,;]*\b(?:BBC\s+(?:\w+\s+)?Monitoring|Sum+ar(?:y|ies)\s+of\s+World\s+Broadcasts?|SWB|FBIS|JPRS|Foreign\s+Broadcast\s+Information\s+Service|World\s+News\s+Connection|Open\s+Source\s+(?:Cent(?:er|re)|Enterprise)|MEMRI|WNC|OSC)(?:[\s-][^,;]*)?)"
)


# The same, or when it came out
WHAT_DAY = re.compile(
    rf"(?P<out>posted|published|aired|broadcast)|{UPDATED}",
    re.IGNORECASE,
)


# `Tasnim 2020a`, as houses write that cite by author and year; `2020b` behind it
BY_YEAR = re.compile(r"(?:(?P<name>[^\d]*[^\W\d_][^\d]*)\s)?(?P<year>(?:19|20)\d\d)(?(name)[a-z]?|[a-z])")


OF_AGENCY = re.compile(r"(?<=\w)-(?:Meldung|Bericht|Nachricht|Depesche)$")  # `dpa-Meldung vom 11. Mai`
