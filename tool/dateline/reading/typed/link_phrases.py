"""The builds in which sentences link a name to the day of what it published.

In: nothing. Out: `Form`s, compiled once. A form says what lies between the name and the day, and what stands
before the first of them and behind the second; the words stand in `link_words.toml`, so that a verb or a
noun more is known in every form. Patterns are of folded text, in which a sign stands for each letter of a
name and another for each of a day. English, French, German and Spanish have the same forms.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib import resources

from dateline.reading.publication_phrases import NAMED

DATED = "\ue023"  # stands for each character of a day


class Strength(IntEnum):
    """How much a link tells that the name is an outlet's; the day is its in all of them."""

    NONE = -1
    OF_KNOWN = 0  # a link only for what is known as an outlet
    FAIR = 1  # persons and bodies stand so too
    GOOD = 2  # mostly outlets do
    SURE = 3  # nothing else does


Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Form:
    """One build: all of what lies between, the end of what stands before, the beginning of what is behind."""

    strength: Strength
    middle: Pattern
    left: Pattern | None = None
    right: Pattern | None = None
    not_left: Pattern | None = None
    not_right: Pattern | None = None
    to_learn: bool = False  # the day may be that of what is told: enough to learn an outlet by, no more

    def stands(self, left: str, right: str) -> bool:
        """Whether what stands before and behind is of this build; what lies between is asked for once by `links`."""
        return (
            (self.left is None or self.left.search(left) is not None)
            and (self.right is None or self.right.match(right) is not None)
            and (self.not_left is None or self.not_left.search(left) is None)
            and (self.not_right is None or self.not_right.match(right) is None)
        )


_ENCLITIC = r"(?:-(?:[oa]s?|lhes?|se))?"  # `repetiu-o`


@cache
def words(name: str) -> str:
    """The named list of link_words.toml as one pattern of whole words."""
    data = resources.files("dateline.reading.typed").joinpath("link_words.toml").read_text(encoding="utf-8")
    return rf"(?:{'|'.join(tomllib.loads(data)[name])}){_ENCLITIC}(?![\w-])"


# --- pieces -----------------------------------------------------------------------------------

_W = rf"[\w{NAMED}][\w{NAMED}’'.&/-]*(?:,\d{{3}})*"
QUOTE = r"[’'»”\"“«„‹›]?"
ARTICLE = r"(?:the|an?|its|their|his|her|l[ae]s?|une?|son|sa|d(?:er|ie|as|em|en|es)|eine[rmns]?|ein|seine[rmn]?|ihre[rmn]?|el|l[ao]s|una?|su|sua|seu|os?|il|gli|nel(?:la|lo)?|d[ao]s?|pel[ao]s?|della|dello|dal(?:la)?|im|del|du|au|aux|zum|vom)"
_ON = r"(?:on|in|am|im|le|el|il|em|no\s+dia|a|nel|ja\s+em|ya\s+en|ya\s+el|gia\s+(?:il|nel)|so\s+em|as\s+(?:early|late|recently|long\s+ago|far\s+back)\s+as|(?:late|early|back|only|again|first|already|bereits|erst|noch|encore|deja)\s+(?:on|in|am|le))"
_OF = r"(?:do\s+dia|(?:la\s+)?edicion\s+del?|(?:a\s+)?edicao\s+de|dell?['’]?|di|com\s+data\s+de|con\s+fecha\s+del?|of|dated|date[es]?\s+du|vom|v\.|du|del?|fur|issue\s+of|edition\s+of|datiert\s+vom)"
_EVE = r"(?:(?:the\s+)?(?:(?:early\s+|late\s+|same\s+|very\s+)?(?:morning|evening|night|afternoon|eve)|(?:small|early|late|first|morning|evening)\s+hours|course|middle|wake)\s+of\s+|the\s+(?:day\s+after(?:\s+that)?|(?:next|following|same)\s+day),\s+)?"
_HEADS, _PIECES, _ISSUES = words("heads"), words("pieces"), words("issues")
_NO_BREAK = rf"(?!(?:{words('breaks')}))"
_WORD = rf"{_NO_BREAK}{_W}"
_OBJECT = rf"(?:(?:,(?!\s+(?:and|but|und|et|y)\s))?\s+{_WORD}){{0,9}}?"
# `the Tbilisi weekly`, `l'hebdomadaire`, `state agency`: what leads to a name.
LEAD = (
    rf"(?:(?:l['’])?(?:(?:{ARTICLE}\s+)?(?:l['’])?(?:(?!{ARTICLE}\s){_WORD}\s+){{0,4}}?(?:{_HEADS})\s+(?:(?:called|named|of)\s+)?(?:{ARTICLE}\s+)?|"
    rf"(?:{ARTICLE}\s+)(?:[\w-]+\s+)?|[\w-]+['’]s\s+)?{QUOTE})"
)
_NUMBER = r"(?:,?\s+(?:vol|volume|jg|jahrgang)\.?\s*\d+)?(?:,?\s+(?:in\s+)?(?:no|nr|n°|issue|number|num|episode|ep|folge|part)\.?\s*[\d,.]*\d)?"
_ASIDE = rf"(?:\s*\([^(){DATED}]{{1,40}}\))?(?:,\s(?:on\s+the\s+other\s+hand|for\s+its\s+part|by\s+contrast|however|in\s+turn|too|at\s+least|rather\s+more\s+\w+)(?=\s*[(,])|\s*,\s(?:(?:[^,;:{DATED}]|,(?=\d)){{1,100}}|(?:which|who|whose)\s[^,;:{DATED}]{{1,60}},[^,;:{DATED}]{{1,40}}),|\s+[-–—]\s[^-–—{DATED}]{{1,80}}\s[-–—]|\s+(?:of|in)\s+{NAMED}*[\w-]+(?=[\s,(]))?"
_JOINED = rf"(?:\s*(?:,|,?\s+and|\s+nor|\s+or|et|und|sowie|y|e|&)\s+(?:{ARTICLE}\s+)?{QUOTE}{NAMED}+)*"
# What may stand behind a name and be of it: those it is joined to, a noun, an aside, a number.
_WHERE = rf"(?:on|over)\s+(?!\w+day\b|the\b|an?\b)[\w{NAMED}.-]+(?:\s+(?!on\b|in\b)[\w{NAMED}-]+(?=\s+\w+(?:ed|ote|id|ld|ew)\b))?"
# `“X” account on Threema wrote`; the noun may be of the name
_ACCOUNT_ON = rf"(?:(?:\s+(?:account|channel|page|group|feed|profile|room|bot))?\s+{_WHERE})?"
_BEHIND = rf"{QUOTE}{_JOINED}(?:['’]s?)?(?:\s+(?:{_HEADS}))?{_ACCOUNT_ON}{QUOTE}{_ASIDE}{_NUMBER}(?:\s+(?:alone|itself|too|as\s+well))?"
_NO_OWNER = rf"(?!['’]s?\s){_BEHIND}(?<!['’]s)"
_ADVERB = (
    r"(?:(?:both|all|(?:would|did|does|do|could|can|might|will)(?:\s+not)?|had|has|have|was\s+(?:kind|good|brave|bold|careless|quick|first)\s+(?:enough\s+)?to|had\s+the\s+\w+\s+to|was\s+(?:the\s+)?(?:first|only\s+(?:\w+\s+)?)\s*to|then|later|first|already|again|only|itself|even|also|since|"
    r"promptly|soon|in\s+turn|for\s+its\s+part|hat|a|avait|y|en|ne|se|l[aeo]s?|li|gli|lui|leur|bereits|dazu|noch|zuerst|\w+ly)\s+|[lns]['’]){0,3}"
)
_STAFF = rf"(?:(?:['’]s?)?\s+(?:[\w-]+\s+){{0,3}}?(?:{words('staff')})(?:\s+(?:in|at|for)\s+{_W})?(?:,?\s+{_W}\s+{_W},?)?)?"
_WHICH = r"(?:,?\s+(?:which|that|qui|que|che|el\s+cual|la\s+cual|o\s+qual|a\s+qual|welche[rs]?))?"
_DOES = rf"{_BEHIND}{_STAFF}{_WHICH}\s+{_ADVERB}"
_IN_ITS = rf"(?:,?\s+(?:(?:(?:in|on|with|for|dans|en|em|con)\s+{ARTICLE}|n[ao]s?|nel(?:la|lo)?|en)\s+|nell['’])(?:{_WORD}\s+){{0,4}}?(?:{_PIECES}|{_ISSUES})(?:\s+{_WORD}){{0,4}}?)?"
# `noted on the following day, May 4`
NEXT = (
    r"(?:(?:on\s+)?(?:the\s+(?:(?:very\s+)?(?:following|next|same|previous|preceding)\s+(?:day|morning|evening|night|afternoon|weekend|week)|(?:day|morning|evening|night|afternoon|weekend|week)\s+(?:after|before))|that\s+(?:same\s+)?(?:day|morning|evening|night|afternoon)|(?:an?|one|two|three|four|five|six|seven|ten|\d+)\s+(?:days?|weeks?|months?)\s+(?:later|afterwards|earlier|before)|"
    r"le\s+(?:lendemain|jour\s+meme)|am\s+(?:nachsten|folgenden|selben)\s+(?:tag|morgen)|al\s+dia\s+siguiente|no\s+dia\s+seguinte|il\s+giorno\s+dopo),\s+)?"
)
_ON_DAY = rf",?\s+{NEXT}(?:{_ON}\s+|{_OF}\s+|by\s+(?=the\s+\w+\s+of\s))?{_EVE}"
_CHAIN = rf"(?:{QUOTE}\s*[)\]]?\s*(?:,|,?\s+and|und|sowie|et|y|;)\s+(?:{LEAD}){NAMED}+{QUOTE}\s*[(\[]\s*(?:on\s+)?{DATED}+)*"
_IN_BRACKET = rf"\s*[(\[]\s*(?:[^()\[\];{DATED}]{{0,50}}[\s,])?"
_PUBLISHED = (
    r"(?:,?\s+in\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:interview|conversation|talk|programme|broadcast|call)"
    r"|,?\s+(?:in|from|at)\s+(?:[\w’'-]+\s+){1,4}?(?:studios?|newsroom|offices?|headquarters))?"
    r"(?:,?\s+(?:(?:that|which)\s+(?:was\s+|it\s+)?|and\s+)?(?:went\s+out|went\s+on\s+air|ran|appeared|published|aired|broadcast|printed|posted|released|"
    r"publie|diffuse|paru|erschienen)e?s?)?"
)
_OF_NO_EVENT = (
    rf"(?!.*\b(?:{words('events')})\s+(?:of|to|in|at|on|near|from|for|by|with)\s+[^,;]{{2,60}}[(\[])"
)
# `had become dearer by a third since Nowruz (`: the day of a feast or of what happened
_SINCE_WHEN = (
    r"(?!.*\b(?:since|until|till|before|after|during|throughout|ahead\s+of|following|as\s+of|in\s+the\s+run-?up\s+to|on\s+the\s+(?:eve|day|anniversary)\s+of|"
    r"depuis|avant|apres|pendant|seit|vor|nach|bis|wahrend|desde|hasta|antes\s+de|despues\s+de|durante|ate)\s+(?:[\w’'-]+\s+){1,5}[(\[])"
)
_VERBS = (
    (words("prints"), Strength.SURE),
    (words("reports"), Strength.GOOD),
    (rf"(?:{words('says')}|{words('says_too')})", Strength.FAIR),
)


