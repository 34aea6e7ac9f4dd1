"""What credits say beside their sources: `(Source: @vigie/archive, left; Google Earth, right)`.

In: what stands behind a label such as `Source:`. Out: its groups, which of the pictures is whose put to them
as remarks. So write those who look into footage: a source, its copy in an archive, where in the picture it
stands, with what a map was drawn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.reading.typed.fields import read_groups
from dateline.reading.typed.groups import RawGroup
from dateline.reading.typed.lexicon import lettered

_ENDS = r"(?=\s*(?:[;)\]]|\.?\s*\Z))"
# `@vigie/archive`, `April 28, 2023/archive`
_COPY = re.compile(
    r"(?<=[\w)”\"])\s?/\s?(?:web\s?)?(?:archived?|archives?|archiv|archivé|archivo|arquivo)(?:\s(?:link|copy|version|here))?(?=\s*(?:[,;)\]]|\Z))",
    re.IGNORECASE,
)
_SIDE = (
    r"(?:(?:at|on|in)\s(?:the\s)?)?(?:(?:far|top|bottom|upper|lower|cent(?:er|re)|middle|both)[\s-])?(?:left|right|top|bottom|cent(?:er|re)|middle|above|below|inset|foreground|background|row|both)"
    r"|(?:oben|unten|links|rechts|mitte)(?:\s(?:links|rechts|oben|unten))?|(?:(?:en\s|à\s)?(?:haut|bas|gauche|droite)(?:,?\s(?:à\s)?(?:gauche|droite))?)|(?:arriba|abajo|izquierda|derecha)(?:\s(?:a\sla\s)?(?:izquierda|derecha))?"
)
# `, top;`, `, left and right`, `(bottom)`
_WHERE = re.compile(
    rf"(?:,\s(?P<side>(?:{_SIDE})(?:\s(?:and|&|und|et|y)\s(?:{_SIDE}))?)|\s\((?P<inner>{_SIDE})\)){_ENDS}",
    re.IGNORECASE,
)
# `, using Mapcreator`, ` made with Flourish`
_TOOL = re.compile(
    lettered(
        rf",?\s(?P<tool>(?i:using|(?:made|created|built|drawn|generated|visuali[sz]ed|mapped|produced|designed|plotted)\s(?:with|using|in|on|through)|erstellt\smit|réalisée?\savec|hecho\scon)\s[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ\d][\w.’'-]*){{0,3}}){_ENDS}"
    )
)
# `; archived copy withheld`, `, since deleted`
_STATE = re.compile(
    rf"[;,]\s(?P<state>(?:(?:archived?\s)?(?:copy|copies|version|link|account|post|page)\s(?:is\s|has\sbeen\s)?(?:withheld|removed|redacted|on\sfile|deleted|archived|available)(?:\s[a-z]+){{0,3}}"
    rf"|(?:since|now|later)\s(?:deleted|removed|restricted|suspended|private)|archived(?:\scopy)?|(?:blurred|cropped|annotated|translated|highlighted|enhanced|rotated)\sby\s[^;,()]{{2,40}})){_ENDS}",
    re.IGNORECASE,
)


def read_credits(
    text: str,
    *,
    day_first: bool,
    note: bool,
    short_days: bool = False,
    short_years: bool = False,
    named: Sequence[tuple[int, int]] = (),
) -> list[RawGroup]:
    """The groups of what stands behind a label; see `fields.read_groups`."""
    remarks: list[tuple[int, str]] = []
    for form in (_COPY, _STATE, _TOOL, _WHERE):
        for match in form.finditer(text):
            said = next((part for part in match.groups() if part), None)
            if said:
                remarks.append((match.start(), said))
            text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    groups = read_groups(
        text, day_first=day_first, note=note, short_days=short_days, short_years=short_years, named=named
    )
    for place, said in sorted(remarks):
        bearer = next((group for group in reversed(groups) if group.start <= place), None)
        if bearer is not None:
            bearer.qualifiers.append(said)
    return groups


def tells_tool(group: RawGroup) -> bool:
    """Whether it says with what program a map or a chart was made: who made it is no photographer."""
    return any(_TOOL.fullmatch(f" {said}") for said in group.qualifiers)
