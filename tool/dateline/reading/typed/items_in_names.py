"""What kind of item or outlet is told beside a name, and is no part of it: `Khaburi Notes (blog)`, `Malaita
Matters, Facebook post`.

In: an outlet as it was read. Out: its name, and the remark. Where somebody has an account (`Malaita Matters,
Facebook`, `Facebook page`) is of the name.
"""

from __future__ import annotations

import re

from dateline.reading.typed.finding_places import without_report
from dateline.reading.typed.lexicon import compiled, lettered, pattern
from dateline.reading.typed.platforms import ACCOUNT_IN_BRACKETS, ITEM

_GLOSS = re.compile(
    rf"(?P<name>.*\w[”\"’»]?)\s+[(\ue014](?P<remark>{ACCOUNT_IN_BRACKETS})[)\ue015]",
    re.IGNORECASE | re.DOTALL,
)
ITEM_ON_PLATFORM = rf"(?:%s|(?-i:{pattern('platforms_behind')}))[\s-]+{ITEM}|tweets?|blog\s+posts?"
_POST = compiled("platforms", rf"^(?P<name>.*\S),\s(?P<remark>{ITEM_ON_PLATFORM})$")
# `@border_south Tweet`
_OF_HANDLE = re.compile(r"(?P<name>@\w[\w.]*)\s+(?P<remark>(?:re)?tweet|post|thread)", re.IGNORECASE)
# `UKMTO Warning 031`: what is put out in numbers, whatever it warns of
_NOTICE = (
    r"(?:(?:[Ss]ecurity|[Ss]afety|[Tt]ravel|[Ii]ncident|[Mm]ar(?:itime|ine)|[Nn]avigational|[Tt]hreat|[Ff]lash|[Ii]ndustry|[Jj]oint|[Ii]nformation)\s)?"
    r"(?i:warning|advisory|alert|incident(?:\sreport)?|threat\scircular|spot\sreport|sitrep|situation\sreport)\s"
    r"(?:(?:N°|[Nn][oº]\.?|#)\s?)?(?:[A-Z]{1,5}[/-]?)?\d{1,4}(?:[/.-]\w{1,4}){0,2}"
)
# `Tbilisi City Hall press release`, `Harbour Holdings disclosure`, `Crisis Group Africa Report N°254`
_RELEASE = re.compile(
    rf"(?P<name>.*?\w\w[”\"’»]?)(?<!\bof)(?<!\bthe)(?<!\band)\s(?P<remark>{_NOTICE}|(?:press|news|media)\s(?:release|statement|communiqué|briefing(?:\snote)?)|(?:daily|weekly|noon|press|morning)\sbriefing|communiqu[ée]|(?:regulatory\s|stock[\s-]exchange\s|exchange\s)?(?:filing|disclosure)|"
    r"(?:(?:External\s|Humanitarian\s)?(?:Situation|Humanitarian)\s|(?:Africa|Asia|Europe|Middle\sEast|Latin\sAmerica|Special|Policy|Country|Research|Regional)\s)?(?:Report|Briefing|Policy\sBrief|Commentary)\s(?:N°|N[oº]\.?|#)\s?\d{1,4}|"
    # `Reuters interview with the minister`
    r"(?<!\band\s)(?<!\ban\s)(?<!\bthe\s)(?:(?:exclusive|live|phone|video|recorded)\s)?interview\s(?:with|of)\s\S.{1,60})"
)


# `EUNAVFOR ATALANTA PRESS RELEASE`, where all is set in capitals
_CAPITAL_RELEASE = re.compile(
    lettered(
        r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ\d.’'&/ -]*[A-ZÀ-Þ\d])(?<!\bOF)(?<!\bTHE)(?<!\bAND)\s"
        r"(?P<remark>(?:PRESS|NEWS|MEDIA)\s(?:RELEASE|STATEMENT|COMMUNIQUÉ|ADVISORY|BRIEFING|NOTE)|COMMUNIQU[ÉE]|"
        r"COMUNICADO(?:\sDE\s(?:PRENSA|IMPRENSA))?|PRESSEMITTEILUNG|(?:SECURITY|SITUATION|INCIDENT)\s(?:UPDATE|REPORT))"
    )
)


def _release(name: str) -> re.Match[str] | None:
    return _RELEASE.fullmatch(name) or _CAPITAL_RELEASE.fullmatch(name)


def without_release(name: str) -> str:
    """The name of a body without the kind or the number of what it put out."""
    match = _release(name)
    return match["name"] if match else name


def without_item(outlet: str) -> tuple[str, str | None]:
    """The name of an outlet without what is told beside it, and that."""
    match = (
        _GLOSS.fullmatch(outlet) or _POST.match(outlet) or _OF_HANDLE.fullmatch(outlet) or _release(outlet)
    )
    return (match["name"], match["remark"]) if match else without_report(outlet)