@cache
def _p(pattern: str) -> Pattern:
    """One object for each pattern, so that it is sought once for all forms that share it."""
    return re.compile(pattern)


def _before(pattern: str) -> Pattern:
    """What ends the text before a name."""
    return re.compile(rf"(?<![\w-])(?:{pattern}){LEAD}\Z")


# --- what several forms ask -------------------------------------------------------------------

CHAINED = _p(
    rf"{NAMED}+{QUOTE}\s*[(\[]\s*(?:on\s+)?{DATED}+\s*[)\]]\s*(?:,|,?\s*and|und|sowie|et|y|;)\s+{LEAD}\Z"
)
DONE_TO = _before(rf"(?:{words('things_done_to')})\s+")
_CLOSES = rf"\s*(?:,[^()\[\]]{{1,60}})?[)\]](?:{_CHAIN}\s*[)\]])?"
_OF_FIRM = words("of_firm")
_ITS = _p(rf"\s+(?:(?:its|their)\b|(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?{_OF_FIRM})")
_OWNED = _p(r"\b(?:of|at|against|from|de|von|der|des|du|with|to|into|met|near)\s+(?:the\s+)?\Z")
_TREATY = _p(
    r"\b(?:treat(?:y|ies)|accords?|agreement|convention|protocol|resolution|act|law|battle|decree|abkommen|vertrag|gesetz|traite|loi|acuerdo|ley|declaration|charter|summit|conference|festival|operation|government|cabinet)\s+(?:of|von|de|on|for)?\s*(?:the\s+)?\Z"
)
_CLAUSE = _p(
    rf"(?:\A|\A\W*in\s+{DATED}+,?\s|[.;:,–—]\s|\b(?:and|but|while|as|und|et|y|e|mais|pero|mas|ma|aunque|mientras|enquanto|mentre|sondern|tandis\s+que|aber|wie|comme|como|come|that|que|che|dass|which|when|until|before|after|because|although|by\s+the\s+time|it\s+(?:was|is))\s)[\W]*"
    rf"(?:{LEAD})\Z"
)
_LEADS = _p(  # behind a dash, four blanks are what another citation holds
    r"(?:\A|[;:,]\s|[–—-]\s{4,}|[“\"«]|\b(?:and|but|und|et)\b)\W*(?:(?:and|but|then|also|already|later|earlier|only|it\s+was|not\s+until|erst|al\s+dia\s+siguiente,|no\s+dia\s+seguinte,|le\s+lendemain,|einen\s+tag\s+spater,|un\s+jour\s+plus\s+tard,|um\s+dia\s+depois,|un\s+dia\s+despues,)\s+)*"
    rf"(?:{_ON}\s+(?:both\s+)?)?{_EVE}\Z"
)
_NOUN_NEXT = r"\s+(?:[\w-]+\s+){0,2}?(?:%s)"
_ISSUE_NEXT, _PIECE_NEXT = _p(_NOUN_NEXT % _ISSUES), _p(_NOUN_NEXT % _PIECES)
_COMMA = _p(r",")
FROM_IT = _before(rf"(?:{words('sources')})\s*")
TOLD = _before(rf"(?:{words('told')})\s+")
_TOLD_BY_ONE = _p(rf"(?<![\w{NAMED}])(?!he\b|she\b|it\b)[a-z’'-]{{2,}}\s+told\s+(?:{LEAD})\Z")
_OF_ISSUE = _before(rf"(?:{_ISSUES})\s+(?:of|de|du|des|der)\s+")
_OF_PRESS_PIECE = _before(
    r"(?:editorial|op-?ed|column|leading\s+article|headline|cartoon|commentary|article|opinion\s+piece|leitartikel|kommentar|tribune|chronique)s?"
    rf"(?:\s+{_NO_BREAK}[\w-]+){{0,2}}?\s+(?:in|im|dans)\s+"
)
_PIECE_OF = rf"(?:{_PIECES})(?:\s+{_NO_BREAK}(?!(?:in|by|of|on|from|for)\s){_W}){{0,3}}?\s+"
_PIECE_BY = _before(rf"{_PIECE_OF}(?:of|by|on|with|for|de|du|des|der|par|dans|von|im|en)\s+")
_PIECE_IN = _before(rf"{_PIECE_OF}(?:in|from)\s+")
_FIRST_TO = _before(
    r"(?:first|last|only\s+\w+)\s+to\s+(?:report(?!\s+(?:sick|for|to)\b)|print|publish|run|carry|break|notice|name|write|say|mention)\b[^,;.]{0,30}\s(?:was|were)\s+"
)
OF_PIECE = _p(rf"{_PIECE_BY.pattern}|{_PIECE_IN.pattern}")


