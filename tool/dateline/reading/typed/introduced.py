"""Outlets that a sentence says what they are before it names them: `a local station, Ozon radio, reported`.

In: a text. Out: names added to `Outlets`, small words and all: between two commas a name needs no capitals to
tell where it ends.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.typed.bodies import is_of_body
from dateline.reading.typed.evidence import is_person_like
from dateline.reading.typed.lexicon import lettered
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.proper_names import NAME, bare_name, may_be_named

# What publishes, called by a common noun with an article.
_KIND = (
    r"(?:newspaper|daily|weekly|monthly|fortnightly|quarterly|tabloid|broadsheet|magazine|periodical|gazette|news\s+(?:agency|portal|site|website|page|outlet)|news\s?letter|bulletin|"
    r"website|web\s+site|portal|blog|podcast|broadcaster|(?:radio|television|tv|fm|local|community|regional|state|private|public|student|pirate|religious|online|shortwave)\s+(?:station|channel|broadcaster|radio)|"
    r"(?:Telegram|Facebook|YouTube|WhatsApp|Instagram|Twitter|TikTok|VK|Viber|union|community|village|town|neighbou?rhood|fan|parents[’']|news|students[’'])\s+(?:page|channel|group|account|podcast|paper|blog|site|newsletter|magazine))"
)
_CLAUSE = (
    r"(?:\s+(?:that|which|for|of|in|from|run|read|owned|published|printed|used|close|based|popular|known)"
    r"\s[^,.;:()\n]{1,70})?"
)


@cache
def _introduced() -> re.Pattern[str]:
    name = r"(?P<name>[A-ZÀ-Þ][\w’'.&-]*(?:[ ][\w’'.&-]+){0,3})"
    return re.compile(
        lettered(
            rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Ii]ts|[Tt]heir)\s+(?:[\w’'-]+\s+){{0,4}}?{_KIND}{_CLAUSE},\s+[“\"«„]?{name}[”\"»“]?,\s+(?=[a-zà-ÿ])"
        )
    )


@cache
def _in_its_issue() -> re.Pattern[str]:
    return re.compile(
        lettered(
            rf"(?<![\w’'-])[“\"«„]?(?P<name>{NAME})[”\"»“]?,?\s+(?:also\s+|too,\s+)?(?:[a-z]+ed\s+(?:[\w’'-]+\s+){{0,6}}?)?in\s+(?:its|an|the)\s+(?:own\s+|next\s+|last\s+|first\s+|(?:print|online|weekend|morning|evening|special|Sunday|Friday)\s+)?(?:edition|issue)s?\s+(?:of|dated|for|published\s+on)\s+(?:the\s+)?(?:\d|[A-Z][a-z]+\.?\s+\d)"
        )
    )


def learn_introduced(text: str, outlets: Outlets) -> None:
    """Learn the names that stand in commas behind what publishes, and those that have issues.

    No person's, no body's, no town's is learnt by what stands before it alone.
    """
    for match in _in_its_issue().finditer(text):
        name = bare_name(match["name"])
        if name and may_be_named(name) and outlets.standing(name) is not Standing.NEVER:
            outlets.learn(name)
    for match in _introduced().finditer(text):
        name = " ".join(match["name"].split())
        plain = outlets.standing(name) not in (Standing.KNOWN, Standing.NEVER, Standing.PLACE, Standing.TOWN)
        if (
            plain
            and may_be_named(name)
            and not (is_person_like(name) or is_of_body(name))
            and not _CLAUSES.search(name)
        ):
            outlets.learn(name)


# Words that no name has: `a daily, Reuters said, …`
_CLAUSES = re.compile(
    r"\s(?:said|says|reported|wrote|told|was|were|is|are|has|had|which|that|who|whose|where|when|and|but|on|in|at|to|from|by|with)(?:\s|$)"
)