# `the sentence had travelled by the next morning to La Razón (8 March)`
_SPREAD_TO = _before(
    r"(?:travell?ed|spread|jumped|migrated|wandered|resurfaced|reappeared|turned\s+up|cropped\s+up|ended\s+up|found\s+(?:its|their)\s+way|made\s+(?:its|their)\s+way|made\s+it|got\s+as\s+far\s+as)"
    r"(?:\s+[\w-]+){0,8}?\s+(?:to|into|in|on)\s+"
)


# `a reporter for Mizzima who reached the pier wrote on 3 May`
_FOR_WHOM = _before(rf"(?:{words('staff')})\s+(?:for|of|from|with|at)\s+")
# `taken off the site of Hirmand Voice`, `issued a denial through Hormozgan Today`
_OFF_PAGE = _before(
    r"(?:(?:off|from|on|via|to)\s+the\s+(?:web\s?)?(?:site|feed|wire|channel|account|archive|page)\s+of"
    r"|(?:denial|statement|correction|announcement|notice|message|warning|appeal|apology|reply)\s+(?:through|via|by\s+way\s+of))\s+"
)
# `The news reached Diyala Mirror only on 3 March`
_TIDINGS = r"(?:stor(?:y|ies)|news|reports?|claims?|rumou?rs?|photo\w*|videos?|clips?|footage|figures?|tale|affair|quote)"
_REACHED = _before(
    rf"{_TIDINGS}(?:\s+[\w-]+){{0,3}}?\s+(?:reached|made\s+(?:it\s+)?(?:in)?to|got\s+(?:in)?to|arrived\s+(?:at|in))\s+"
)


# `Reuters had it on 2 May, and Mindoro Ledger on 3 May`
_NEXT_OF_TWO = _p(
    rf"{NAMED}(?:(?!{NAMED})[^;]){{1,60}}?{DATED}+\s*[)\]]?(?:,?\s+(?:and|but|und|et|y|e|mais|aber)\s+|[,;]\s+)(?:then\s+|only\s+|puis\s+|dann\s+)?(?:{LEAD})\Z"
)


# `was clear to Lanka Irida on 22 January`
_CLEAR_TO = _before(
    r"(?:had|has|was|were|is|seemed|became|been|proved|came\s+as)\s+(?:[\w-]+\s+)?(?:clear|plain|obvious|evident|apparent|known|occurred|news|no\s+(?:secret|surprise|news)|not\s+lost|not\s+enough|too\s+much)\s+(?:to|for|on)\s+"
)


# `The first notice known to us is that of Radio Okapi on 3 May`
_THAT_OF = _p(
    rf"\b(?:first|last|earliest|latest|only|fullest|best|publication|report|notice|mention|account|version|story|article)\b[^;:]{{0,50}}?(?:\b(?:is|was|are|were)|,)\s+(?:that|those)\s+(?:of|in|from)\s+{LEAD}\Z"
)
# What one paper does with the words of another: `ignored by X until 3 May`, `queried by X`
_PASSED_BY = _before(
    r"(?:ignored|overlooked|passed\s+over|missed|contradicted|queried|upheld|doubted|criticised|summari[sz]ed|condensed|translated|echoed|taken\s+apart|put\s+in\s+doubt|posta\s+em\s+duvida|puesta\s+en\s+duda|mise\s+en\s+doute)\s+(?:by|pel[ao]|por|par|from)\s+"
)


def _roles() -> tuple[tuple[Pattern, Strength], ...]:
    """The part that a name plays, told by what stands before it: the day then only has to follow."""
    said = (
        (
            _before(
                rf"(?:{verb})\s+(?:(?:ihn|sie|ihm|ihr|him|it)\s+|(?:the|an?|one)\s+(?:[\w-]+\s+){{0,2}}?(?:{words('staff')})\s+(?:of|for|from|at)\s+)?"
            ),
            strength,
        )
        for verb, strength in _VERBS
    )
    return (
        (_TOLD_BY_ONE, Strength.SURE),
        (TOLD, Strength.GOOD),
        (FROM_IT, Strength.GOOD),
        (_OF_ISSUE, Strength.SURE),
        (_OF_PRESS_PIECE, Strength.SURE),
        (_PIECE_BY, Strength.GOOD),
        (_FIRST_TO, Strength.GOOD),
        (_p(rf",\s{{2,}}[a-z]+\s+{LEAD}\Z"), Strength.OF_KNOWN),  # `“Nobody buys,” shrugged X on 3 May`
        (_before(r"(?:so|nor|neither)(?:,\s[\w\s]{1,30},)?\s+(?:did|does|had|has|would)\s+"), Strength.FAIR),
        (_NEXT_OF_TWO, Strength.GOOD),
        *said,
        (_p(rf"\A\W*(?:in|im|dans)\s+(?:the\s+)?{QUOTE}\Z"), Strength.GOOD),
        (_p(rf"(?<![\w-])(?:in|on)\s+(?:the\s+)?{QUOTE}\Z"), Strength.OF_KNOWN),
        (_SPREAD_TO, Strength.OF_KNOWN),
        (_REACHED, Strength.GOOD),
        (_CLEAR_TO, Strength.FAIR),
        (_THAT_OF, Strength.OF_KNOWN),
        (_PASSED_BY, Strength.GOOD),
        (_OFF_PAGE, Strength.GOOD),
    )


@cache
def behind() -> tuple[Form, ...]:
    """The forms in which the day stands behind the name, the surest first."""
    from dateline.reading.typed.link_clauses import in_clauses  # its pieces are those of this module

    forms = (*_subjects(), *_by_part(), *_pieces(), *_in_brackets(), *_beside(), *in_clauses())
    return tuple(sorted(forms, key=lambda form: -form.strength))


@cache
def ahead() -> tuple[Form, ...]:
    """The forms in which the day stands ahead of the name, the surest first."""
    return tuple(sorted((*_leading(), *_dated_first()), key=lambda form: -form.strength))


# What a front page is led with.
_LEADS_WITH = rf"{_PIECES}|news|headlines?|claim|denial|names|quotes?|words|front|question"


# What only publishers put out: a list or a letter may be anybody's.
_SHOWN = r"(?:videos?|footage|clips?|films?|recordings?|broadcasts?|programmes?|bulletins?|dispatch(?:es)?|stor(?:y|ies)|articles?|interviews?|photographs?|photos?|pictures?|cartoons?|maps?|podcasts?|reportage)"


def _subjects() -> list[Form]:
    """The name prints, reports or says something on the day."""
    too = r"(?:\s+(?:already|too|also|again|first|deja|encore|aussi|egalement|bereits|auch|schon|ja|ya|gia|ja|\w+ly))?"
    there = rf"(?:\s+(?:on|via|over)\s+(?:{ARTICLE}\s+)?(?:own\s+)?(?:{NAMED}+|twitter|telegram|facebook|instagram|tiktok|youtube|whatsapp|x|vk|weibo|bluesky|threads)(?:\s+(?:account|page|channel|feed|group))?)?"
    tails = (
        _OBJECT + there + _IN_ITS,
        rf"{too}(?:\s+(?:it|this|so|them|es|das|dies|cela|ca|as\s+much|nothing|little|no\s+more|(?:about|of|over|uber|sur)(?:\s+{_NO_BREAK}[\w’'-]+){{1,3}}?))?{there}{_IN_ITS}",
        rf"{too}(?:\s+(?:it|this|them|him|her|so|es|das|dies|cela|ca|as\s+much|the\s+(?:same|opposite|contrary)|otherwise|nothing|little|no\s+more|its\s+[\w-]+))?{there}{_IN_ITS}",
    )
    on_day = rf"(?:{_ON_DAY}(?:{ARTICLE}\s+)?|\s*\(\s*)"
    as_ = _p(r"\b(?:as|wie|comme)\s+\Z")
    found = []
    for (verb, strength), tail in zip(_VERBS, tails, strict=True):
        strict = _p(rf"{_DOES}(?:{verb}){tail}{on_day}")
        which = rf"{QUOTE},\s+(?:an?|the|its|une?|l[ea]|eine?|d(?:er|ie|as))\s+(?:(?!(?:{words('breaks')}))[\w’'-]+\s+){{1,8}}?(?:which|that|qui)\s+{_ADVERB}(?:{verb}){tail}{on_day}"
        found += [
            Form(strength, _p(which), not_right=_ITS),  # `X, a page which published the deeds on 3 May`
            Form(strength, strict, not_right=_ITS),
            Form(Strength.FAIR, strict),
            Form(min(Strength(strength + 1), Strength.SURE), strict, as_)
            if strength < Strength.SURE
            else Form(strength, strict, as_),
            Form(
                strength,
                _p(rf"(?!.*\s{_OF_FIRM}){_DOES}(?:{verb}){_OBJECT}{_IN_ITS}{on_day}"),
                not_right=_ITS,
                to_learn=True,
            ),
        ]
        spoke = _p(rf",?\s+{_ADVERB}(?:{verb})")  # `X (Guayaquil) on 3 May counted nineteen`
        found.append(Form(Strength.OF_KNOWN, _p(_THEN_ON), _CLAUSE, right=spoke))
        if strength > Strength.FAIR:  # `wie das Blatt am 3. Mai schrieb`
            found.append(Form(strength, _p(_THEN_ON), right=_p(rf",?\s+{_ADVERB}(?:{verb})")))
    at_end = _p(rf"[^.;:(){DATED}]{{1,80}}\s(?:{words('at_end')})\s*(?:[.,;:]|\Z)")
    found.append(Form(Strength.GOOD, _p(_THEN_ON), right=at_end))  # `dass X am 3. Mai einen Artikel druckte`
    then_verb = _p(rf",\s+{_ADVERB}(?:{'|'.join(verb for verb, _ in _VERBS)})")
    told_it = r"(?:\s+(?:bestritt|leugnete|beteuerte|betonte|beklagte|sagte|erklarte|bestatigte|verriet|schilderte|vertraute)\s+(?:[\w-]+\s+){1,3}(?:am|im)\s+)"
    to_which = rf"{_BEHIND},?\s+(?:to|with)\s+(?:which|whom)\s+(?:{_W}\s+){{1,4}}?(?:had\s+)?(?:said|told|spoken|given|repeated|declared|confirmed|explained)"
    own_staff = rf"{QUOTE}['’]s?\s+(?:[\w-]+\s+){{0,2}}?(?:reporters?|correspondents?|columnists?|stringers?|cartoonists?|critics?|commentators?|hosts?|presenters?|anchors?|newsreaders?|announcers?|bloggers?|newsroom|desk)\s+{_ADVERB}(?!(?:{words('befalls')}|who|was|were|is|had\s+been|has\s+been|died|left|fled|resigned|disappeared|vanished|moved|joined|received|lost|won|married|returned)\b)\w+{_OBJECT}{_ON_DAY}"
    own_readers = rf"{QUOTE}['’]s?\s+(?:[\w-]+\s+)?(?:readers|viewers|listeners|subscribers|audience|followers)\s+{_ADVERB}(?:(?:was|were)\s+(?:told|shown|spared|treated|given|offered|asked)|learn(?:ed|t)|read|saw|heard|found|woke){_OBJECT}{_ON_DAY}"
    learnt = rf"{_BEHIND}\s+{_ADVERB}(?:learn(?:ed|t)|read|saw|heard|found|were\s+told|could\s+(?:read|see|hear))(?:{_OBJECT})?{_ON_DAY}"
    put_out = rf"{_BEHIND}\s+{_ADVERB}(?:put\s+(?:out|online|up|forth)|aired|broadcast|printed|published|posted|ran|carried|released|issued|uploaded|circulated|distributed|showed|screened){_ON_DAY}"
    public = _before(r"(?:readers|viewers|listeners|subscribers)\s+(?:of|to)\s+")
    which_did = _p(rf",\s+(?:which|that)\s+{_ADVERB}(?:{words('prints')}|{words('reports')})")
    which_on = _p(rf"{_BEHIND},?\s+(?:which|that|qui|who|(?:[eo]l?|la)\s+que|que),?\s+(?:{_ON})\s+")
    does = {strength: _p(rf",?\s+{_ADVERB}(?:{verb})") for verb, strength in _VERBS}
    gave_as = rf"{_BEHIND}{_STAFF}{_WHICH}\s+{_ADVERB}(?:gave|gives|puts?|estimated|reckoned|set)(?:\s+{_WORD}){{1,6}}?\s+(?:as|at)(?:\s+{_WORD}){{1,5}}?{_IN_ITS}{_ON_DAY}"
    first = rf"{_BEHIND}\s+(?:was|were)\s+(?:among\s+)?(?:the\s+)?(?:first|last|only\s+(?:\w+|one)),\s+(?:{_ON})\s+"
    early = r",?\s+(?:already\s+)?as\s+(?:early|long\s+ago|far\s+back)\s+as\s+(?:in\s+|on\s+)?"
    to_do = _p(
        r",\s+to\s+(?:report|print|publish|run|carry|break|notice|name|write|say|mention|put|show|call|give|speak|quote|doubt|deny|confirm)\b"
    )
    was_told = (
        rf"{_BEHIND}\s+(?:was|were)\s+(?:told|assured|informed|given\s+to\s+understand|promised){_ON_DAY}"
    )
    it_did = _p(rf"\s+(?:it|the\s+paper)\s+{_ADVERB}(?:{words('prints')}|{words('reports')})")
    it_had = _p(rf"{it_did.pattern}|\s+it\s+(?:had|gave|put|counted|called|spoke|named)\s")
    return [
        *found,
        *(Form(strength, _p(rf"{_DOES}(?:{verb}){_OBJECT}{early}")) for verb, strength in _VERBS),
        Form(Strength.SURE, _p(put_out), _before(rf"{_SHOWN}\s+(?:(?:which|that)\s+)?")),
        Form(Strength.GOOD, _p(put_out), _before(rf"(?:{_PIECES})\s+(?:(?:which|that)\s+)?")),
        *(Form(strength, which_on, right=right) for strength, right in does.items()),
        Form(Strength.GOOD, _p(_THEN_ON), right=which_did),  # `clear to X on 3 May, which quoted him`
        Form(Strength.FAIR, _p(gave_as)),
        Form(Strength.SURE, _p(own_staff)),
        Form(Strength.SURE, _p(own_readers)),
        *(
            Form(
                Strength.SURE,
                _p(
                    rf"{_BEHIND}(?:,?\s+who\s+{_W}(?:\s+{_WORD}){{0,8}}?,?)?\s+{_ADVERB}(?:{verb}){tail}{on_day}"
                ),
                _FOR_WHOM,
            )
            for (verb, _), tail in zip(_VERBS, tails, strict=True)
        ),
        Form(
            Strength.SURE,
            _p(rf"{_DOES}(?:led|splashed){_ON_DAY}"),
            right=_p(rf"\s+with{_NOUN_NEXT % _LEADS_WITH}"),
        ),
        Form(Strength.SURE, _p(learnt), public),
        Form(Strength.GOOD, _p(rf"{_BEHIND}\s*[:;,–—]\s+(?:{_ON})\s+"), right=it_did),
        Form(
            Strength.GOOD,
            _p(
                rf"{_BEHIND}\s+(?:was|is|had\s+been|proved|proves|remains|remained)\s+(?:[\w’'-]+\s*){{1,5}}[:;–—]\s+(?:{_ON})\s+"
            ),
            right=it_had,
        ),
        Form(Strength.SURE, _p(_THEN_COMMA), right=_p(rf",\s+{_ADVERB}(?:{words('prints')})")),
        Form(Strength.GOOD, _p(_THEN_COMMA), right=then_verb),  # `X, on 3 May, quoted him`
        Form(Strength.GOOD, _p(first), right=to_do),  # `X was the first, on 3 May, to name him`
        Form(Strength.OF_KNOWN, _p(was_told), not_right=_p(r"\s+to\s")),
        Form(
            Strength.OF_KNOWN,
            _p(rf"{_BEHIND}\s+(?:with|for|against|of|about|to|in)(?:\s+{_WORD}){{1,4}}?{_ON_DAY}"),
            _NEXT_OF_TWO,
        ),
        Form(Strength.GOOD, _p(rf"{QUOTE}{told_it}"), _p(rf"\b(?:dem|der|gegenuber)\s+{QUOTE}\Z")),
        Form(Strength.GOOD, _p(rf"{to_which}(?:\s+[\w’'-]+){{0,3}}?\s+(?:{_ON})\s+")),
    ]


# `said X the next day (3 May)`, `X of the same day (3 May)`
_LATER = r"(?:\s+(?:again|\w+ly|(?:of\s+)?the\s+(?:next|following|same)\s+(?:day|morning|evening|week)|(?:an?|one|two|three|four|five)\s+(?:days?|weeks?)\s+(?:earlier|later)))?"
_THEN_ON = rf"{_BEHIND}{_PUBLISHED}{_LATER},?\s+(?:{_ON}|{_OF}|from|for)\s+{_EVE}"
_THEN_BRACKET = rf"{_BEHIND}{_PUBLISHED}{_LATER}{_IN_BRACKET}"
_THEN_COMMA = rf"{_BEHIND}{_WHICH},\s+(?:{_ON}\s+)?"


def _by_part() -> list[Form]:
    """The name plays a part that only the publisher of something plays."""
    found = []
    for left, strength in _roles():
        found += [
            Form(strength, _p(_THEN_ON), left),
            Form(strength, _p(_THEN_BRACKET), left),
            Form(strength, _p(rf"{_BEHIND},\s+"), left, right=_COMMA),
        ]
    listed = _p(
        rf"\b(?:outlets|papers|newspapers|dailies|weeklies|stations|channels|(?:web)?sites|pages|agencies|broadcasters|portals),\s+(?:{ARTICLE}\s+)?{QUOTE}\Z"
    )
    introduced = _p(
        rf"\b(?:interview\w*|told|spoke|spoken|confided|admitted|appeared|published|posted|printed|shown|aired|quoted|leaked|given|sent|passed|offered)\b[^;:]{{0,80}}?\b(?:{ARTICLE})\s+(?:[\w’'-]+\s+){{0,4}}?(?:{_HEADS}),\s+{QUOTE}\Z"
    )
    silent = _before(
        r"(?:nothing|not\s+a\s+(?:word|line|syllable)|no\s+(?:report|story|mention|word|trace))\s+(?:[\w-]+\s+){0,4}?(?:in|on|from)\s+"
    )
    by_whom = rf"{_BEHIND},?\s+by\s+(?:{_WORD}\s+){{1,6}}?(?:{_ON})\s+"
    left_to = rf"{_BEHIND}\s+to\s+(?:report|print|publish|carry|name|show|reveal|broadcast|air|break|tell|run|point\s+out)\b{_OBJECT}{_ON_DAY}"
    to_whom = _before(r"(?:left|fell|up)\s+to\s+")
    return [
        *found,
        Form(Strength.GOOD, _p(rf"{_BEHIND}\s+(?:until|before|till)\s+"), silent),
        Form(Strength.GOOD, _p(rf"{_BEHIND}\s+(?:until|before|till)\s+"), _PASSED_BY),
        Form(
            Strength.OF_KNOWN,
            _p(rf"{_BEHIND}\s+(?:until|before|till)\s+"),
            _before(r"(?:made|reached|troubled|interested|got\s+into)\s+"),
        ),
        Form(Strength.GOOD, _p(rf"{_BEHIND}\s+(?:since|as\s+early\s+as|seit|depuis|desde)\s+"), FROM_IT),
        Form(
            Strength.OF_KNOWN,
            _p(rf"{_BEHIND}\s+(?:at|with|for|to|in|of)(?:\s+{_WORD}){{1,4}}?{_IN_BRACKET}"),
            _NEXT_OF_TWO,
        ),
        Form(Strength.GOOD, _p(rf"{QUOTE},?{_ON_DAY}"), introduced),  # `told a fan podcast, X, in June`
        Form(Strength.GOOD, _p(_THEN_ON), listed),  # `two stations, X on 3 May and Y on 4 May`
        Form(Strength.GOOD, _p(by_whom), TOLD),  # `confirmed to X by a crane driver on 3 May`
        Form(Strength.SURE, _p(left_to), to_whom),
        Form(Strength.GOOD, _p(_THEN_COMMA), to_whom, right=_p(r",\s+to\s+[a-z]")),
        Form(Strength.FAIR, _p(_THEN_ON), _PIECE_IN),  # `a story in Ras Lanuf on 3 May`
        Form(Strength.GOOD, _p(_THEN_BRACKET), _PIECE_IN),
    ]


def _pieces() -> list[Form]:
    """A piece or an issue of the name's is of the day."""
    personal = r"(?:letters?|statements?|tweets?|posts?|messages?|interviews?|remarks|communiques?|lists?|figures?|accounts?|updates?)\b"
    more = rf"(?:,?\s+{_WORD}){{0,6}}?(?:\s+that\s+(?:morning|day|evening|night|week|month))?"
    on = rf"(?:,?\s+(?:{_ON}|{_OF}|from|for)\s+{_EVE}|\s*[(\[]\s*|,\s+)"
    own = rf"{QUOTE}(?:['’]s?)?(?:\s+[\w-]+){{0,3}}?\s+"
    owner = _p(rf"{QUOTE}['’]s?\s+(?:[\w-]+\s+)?")
    of_day = _p(rf"{_BEHIND},?\s+(?:{_OF}|im|issue\s+(?:of|dated)|edition\s+(?:of|dated))\s+")
    in_its = _p(rf"{_BEHIND}{_WHICH},?\s+(?:(?:in|dans|with)\s+{ARTICLE}|whose|dont\s+l[ea]|deren|dessen)\s+")
    in_its_own = rf"{_BEHIND}{_WHICH},?\s+(?:in|dans|en|em)\s+{ARTICLE}\s+(?:{_WORD}\s+){{0,3}}?(?:%s)(?:\s+{_WORD}){{0,4}}?{_ON_DAY}"
    # `Sawt al-Wafa, went further in its issue of 9 November`
    then_in_its = (
        rf"{_BEHIND},?\s+{_NO_BREAK}(?!who\b)[a-z][\w’'-]*(?:,?\s+{_NO_BREAK}{_W}){{0,8}}?,?\s+(?:in|dans|en)\s+(?:its|sa|son|ihrer|su)\s+(?:{_WORD}\s+){{0,3}}?(?:issues?|editions?|numero|ausgabe|edicion)"
        rf"(?:\s+{_NO_BREAK}(?!of\b){_W}){{0,4}}?{_ON_DAY}"
    )
    out = r"(?:posted|published|aired|shown|broadcast|printed|dated|released|uploaded|screened|put\s+(?:out|online|up))"
    piece = rf"(?:{_PIECES}|{_ISSUES}|{_SHOWN})"
    its_own = (
        rf"{_BEHIND}\s+[a-z][^;:{DATED}{NAMED}]{{1,100}}[;:,–—]\s+(?:and\s+|but\s+)?(?:its|their)\s+(?:[\w-]+\s+){{0,3}}?{piece}"
        rf"(?:\s+{_WORD}){{0,4}}?,?\s+(?:first\s+)?{out}(?:\s+on)?\s+"
    )
    then_out = rf"{_BEHIND}(?:,?\s+{_WORD}){{0,7}}?(?:,|,?\s+and)\s+(?:first\s+)?{out}(?:\s+on)?\s+"
    return [
        Form(Strength.GOOD, _p(its_own), _CLAUSE),  # `X had been there; its film, posted on 3 May`
        Form(
            Strength.GOOD, _p(then_out), OF_PIECE
        ),  # `a photograph in X, taken by night and printed on 3 May`
        Form(Strength.SURE, _p(rf"{own}(?:{_ISSUES}){more}{on}")),
        Form(Strength.GOOD, _p(rf"{_OF_NO_EVENT}{own}(?!{personal})(?:{_PIECES}){more}{on}")),
        Form(Strength.FAIR, _p(rf"{_OF_NO_EVENT}{own}(?:{_PIECES}){more}{on}")),
        Form(Strength.SURE, owner, right=_ISSUE_NEXT),
        Form(Strength.GOOD, owner, right=_PIECE_NEXT),
        Form(Strength.SURE, of_day, _OF_PRESS_PIECE),
        Form(Strength.GOOD, of_day, not_left=_TREATY),
        Form(Strength.SURE, _p(then_in_its)),
        Form(Strength.SURE, _p(in_its_own % r"issues?|editions?|front\s+page|numero|ausgabe|edicion|edicao")),
        Form(Strength.GOOD, _p(in_its_own % rf"{_PIECES}|{_ISSUES}")),
        Form(Strength.SURE, in_its, right=_ISSUE_NEXT),
        Form(Strength.GOOD, in_its, right=_PIECE_NEXT),
    ]


def _in_brackets() -> list[Form]:
    """The day stands in brackets behind the name."""
    bracket = _p(_THEN_BRACKET)
    says = "|".join(verb for verb, _ in _VERBS)
    does = "|".join(words(name) for name in ("prints", "reports", "finds"))
    chain = rf"\s*(?:,[^()\[\]]{{1,60}})?[)\]](?:{_CHAIN})(?<={DATED})\s*[)\]]"
    return [
        Form(
            Strength.SURE,
            bracket,
            not_left=_OWNED,
            right=_p(rf"{_CLOSES}{_DOES}(?:{does})(?!{_ITS.pattern})"),
        ),
        Form(Strength.GOOD, bracket, right=_p(rf"{_CLOSES}(?:{_DOES}(?:{says})|\s*:)")),
        Form(Strength.GOOD, bracket, right=_p(chain)),
        Form(Strength.GOOD, bracket, CHAINED, right=_p(_CLOSES)),
        Form(Strength.OF_KNOWN, bracket, right=_p(_CLOSES), not_left=_OWNED),
    ]


def _beside() -> list[Form]:
    """What is enough for a known outlet: its day right beside it, any verb of its own, a day that ends its
    clause."""
    place = rf"(?:\s*\(\s*[^(){DATED}]{{1,40}}\)|,\s+(?:[\w’'-]+\s){{0,2}}?[\w’'-]+(?=\s*[,–—|(-]))?"
    beside = rf"{QUOTE}(?:\s+(?:{_HEADS}))?{place}{_NUMBER}\s*(?:,\s*(?:(?:on|no\s+dia|em|el|il)\s+)?|[|–—:]\s*|\s-{{1,2}}\s+|(?<=[ \t]))(?:{ARTICLE}\s+)?"
    # signs of quotation are blanks in the text that the forms read
    put_so = rf"{_BEHIND}\s+{_ADVERB}(?:{words('calls')})(?:\s+{_WORD}){{0,4}}?\s\s(?:\S+\s){{1,14}}{_ON_DAY.removeprefix(',?')}"
    verb = rf"(?!(?:{words('as_a_firm')})|(?:{words('befalls')})|(?:its|their|whose)\b)[a-z][\w’'-]+"
    then = rf"(?:,?\s+{_NO_BREAK}(?!(?:was|were|had|has|been|is|are|{NAMED}+)\s){_W}){{0,8}}?,?\s+(?:(?:only|first|again|already)\s+)?(?:on|by|until|in|le|am|vom|el|before)\s+(?:the\s+)?{_EVE}"
    free = _p(rf"{_NO_OWNER}(?!,\s+an?\s),?\s+{_ADVERB}(?!(?:{words('says')})){verb}{then}")
    closing = _p(
        rf"{_OF_NO_EVENT}{_SINCE_WHEN}{_NO_OWNER},?\s+{_ADVERB}{verb}[^;{DATED}{NAMED}]{{0,150}}{_IN_BRACKET}"
    )
    ends = _p(r"\s*(?:,[^()\[\]]{1,60})?[)\]]\s*(?:[.,;:!?”»\"–—]|\Z|(?:and|et|und|but|mais)\s)")
    told_that = _p(
        rf"{_SINCE_WHEN}{_BEHIND},?\s+(?:that|of|about|how|why|what|que|dass)\s[^;{DATED}{NAMED}]{{0,150}}{_IN_BRACKET}"
    )
    listed, stop = _p(r"[:;]\s*\Z"), _p(r"\s*(?:[;.]|\Z)")
    had = rf"{_BEHIND},?\s+(?:had|has|hat|hatte|avait|a)\s+(?:{_ON})\s+"
    # `X on 3 May went on to advise`
    went_on = _p(
        r"\s+(?:(?:then|also|even|duly|only|already)\s+)?(?:went\s+(?:on\s+to|further|so\s+far\s+as|as\s+far\s+as|one\s+better)|took\s+(?:a|the|issue|up|care|pains)|used|chose|preferred|made\s+(?:no|much|little|light|fun)|kept\s+to|settled\s+for|stuck\s+to|held\s+(?:that|to)|struck|sounded|saw|read|knew|thought|hoped|wanted|let\s+(?:it|slip)|spoke|came\s+(?:out|back|up)|turned\s+to|advised|explained|admitted|doubted|devoted|gave|put|set|ran|led)\b"
    )
    participle = _p(r",?\s+(?:[\w-]+\s+)?\w+(?:ed|en|t|wn|id)\b")
    known = [
        Form(Strength.OF_KNOWN, _p(beside), not_left=_OWNED),
        Form(Strength.OF_KNOWN, _p(beside), FROM_IT),
        Form(Strength.OF_KNOWN, _p(beside), OF_PIECE),
        Form(Strength.OF_KNOWN, _p(rf"{_BEHIND}(?<=,)\s+"), not_left=_OWNED),
        Form(Strength.OF_KNOWN, _p(had), right=participle),
        Form(Strength.OF_KNOWN, free, _CLAUSE),
        Form(Strength.OF_KNOWN, _p(rf"{_NO_OWNER}\s+on\s+"), _CLAUSE, right=went_on),
        Form(Strength.FAIR, _p(put_so)),
        Form(Strength.OF_KNOWN, closing, _CLAUSE, right=ends),
        Form(Strength.OF_KNOWN, told_that, TOLD, right=ends),
    ]
    opening, opens = _p(r"\A\W*\Z"), _p(r"\s*:\s")
    quoted_by = rf"{_BEHIND},?\s+(?:as\s+)?(?:quoted|cited|relayed|reprinted|picked\s+up)\s+by\s+(?:{LEAD})?{NAMED}+{_ON_DAY}"
    return [
        Form(Strength.FAIR, _p(quoted_by)),  # `Hirmand Voice, quoted by ISNA on 3 May`
        Form(Strength.FAIR, _p(rf"{_BEHIND}\s+on\s+"), opening, right=opens),  # `X on 3 May: “Not so.”`
        Form(Strength.GOOD, _p(beside), listed, right=stop),
        Form(Strength.GOOD, _p(rf"{QUOTE},\s+"), opening, right=opens),  # `Boten, 23 July 2018: five dead`
        *known,
    ]


# `no. 61, 22 May 2023` and, below it, who puts the letter out
_IMPRINT = _p(r"\b(?:nos?|nr|n°|vol|jg|issue|number|nummer|numero|week|ausgabe)\.?\s*\d[\d/]*,?\s*\Z")


# `on 23 January, because X had it confirmed`: another clause
_NO_CLAUSE = r"(?!(?:because|since|as|although|though|while|when|where|after|before|if|unless|until|so\s+that|weil|als|obwohl|parce|car|puisque|porque|ya\s+que|perche)\b)"
# Behind a day: signs of quotation are blanks in the text that the forms read.
_QUOTATION = rf"\s?[:,–—|-]\s{{2,}}\S[^;{DATED}]{{2,150}}?\s{{2,}}"


def _leading() -> list[Form]:
    """The day opens the clause, and the name does something, or somebody tells it something."""
    name = _p(
        rf"(?:\s+(?:already|again|too|even|only|also|deja|encore|bereits|schon|sogar|auch|meme|hasta|ate))?(?:,\s{_NO_CLAUSE}[^,;:{DATED}{NAMED}]{{1,80}})?,?\s+{LEAD}"
    )
    described = _p(rf",?\s+{ARTICLE}\s+(?:[\w’'/-]+\s+){{1,4}}{QUOTE}")
    own = _p(
        rf"(?<![\w-])(?:(?:in|with|on|dans|mit|en|em)\s+(?:{ARTICLE}\s+)|n(?:[ao]|el(?:la)?)\s+(?!(?:dia|giorno)\s+\Z)|nell['’])(?:[\w-]+\s+){{0,3}}?(?:(?:{_PIECES}|{_ISSUES})\s+(?:[\w-]+\s+){{0,3}}?(?:of|dated|on|from|for|du|vom|del?)\s+)?\Z"
    )
    does_so = rf"\s+(?:(?:l[aoe]s?|[ao]s?|se|ne|y)\s+)?(?!(?:was|were|is|are|had\s+been|has\s+been|journalists?|reporters?|correspondents?|staff|offices?|editors?|employees|headquarters|building|services?|a\s+ete)\b|(?:{words('as_a_firm')})|(?:{words('befalls')}))[a-z][\w’'-]*"
    acts, acts_on = _p(rf"[”\"»“’']?,?{does_so}"), _p(rf"[”\"»“’']?{does_so}")
    found = []
    for verb, strength in _VERBS:
        does = _p(rf"{_DOES}(?:{verb})")
        its = (
            _p(rf"{_DOES}(?:{verb})\s+(?:[\w-]+\s+){{0,1}}?(?:its|their)\b")
            if strength is Strength.SURE
            else None
        )
        found += [Form(strength, name, left, right=does, not_right=its) for left in (_LEADS, own)]
        found += [
            Form(Strength.FAIR, name, _LEADS, right=does),
            Form(strength, _p(rf",?\s+when\s+{LEAD}"), right=does),
            Form(Strength.OF_KNOWN, described, _LEADS, right=does),
            Form(
                min(strength, Strength.FAIR), _p(rf"{_QUOTATION}(?:{verb})\s+{LEAD}")
            ),  # `3 May: “Not so,” wrote X`
            Form(strength, _p(rf",?\s+(?:{verb})\s+{LEAD}"), _LEADS),  # `Am 3. Mai meldete der Hafenkurier`
        ]
    writing = _p(
        rf"{_BEHIND}\s+(?:was|were|had\s+been)\s+(?:[\w]+\s+)?(?:writing|reporting|printing|publishing|running|carrying|airing|broadcasting|describing|calling|speaking\s+of|warning|asking|editoriali[sz]ing|quoting|listing)\b"
    )
    told = rf"(?:{words('told')})\s+{LEAD}"
    return [
        *found,
        Form(
            Strength.OF_KNOWN,
            _p(rf",?\s+it\s+(?:was|fell|is)\s+(?:the\s+turn\s+of|left\s+to|up\s+to|to|for)?\s*{LEAD}"),
            _LEADS,
        ),
        Form(
            Strength.GOOD,
            _p(rf",?\s+there\s+(?:appeared|ran|stood|was|were)\s+(?:printed\s+)?in\s+{LEAD}"),
            _LEADS,
        ),
        Form(Strength.SURE, _p(rf",?\s+(?!he\b|she\b)(?:[a-z’'-]+\s+)*told\s+{LEAD}"), _LEADS),
        Form(Strength.GOOD, _p(rf",?(?:\s+{_WORD},?){{0,8}}?\s+{told}"), _LEADS),
        Form(Strength.FAIR, name, _LEADS, right=_p(r"\s*(?:;|\.|\Z)"), not_left=_IMPRINT),
        Form(Strength.OF_KNOWN, name, _LEADS, right=acts),
        Form(
            Strength.GOOD,
            name,
            _p(r"(?:\A|[;:]\s)\W*(?:(?:and|but)\s+)?(?:by|since|before)\s+\Z"),
            right=writing,
        ),
        Form(Strength.OF_KNOWN, name, own, right=acts),
        *_belated(),
        Form(
            Strength.OF_KNOWN,
            _p(r"\s+(?:(?:even|only|also)\s+)?"),
            _p(r"\b(?:by|on|until|since|le|am)\s+\Z"),
            right=acts_on,
        ),
        Form(Strength.SURE, _p(rf"\s+(?:{_ISSUES}),?\s+{LEAD}"), own),
        Form(Strength.GOOD, _p(rf"(?:\s+(?:{_PIECES}))?,?\s+{LEAD}"), own),
    ]


def _belated() -> list[Form]:
    """`Not until 3 May did X report it`, `By 3 May the story had reached X`."""
    did = _p(rf",?\s+did\s+{LEAD}")
    prints = _p(
        rf"{_BEHIND}\s+{_ADVERB}(?:report|print|publish|carry|run|air|broadcast|name|show|write|quote)\b"
    )
    says = _p(rf"{_BEHIND}\s+{_ADVERB}(?:mention|say|admit|concede|acknowledge|note|confirm|deny|correct)\b")
    reached = _p(
        rf",?\s+(?:{ARTICLE}\s+)?{_TIDINGS}"
        rf"(?:\s+[\w-]+){{0,3}}?\s+(?:reached|made\s+(?:it\s+)?(?:in)?to|got\s+(?:in)?to|arrived\s+(?:at|in))\s+{LEAD}"
    )
    any_verb = _p(
        rf"{_BEHIND}\s+{_ADVERB}(?!(?:open|close|move|return|leave|arrive|pay|sell|buy|go|come|resume)\b)[a-z]+\s"
    )
    late = _p(r"(?<![\w-])(?:not\s+until|only\s+(?:on|in)|not\s+before|by|on)\s+\Z")
    return [
        Form(Strength.SURE, did, late, right=prints),
        Form(Strength.OF_KNOWN, did, late, right=any_verb),
        Form(Strength.GOOD, did, late, right=says),
        Form(Strength.SURE, reached, late),
    ]


def _dated_first() -> list[Form]:
    """A piece or an issue of the day is the name's, or something came out on the day in it."""
    out = r"(?:publish|print|carri|air|post|releas|upload|report|screen|interview|question|count|estimat|calculat|verif|geolocat|debunk|document|confirm|describ|identif|record|reveal|photograph|approach|contact|leak|diffus|publi|relay|veroffentlich|public|quot|reprint|repost)\w*"
    put_out = _p(
        rf"(?<![\w-])(?:{out}|broadcast|shown|run|appear(?:ed|s)?|surfaced|paru\w*|erschien\w*|written|given|told|asked|named|listed|filmed|(?:{_PIECES}))(?:\s+[\w-]+){{0,2}}?\s+(?:{_ON}|{_OF}|from)\s+\Z"
    )
    said = _p(
        rf"\b(?:is|was|were|been|had|has|figure|claim|version|number|words?|one)\s+(?:\w+ly\s+)?(?:{words('said_of')})(?:\s+[\w-]+){{0,2}}?\s+{_ON}\s+{_EVE}\Z"
    )
    by = _p(rf",?\s+(?:by|in|on|to|with|for|par|dans|sur|von|durch|im|in\s+der|auf|por|en)\s+{LEAD}")
    opens = _p(r"[”\"»’]?\s*:\s")
    line_start = _p(r"(?:\A|[;:.|–—]\s)[\s“«(-]*\Z")
    return [
        Form(Strength.SURE, _p(rf",?\s+(?:[\w-]+\s+)?(?:{_ISSUES})\s+(?:of|de|du|des|der)\s+{LEAD}")),
        Form(
            Strength.GOOD,
            _p(rf",?\s+(?:[\w-]+\s+){{0,2}}?(?:{_PIECES})\s+(?:of|in|by|on|from|for|to|with)\s+{LEAD}"),
        ),
        Form(Strength.GOOD, by, put_out),
        Form(Strength.FAIR, _p(rf",?\s+by\s+{LEAD}"), said),  # `contrary to what was said on 3 May by X`
        Form(
            Strength.SURE,
            _p(rf",?\s+(?:the|an?|its)\s+(?:[\w-]+\s+)?{_OF_PRESS_PIECE.pattern[:-2]}"),
            _p(r"\b(?:dated|published(?:\s+on)?)\s+\Z"),
        ),  # `Dated 3 May, the editorial in X`
        Form(Strength.GOOD, _p(rf",\s+(?:{LEAD})"), _p(r"\A\W*\Z"), right=opens),
        Form(
            Strength.OF_KNOWN,
            _p(rf"(?:\s*(?:[,|–—:]|\s-{{1,2}}\s)\s+|[ \t]+)(?:{LEAD})"),
            line_start,
            not_right=_p(r"\s+[–—-]{1,2}\s"),  # `21 February – Badhan – A press was searched`
        ),
        Form(Strength.SURE, _p(r"\s+"), right=_ISSUE_NEXT),
        Form(Strength.GOOD, _p(r"\s+"), right=_PIECE_NEXT),
    ]
