"""The builds in which sentences link a name to the day of what it published.

In: nothing. Out: `Form`s, compiled once. A form says what lies between the name and the day, and what stands
before the first of them and behind the second; the words stand in `link_words.toml`, so that a verb or a
noun more is known in every form. Patterns are of folded text, in which a sign stands for each letter of a
name and another for each of a day. English, French, German and Spanish have the same forms.
"""

from __future__ import annotations

from functools import cache

from dateline.reading.publication_phrases import NAMED
from dateline.reading.typed.link_clauses import in_clauses
from dateline.reading.typed.link_parts import (
    ADVERB,
    ARTICLE,
    AT_HOUR,
    BEHIND,
    DATED,
    DOES,
    EVE,
    HEADS,
    ISSUE_NEXT,
    ISSUES,
    LEAD,
    NEXT,
    NO_BREAK,
    NOUN_NEXT,
    NUMBER,
    OF,
    OF_PRESS_PIECE,
    ON,
    PIECE_NEXT,
    PIECES,
    QUOTE,
    STAFF,
    TIDINGS,
    VERBS,
    WHICH,
    WORD,
    Form,
    Pattern,
    Strength,
    W,
    ending,
    made,
    words,
)
from dateline.reading.typed.link_pieces import in_dated_pieces
from dateline.reading.typed.verb_last import verb_last

# --- pieces -----------------------------------------------------------------------------------

_OBJECT = rf"(?:(?:,(?!\s+(?:and|but|und|et|y)\s))?\s+{WORD}){{0,9}}?"
_NO_OWNER = rf"(?!['’]s?\s){BEHIND}(?<!['’]s)"
_IN_ITS = rf"(?:,?\s+(?:(?:(?:in|on|with|for|dans|en|em|con)\s+{ARTICLE}|n[ao]s?|nel(?:la|lo)?|en)\s+|nell['’])(?:{WORD}\s+){{0,4}}?(?:{PIECES}|{ISSUES})(?:\s+{WORD}){{0,4}}?)?"
_ON_DAY = rf"(?:,?\s+{AT_HOUR})?,?\s+{NEXT}(?:{ON}\s+|{OF}\s+|by\s+(?=the\s+\w+\s+of\s))?{EVE}"
_CHAIN = rf"(?:{QUOTE}\s*[)\]]?\s*(?:,|,?\s+and|und|sowie|et|y|;)\s+(?:{LEAD}){NAMED}+{QUOTE}\s*[(\[]\s*(?:on\s+)?{DATED}+)*"
_IN_BRACKET = rf"\s*[(\[]\s*(?:[^()\[\];{DATED}]{{0,50}}[\s,])?"
_PUBLISHED = (
    r"(?:,?\s+in\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){0,3}?(?:interview|conversation|talk|programme|broadcast|(?:tele)?phone\s+call|call|e-?mails?|(?:text|voice|whatsapp|telegram|audio|video)\s+message|message|statement|letter|reply|answer|comment|note)"
    r"|,?\s+(?:by|over|via|through)\s+(?:the\s+)?(?:e-?mail|(?:tele)?phone|letter|fax|text(?:\s+message)?|sms|whatsapp|signal|telegram|skype|zoom|video\s+link|satellite\s+phone)"
    r"|,?\s+(?:in|from|at)\s+(?:[\w’'-]+\s+){1,4}?(?:studios?|newsroom|offices?|headquarters))?"
    r"(?:,?\s+(?:(?:that|which)\s+(?:was\s+|it\s+)?|(?:and|et|y|e|und)\s+)?(?:went\s+out|came\s+out|went\s+on\s+air|ran|appeared|published|aired|broadcast|printed|posted|released|"
    r"publie|diffuse|paru|erschienen|(?:publicad|emitid|difundid|divulgad|transmitid|pubblicat|trasmess)[oae])e?s?)?"
)
_OF_NO_EVENT = (
    rf"(?!.*\b(?:{words('events')})\s+(?:of|to|in|at|on|near|from|for|by|with)\s+[^,;]{{2,60}}[(\[])"
)
# `had become dearer by a third since Nowruz (`: the day of a feast or of what happened
_SINCE_WHEN = (
    r"(?!.*\b(?:since|until|till|before|after|during|throughout|ahead\s+of|following|as\s+of|in\s+the\s+run-?up\s+to|on\s+the\s+(?:eve|day|anniversary)\s+of|"
    r"depuis|avant|apres|pendant|seit|vor|nach|bis|wahrend|desde|hasta|antes\s+de|despues\s+de|durante|ate)\s+(?:[\w’'-]+\s+){1,5}[(\[])"
)


# --- what several forms ask -------------------------------------------------------------------

CHAINED = made(
    rf"{NAMED}+{QUOTE}\s*[(\[]\s*(?:on\s+)?{DATED}+\s*[)\]]\s*(?:,|,?\s*and|und|sowie|et|y|;)\s+{LEAD}\Z"
)
# `Vlast did not answer questions sent on`: the day is of the asking
SILENT = made(
    rf"{QUOTE}\s+(?:{words('silent')})(?:(?!\b(?:and|but|yet|while|when|until|because|though)\b)[^,;:])*"
)
DONE_TO = ending(rf"(?:{words('things_done_to')})\s+")
_CLOSES = rf"\s*(?:,[^()\[\]]{{1,60}})?[)\]](?:{_CHAIN}\s*[)\]])?"
_OF_FIRM = words("of_firm")
_ITS = made(rf"\s+(?:(?:its|their)\b|(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?{_OF_FIRM})")
_OWNED = made(r"\b(?:of|at|against|from|de|von|der|des|du|with|to|into|met|near)\s+(?:the\s+)?\Z")
_TREATY = made(
    r"\b(?:treat(?:y|ies)|accords?|agreement|convention|protocol|resolution|act|law|battle|decree|abkommen|vertrag|gesetz|traite|loi|acuerdo|ley|declaration|charter|summit|conference|festival|operation|government|cabinet)\s+(?:of|von|de|on|for)?\s*(?:the\s+)?\Z"
)
_CLAUSE = made(
    rf"(?:\A|\A\W*in\s+{DATED}+,?\s|[.;:,–—]\s|\b(?:and|but|while|as|und|et|y|e|mais|pero|mas|ma|aunque|mientras|enquanto|mentre|sondern|tandis\s+que|aber|wie|comme|como|come|that|que|che|dass|which|when|until|before|after|because|although|by\s+the\s+time|it\s+(?:was|is))\s)[\W]*"
    rf"(?:(?:both|sowohl|tanto|sia)\s+)?(?:{LEAD})\Z"
)
_COMMA = made(r",")
FROM_IT = ending(rf"(?:{words('sources')})\s*")
_ONE_OF = rf"(?:(?:an?|the|one|two|its)\s+(?:[\w-]+\s+){{0,2}}?(?:{words('staff')}|team|crew)\s+(?:of|from|for|with|at)\s+)?"
TOLD = ending(rf"(?:{words('told')})\s+{_ONE_OF}")
_TOLD_BY_ONE = made(rf"(?<![\w{NAMED}])(?!he\b|she\b|it\b)[a-z’'-]{{2,}}\s+told\s+(?:{LEAD})\Z")
_OF_ISSUE = ending(rf"(?:{ISSUES})\s+(?:of|de|du|des|der)\s+")
_PIECE_OF = rf"(?:{PIECES})(?:\s+{NO_BREAK}(?!(?:in|by|of|on|from|for)\s){W}){{0,3}}?\s+"
_PIECE_BY = ending(rf"{_PIECE_OF}(?:of|by|on|with|for|de|du|des|der|par|dans|von|im|en)\s+")
_PIECE_IN = ending(rf"{_PIECE_OF}(?:in|from)\s+")
_FIRST_TO = ending(
    r"(?:first|last|only\s+\w+)\s+to\s+(?:report(?!\s+(?:sick|for|to)\b)|print|publish|run|carry|break|notice|name|write|say|mention)\b[^,;.]{0,30}\s(?:was|were)\s+"
)
OF_PIECE = made(rf"{_PIECE_BY.pattern}|{_PIECE_IN.pattern}")


# `the sentence had travelled by the next morning to La Razón (8 March)`
_SPREAD_TO = ending(
    r"(?:travell?ed|spread|jumped|migrated|wandered|resurfaced|reappeared|turned\s+up|cropped\s+up|ended\s+up|found\s+(?:its|their)\s+way|made\s+(?:its|their)\s+way|made\s+it|got\s+as\s+far\s+as)"
    r"(?:\s+[\w-]+){0,8}?\s+(?:to|into|in|on)\s+"
)


# `a press conference broadcast by TCS on 4 May`
_ON_AIR_BY = ending(r"(?:broadcast|aired|televised|transmitted|streamed)(?:\s+live)?\s+(?:by|on)\s+")
# `a reporter for Mizzima who reached the pier wrote on 3 May`
_FOR_WHOM = ending(rf"(?:{words('staff')})\s+(?:for|of|from|with|at)\s+")
# `taken off the site of Hirmand Voice`, `issued a denial through Hormozgan Today`
_OFF_PAGE = ending(
    r"(?:(?:off|from|on|via|to)\s+the\s+(?:web\s?)?(?:site|feed|wire|channel|account|archive|page)\s+of"
    r"|(?:denial|statement|correction|announcement|notice|message|warning|appeal|apology|reply)\s+(?:through|via|by\s+way\s+of))\s+"
)
_REACHED = ending(
    rf"{TIDINGS}(?:\s+[\w-]+){{0,3}}?\s+(?:reached|made\s+(?:it\s+)?(?:in)?to|got\s+(?:in)?to|arrived\s+(?:at|in))\s+"
)


# `Reuters had it on 2 May, and Mindoro Ledger on 3 May`
_NEXT_OF_TWO = made(
    rf"{NAMED}(?:(?!{NAMED})[^;]){{1,60}}?{DATED}+\s*[)\]]?(?:,?\s+(?:and|but|und|et|y|e|mais|aber)\s+|[,;]\s+)(?:then\s+|only\s+|puis\s+|dann\s+)?(?:{LEAD})\Z"
)


# `a rival had the names on 3 February, X on 4 February the sums too`: the verb stands with the first alone
_OF_ANOTHER_DAY = made(
    rf"{DATED}[^;.:{DATED}]{{1,70}}?(?:,|,?\s(?:and|but|und|et|y|e|aber|mais|pero|mas))\s+(?:then\s+|only\s+|erst\s+|puis\s+|dann\s+|luego\s+)?(?:{LEAD})\Z"
)
_BEFELL = made(rf"\s+(?:(?:{words('as_a_firm')})|(?:{words('befalls')}))")


# `whom Lanka Irida on 22 January described as a miller`, `a demand that Lanka Irida on 22 January called vain`
_WHOM = made(rf"[\w’'](?:,?\s+whom|\s+that|,\s+which)\s+(?:{LEAD})\Z")
# `was clear to Lanka Irida on 22 January`
_CLEAR_TO = ending(
    r"(?:had|has|was|were|is|seemed|became|been|proved|came\s+as)\s+(?:[\w-]+\s+)?(?:clear|plain|obvious|evident|apparent|known|occurred|news|no\s+(?:secret|surprise|news)|not\s+lost|not\s+enough|too\s+much)\s+(?:to|for|on)\s+"
)


# `The first notice known to us is that of Radio Okapi on 3 May`
_THAT_OF = made(
    rf"\b(?:first|last|earliest|latest|only|fullest|best|publication|report|notice|mention|account|version|story|article)\b[^;:]{{0,50}}?(?:\b(?:is|was|are|were)|,)\s+(?:that|those)\s+(?:of|in|from)\s+{LEAD}\Z"
)
# What one paper does with the words of another: `ignored by X until 3 May`, `queried by X`
_PASSED_BY = ending(
    r"(?:ignored|overlooked|passed\s+over|missed|contradicted|queried|upheld|doubted|criticised|summari[sz]ed|condensed|translated|echoed|taken\s+apart|put\s+in\s+doubt|posta\s+em\s+duvida|puesta\s+en\s+duda|mise\s+en\s+doute)\s+(?:by|pel[ao]|por|par|from)\s+"
)


# `appeared in Ravaya on 17 February and, cropped, on the site Lanka Ledger on 21 February`
_AND_CROPPED = made(
    rf"(?:{words('sources')})\s*(?:{LEAD}){NAMED}+{QUOTE}(?:,?\s+(?:{ON}|{OF})\s+|\s*[(\[]\s*){DATED}+\s*[)\]]?,?\s+(?:and|then|but|und|et|y|puis)(?:\s+(?:then|later|also|again))?(?:,\s+(?:[\w’'-]+\s+){{0,5}}?[\w’'-]+,)?\s+"
    rf"(?:in|on|by|auf|sur|dans|en)\s+(?:{LEAD})\Z"
)
# `promised in the studio of Citizen TV on 3 May`, `said at the microphone of Radio Okapi`
AT_STUDIO = ending(
    r"(?:said|says|told|promised|declared|explained|repeated|insisted|warned|announced|admitted|conceded|confirmed|denied|claimed|spoke|argued|complained|replied|answered|vowed|swore|pleaded|apologi[sz]ed|joked|asked|debated|clashed|quarrelled|sat|appeared|interviewed)"
    r"[^;:.]{0,60}?[\s,]\s?(?:in|from|at|before|into)\s+(?:the|an?)\s+(?:[\w-]+\s+){0,2}?(?:studios?|microphones?|cameras|phone-?in|morning\s+programme)\s+(?:of|at|for)\s+"
)
# `promised, in a telephone call to Radio Nawa (3 May)`, `by telephone to Rudaw`
_CALLED_TO = ending(
    r"(?:(?:phone|telephone|video|whatsapp|conference)\s+calls?|by\s+(?:tele)?phone|(?:text|voice|whatsapp|telegram|written|video|short|brief|e-?mailed|recorded)\s+(?:messages?|notes?|statements?)|e-?mails?|appels?\s+telephoniques?|llamadas?\s+telefonicas?)"
    r"\s+(?:to|with|a|au|aux|con)\s+"
)
# `a commentator of The National (3 May) turned it round`, `the host of Inter (3 May) smiled`
_WORKS_FOR = ending(
    rf"(?<!met the )(?<!met an )(?<!met a )(?<!met with the )(?<!received the )(?<!arrested the )(?<!arrested a )(?<!arrested an )(?<!summoned the )"
    r"(?<!summoned a )(?<!summoned an )(?<!fined the )(?<!attacked the )(?<!beat the )(?<!invited the )(?<!visited the )(?<!detained the )(?<!detained a )(?<!detained an )"
    rf"(?:{words('staff')}|cartoonists?|(?:co-)?hosts?|leader\s+writers?|critics?|satirists?|humou?rists?|newsreaders?|newscasters?|moderators?|photographers?|contributors?|guest\s+authors?|kommentator(?:in|en)?|korrespondent(?:in|en)?|kolumnist(?:in|en)?|moderator(?:in|en)?|reporter(?:in)?|redakteur(?:in|e)?|chroniqueu(?:r|se)s?|editorialistes?|correspondante?s?|envoyee?s?|columnistas?|corresponsal(?:es)?|caricaturistas?|comentaristas?|colunistas?)"
    r"\s+(?:of|for|from|with|at|in|on|de[rs]?|von|vom|im|beim|du|del|do|da)\s+"
)


_SO_DID = ending(r"(?:so|nor|neither)(?:,\s[\w\s]{1,30},)?\s+(?:did|does|had|has|would)\s+")
# `so did X on 3 May, a farming site that has no office`
_A_SITE = made(
    rf",\s+(?:an?|the)\s+(?:[\w’'-]+\s+){{0,4}}?(?:{HEADS})(?:\s+(?:of|for|from|in|that|which|run|with|close|without)\b|\s*[.,;)])"
)


def _roles() -> tuple[tuple[Pattern, Strength], ...]:
    """The part that a name plays, told by what stands before it: the day then only has to follow."""
    said = (
        (
            ending(
                rf"(?:{verb})\s+(?:(?:ihn|sie|ihm|ihr|him|it)\s+|(?:the|an?|one)\s+(?:[\w-]+\s+){{0,2}}?(?:{words('staff')})\s+(?:of|for|from|at)\s+)?"
            ),
            strength,
        )
        for verb, strength in VERBS
    )
    return (
        (_TOLD_BY_ONE, Strength.SURE),
        (_ON_AIR_BY, Strength.SURE),
        (TOLD, Strength.GOOD),
        (FROM_IT, Strength.GOOD),
        (_OF_ISSUE, Strength.SURE),
        (OF_PRESS_PIECE, Strength.SURE),
        (_PIECE_BY, Strength.GOOD),
        (_FIRST_TO, Strength.GOOD),
        (made(rf",\s{{2,}}[a-z]+\s+{LEAD}\Z"), Strength.OF_KNOWN),  # `“Nobody buys,” shrugged X on 3 May`
        (_SO_DID, Strength.FAIR),
        (_NEXT_OF_TWO, Strength.GOOD),
        *said,
        (made(rf"\A\W*(?:in|im|dans)\s+(?:the\s+)?{QUOTE}\Z"), Strength.GOOD),
        (made(rf"(?<![\w-])(?:in|on)\s+(?:the\s+)?{QUOTE}\Z"), Strength.OF_KNOWN),
        (_SPREAD_TO, Strength.OF_KNOWN),
        (_REACHED, Strength.GOOD),
        (_CLEAR_TO, Strength.FAIR),
        (_THAT_OF, Strength.OF_KNOWN),
        (_PASSED_BY, Strength.GOOD),
        (_OFF_PAGE, Strength.GOOD),
        (ending(r"(?:report(?:s|ed|ing)|wr(?:ote|ites|iting|itten))\s+for\s+"), Strength.GOOD),
        (_CALLED_TO, Strength.OF_KNOWN),
        (AT_STUDIO, Strength.OF_KNOWN),
        (_AND_CROPPED, Strength.GOOD),
    )


@cache
def behind() -> tuple[Form, ...]:
    """The forms in which the day stands behind the name, the surest first."""
    forms = (
        *_subjects(),
        *_by_part(),
        *_pieces(),
        *_in_brackets(),
        *_beside(),
        *in_clauses(),
        *in_dated_pieces(),
        *verb_last(),
    )
    return tuple(sorted(forms, key=lambda form: -form.strength))


# What a front page is led with.
_LEADS_WITH = rf"{PIECES}|news|headlines?|claim|denial|names|quotes?|words|front|question"


# What only publishers put out: a list or a letter may be anybody's.
_SHOWN = r"(?:videos?|footage|clips?|films?|recordings?|broadcasts?|programmes?|bulletins?|dispatch(?:es)?|stor(?:y|ies)|articles?|interviews?|photographs?|photos?|pictures?|cartoons?|maps?|podcasts?|reportage)"


def _subjects() -> list[Form]:
    """The name prints, reports or says something on the day."""
    too = r"(?:\s+(?:already|too|also|again|first|deja|encore|aussi|egalement|bereits|auch|schon|ja|ya|gia|ja|\w+ly))?"
    there = rf"(?:\s+(?:on|via|over)\s+(?:{ARTICLE}\s+)?(?:own\s+)?(?:{NAMED}+|twitter|telegram|facebook|instagram|tiktok|youtube|whatsapp|x|vk|weibo|bluesky|threads)(?:\s+(?:account|page|channel|feed|group))?)?"
    tails = (
        _OBJECT + there + _IN_ITS,
        rf"{too}(?:\s+(?:it|this|so|them|es|das|dies|cela|ca|as\s+much|nothing|little|no\s+more|(?:about|of|over|uber|sur)(?:\s+{NO_BREAK}[\w’'-]+){{1,3}}?))?{there}{_IN_ITS}",
        rf"{too}(?:\s+(?:it|this|them|him|her|so|es|das|dies|cela|ca|as\s+much|the\s+(?:same|opposite|contrary)|otherwise|nothing|little|no\s+more|its\s+[\w-]+))?{there}{_IN_ITS}",
    )
    on_day = rf"(?:{_ON_DAY}(?:{ARTICLE}\s+)?|\s*[(\[]\s*)"
    as_ = made(r"\b(?:as|wie|comme)\s+\Z")
    found = []
    for (verb, strength), tail in zip(VERBS, tails, strict=True):
        strict = made(rf"{DOES}(?:{verb}){tail}{on_day}")
        which = rf"{QUOTE},\s+(?:an?|the|its|une?|l[ea]|eine?|d(?:er|ie|as))\s+(?:(?!(?:{words('breaks')}))[\w’'-]+\s+){{1,8}}?(?:which|that|qui)\s+{ADVERB}(?:{verb}){tail}{on_day}"
        found += [
            Form(strength, made(which), not_right=_ITS),  # `X, a page which published the deeds on 3 May`
            Form(strength, strict, not_right=_ITS),
            Form(Strength.FAIR, strict),
            Form(min(Strength(strength + 1), Strength.SURE), strict, as_)
            if strength < Strength.SURE
            else Form(strength, strict, as_),
            Form(
                strength,
                made(rf"(?!.*\s{_OF_FIRM}){DOES}(?:{verb}){_OBJECT}{_IN_ITS}{on_day}"),
                not_right=_ITS,
                to_learn=True,
            ),
        ]
        spoke = made(rf",?\s+{ADVERB}(?:{verb})")  # `X (Guayaquil) on 3 May counted nineteen`
        found.append(Form(Strength.OF_KNOWN, made(_THEN_ON), _CLAUSE, right=spoke))
        found.append(Form(min(strength, Strength.FAIR), made(_THEN_ON), _WHOM, right=spoke))
        if strength > Strength.FAIR:  # `wie das Blatt am 3. Mai schrieb`
            found.append(Form(strength, made(_THEN_ON), right=made(rf",?\s+{ADVERB}(?:{verb})")))
    # `Fars denied the rumour on 3 May`
    of_tidings = (
        rf"{DOES}(?:deni(?:ed|es)|reject(?:ed|s)|dismiss(?:ed|es)|confirm(?:ed|s)|refute[sd]|repeat(?:ed|s)|dispute[sd]|questioned|doubted|contradict(?:ed|s)|echoed|took\s+up|picked\s+up)"
        rf"\s+(?:the|an?|any|all|this|that|these|those|such|both)\s+(?:[\w-]+\s+){{0,2}}?(?:{TIDINGS}|allegations?|accusations?|charges?|versions?|numbers?|statements?){_ON_DAY}"
    )
    found.append(Form(Strength.OF_KNOWN, made(of_tidings), not_right=_ITS))
    # `Fana announced the capture of Mekelle on 28 November`: the day of the announcing, of press outlets
    of_event = (
        rf"{DOES}(?:announce[ds]?|proclaim(?:ed|s)|a\s+annonce|annonca|annoncait|anuncio|anunciou|vermeldete|verkundete)\s+(?:the|its|his|her|la|le|el|a|o|den|die)\s+(?:[\w-]+\s+){{0,2}}?"
        r"(?:deaths?|killing|capture|fall|arrest|release|resignation|dismissal|liberation|surrender|recapture|seizure|end|start|victory|appointment|execution|closure|mort|prise|chute|arrestation|liberation|demission|muerte|captura|caida|detencion|liberacion|renuncia|morte|queda|prisao|libertacao|tod|fall|einnahme|eroberung|festnahme)"
        rf"\s+(?:of|by|de|du|des|del|do|da|d['’]|von|in|at)\s*(?:{WORD}\s+){{0,6}}?{WORD}{_ON_DAY}"
    )
    found.append(Form(Strength.OF_KNOWN, made(of_event), not_right=_ITS))
    at_end = made(rf"[^.;:(){DATED}]{{1,80}}\s(?:{words('at_end')})\s*(?:[.,;:]|\Z)")
    found.append(
        Form(Strength.GOOD, made(_THEN_ON), right=at_end)
    )  # `dass X am 3. Mai einen Artikel druckte`
    then_verb = made(rf",\s+{ADVERB}(?:{'|'.join(verb for verb, _ in VERBS)})")
    told_it = r"(?:\s+(?:bestritt|leugnete|beteuerte|betonte|beklagte|sagte|erklarte|bestatigte|verriet|schilderte|vertraute)\s+(?:[\w-]+\s+){1,3}(?:am|im)\s+)"
    to_which = rf"{BEHIND},?\s+(?:to|with)\s+(?:which|whom)\s+(?:{W}\s+){{1,4}}?(?:had\s+)?(?:said|told|spoken|given|repeated|declared|confirmed|explained)"
    own_staff = rf"{QUOTE}['’]s?\s+(?:[\w-]+\s+){{0,2}}?(?:reporters?|correspondents?|columnists?|stringers?|cartoonists?|critics?|commentators?|hosts?|presenters?|anchors?|newsreaders?|announcers?|bloggers?|newsroom|desk)\s+{ADVERB}(?!(?:{words('befalls')}|who|was|were|is|had\s+been|has\s+been|died|left|fled|resigned|disappeared|vanished|moved|joined|received|lost|won|married|returned)\b)\w+{_OBJECT}{_ON_DAY}"
    own_readers = rf"{QUOTE}(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:readers|viewers|listeners|subscribers|audience|followers)\s+{ADVERB}(?:(?:was|were)\s+(?:told|shown|spared|treated|given|offered|asked)|learn(?:ed|t)|read|saw|heard|found|woke){_OBJECT}{_ON_DAY}"
    learnt = rf"{BEHIND}\s+{ADVERB}(?:learn(?:ed|t)|read|saw|heard|found|were\s+told|could\s+(?:read|see|hear))(?:{_OBJECT})?{_ON_DAY}"
    put_out = rf"{BEHIND}\s+{ADVERB}(?:put\s+(?:out|online|up|forth)|aired|broadcast|printed|published|posted|ran|carried|released|issued|uploaded|circulated|distributed|showed|screened){_ON_DAY}"
    public = ending(r"(?:readers|viewers|listeners|subscribers)\s+(?:of|to)\s+")
    which_did = made(rf",\s+(?:which|that)\s+{ADVERB}(?:{words('prints')}|{words('reports')})")
    and_another = made(
        rf"(?:,|,?\s+(?:and|et|und|y))\s+(?:{LEAD}){NAMED}+{QUOTE},?\s+(?:{ON})\s+{DATED}+,?\s+(?:(?:both|each|all|alike)\s+)?{ADVERB}(?:{'|'.join(verb for verb, _ in VERBS)})"
    )
    # `X – on 3 May – was alone in doubting it`
    after_dash = made(
        rf"\s+[–—-]{{1,2}}\s+(?:(?:was|were|is)\s+(?:alone|among|(?:the\s+)?(?:first|last|only)|less|more|not|quick|content|careful|blunt|even)\b|(?!(?:{words('as_a_firm')})|(?:{words('befalls')}))[a-z][\w’'-]*\s)"
    )
    which_on = made(rf"{BEHIND},?\s+(?:which|that|qui|who|(?:[eo]l?|la)\s+que|que),?\s+(?:{ON})\s+")
    # `@TankerTrace, who had doubted it on 3 May`: persons stand so too
    who_said = [made(rf"{QUOTE},\s+who\s+{ADVERB}(?:{verb}){tails[0]}{on_day}") for verb, _ in VERBS]
    does = {strength: made(rf",?\s+{ADVERB}(?:{verb})") for verb, strength in VERBS}
    gave_as = rf"{BEHIND}{STAFF}{WHICH}\s+{ADVERB}(?:gave|gives|puts?|estimated|reckoned|set)(?:\s+{WORD}){{1,6}}?\s+(?:as|at)(?:\s+{WORD}){{1,5}}?{_IN_ITS}{_ON_DAY}"
    first = (
        rf"{BEHIND}\s+(?:was|were)\s+(?:among\s+)?(?:the\s+)?(?:first|last|only\s+(?:\w+|one)),\s+(?:{ON})\s+"
    )
    early = r",?\s+(?:already\s+)?as\s+(?:early|long\s+ago|far\s+back)\s+as\s+(?:in\s+|on\s+)?"
    to_do = made(
        r",\s+to\s+(?:report|print|publish|run|carry|break|notice|name|write|say|mention|put|show|call|give|speak|quote|doubt|deny|confirm)\b"
    )
    was_told = (
        rf"{BEHIND}\s+(?:was|were|had\s+been)\s+(?:told|assured|informed|given\s+to\s+understand|promised)"
        rf"(?:\s+by(?:\s+{WORD}){{1,5}}?)?{_ON_DAY}"
    )
    it_did = made(rf"\s+(?:it|the\s+paper)\s+{ADVERB}(?:{words('prints')}|{words('reports')})")
    it_had = made(rf"{it_did.pattern}|\s+it\s+(?:had|gave|put|counted|called|spoke|named)\s")
    # `X had listed twenty-one names by 3 May`
    by_then = rf"{BEHIND}\s+had\s+(?:already\s+)?(?:listed|named|identified|recorded|documented|verified|logged|{words('finds')}){_OBJECT}\s+by\s+{EVE}"
    # `X, writing on 3 May, names four`; `the reporters of X, writing on 3 May, name`
    writing_on = made(
        rf"{BEHIND},?\s+(?:writing|reporting|broadcasting|publishing|posting|commenting|editoriali[sz]ing)\s+(?:(?:on\s+)|(?=the\s)){EVE}"
    )
    then_says = made(
        rf",\s+{ADVERB}(?:{words('prints')}|{words('reports')}|{words('says')}|{words('says_too')}|{words('finds')})"
    )
    return [
        *found,
        Form(Strength.GOOD, writing_on, right=then_says),
        *(Form(Strength.OF_KNOWN, who) for who in who_said),
        Form(Strength.OF_KNOWN, made(by_then)),
        Form(Strength.SURE, writing_on, _WORKS_FOR, right=made(r",\s+\w")),
        *(Form(strength, made(rf"{DOES}(?:{verb}){_OBJECT}{early}")) for verb, strength in VERBS),
        Form(Strength.SURE, made(put_out), ending(rf"{_SHOWN}\s+(?:(?:which|that)\s+)?")),
        Form(Strength.GOOD, made(put_out), ending(rf"(?:{PIECES})\s+(?:(?:which|that)\s+)?")),
        *(Form(strength, which_on, right=right) for strength, right in does.items()),
        Form(
            Strength.GOOD, made(_THEN_ON), _CLAUSE, right=and_another
        ),  # `X on 3 May and Y on 4 May both wrote`
        Form(Strength.OF_KNOWN, made(rf"{BEHIND}\s+[–—-]{{1,2}}\s+(?:{ON})\s+"), _CLAUSE, right=after_dash),
        Form(Strength.GOOD, made(_THEN_ON), right=which_did),  # `clear to X on 3 May, which quoted him`
        Form(Strength.FAIR, made(gave_as)),
        Form(Strength.SURE, made(own_staff)),
        Form(Strength.SURE, made(own_readers)),
        *(
            Form(
                Strength.SURE,
                made(
                    rf"{BEHIND}(?:,?\s+who\s+{W}(?:\s+{WORD}){{0,8}}?,?)?\s+{ADVERB}(?:{verb}){tail}{on_day}"
                ),
                _FOR_WHOM,
            )
            for (verb, _), tail in zip(
                (*VERBS, (words("finds"), Strength.FAIR)), (*tails, tails[0]), strict=True
            )
        ),
        Form(
            Strength.SURE,
            made(rf"{DOES}(?:led|splashed){_ON_DAY}"),
            right=made(rf"\s+with{NOUN_NEXT % _LEADS_WITH}"),
        ),
        Form(Strength.SURE, made(learnt), public),
        Form(Strength.GOOD, made(rf"{BEHIND}\s*[:;,–—]\s+(?:{ON})\s+"), right=it_did),
        Form(
            Strength.GOOD,
            made(
                rf"{BEHIND}\s+(?:was|is|had\s+been|proved|proves|remains|remained)\s+(?:[\w’'-]+\s*){{1,5}}[:;–—]\s+(?:{ON})\s+"
            ),
            right=it_had,
        ),
        Form(Strength.SURE, made(_THEN_COMMA), right=made(rf",\s+{ADVERB}(?:{words('prints')})")),
        Form(Strength.GOOD, made(_THEN_COMMA), right=then_verb),  # `X, on 3 May, quoted him`
        Form(Strength.GOOD, made(first), right=to_do),  # `X was the first, on 3 May, to name him`
        Form(Strength.OF_KNOWN, made(was_told), not_right=made(r"\s+to\s")),
        Form(
            Strength.OF_KNOWN,
            made(rf"{BEHIND}\s+(?:with|for|against|of|about|to|in)(?:\s+{WORD}){{1,4}}?{_ON_DAY}"),
            _NEXT_OF_TWO,
        ),
        Form(Strength.GOOD, made(rf"{QUOTE}{told_it}"), made(rf"\b(?:dem|der|gegenuber)\s+{QUOTE}\Z")),
        Form(Strength.GOOD, made(rf"{to_which}(?:\s+[\w’'-]+){{0,3}}?\s+(?:{ON})\s+")),
    ]


# `said X the next day (3 May)`, `X of the same day (3 May)`
_LATER = r"(?:,?\s+(?:again|\w+ly|(?:of\s+)?the\s+(?:next|following|same)\s+(?:day|morning|evening|week)|(?:an?|one|two|three|four|five)\s+(?:days?|weeks?)\s+(?:earlier|later)))?"
_AT_HOUR = (
    r"(?=the\s+(?:\w+\s+)?(?:morning|evening|night|afternoon)\s+of\s)"  # `on Channel 24 the evening of`
)
_THEN_ON = (
    rf"{BEHIND}{_PUBLISHED}{_LATER}(?:,?\s+{AT_HOUR})?,?\s+(?:(?:{ON}|{OF}|from|for)\s+|{_AT_HOUR}){EVE}"
)
_THEN_BRACKET = rf"{BEHIND}{_PUBLISHED}{_LATER}{_IN_BRACKET}"
_THEN_COMMA = rf"{BEHIND}{WHICH},\s+(?:{AT_HOUR}\s+)?(?:{ON}\s+)?"


# `the reporter of Radio Nawa (3 May) was arrested`: the day of what befell somebody
_TO_WHOM = made(
    r"[^()]{0,40}\),?\s+(?:who|whose|was|were|is|are|had\s+been|has\s+been|died|left|fled|resigned|retired|drowned|disappeared|vanished|moved|joined|received|lost|won|married|returned|arrived|travell?ed|flew|fell|got|went|met|lived?s?|wurden?|starb|verliess|fue|murio|a\s+ete|est\s+mort)\b"
)


def _by_part() -> list[Form]:
    """The name plays a part that only the publisher of something plays."""
    found = []
    for left, strength in _roles():
        found += [
            Form(strength, made(_THEN_ON), left),
            Form(strength, made(_THEN_BRACKET), left),
            Form(strength, made(rf"{BEHIND},\s+"), left, right=_COMMA),
        ]
    listed = made(
        rf"\b(?:outlets|papers|newspapers|dailies|weeklies|stations|channels|(?:web)?sites|pages|agencies|broadcasters|portals),\s+(?:{ARTICLE}\s+)?{QUOTE}\Z"
    )
    introduced = made(
        rf"\b(?:interview\w*|told|spoke|spoken|confided|admitted|appeared|published|posted|printed|shown|aired|quoted|leaked|given|sent|passed|offered)\b[^;:]{{0,80}}?\b(?:{ARTICLE})\s+(?:[\w’'-]+\s+){{0,4}}?(?:{HEADS}),\s+{QUOTE}\Z"
    )
    silent = ending(
        r"(?:nothing|not\s+a\s+(?:word|line|syllable)|no\s+(?:report|story|mention|word|trace))\s+(?:[\w-]+\s+){0,4}?(?:in|on|from)\s+"
    )
    by_whom = rf"{BEHIND},?\s+by\s+(?:{WORD}\s+){{1,6}}?(?:{ON})\s+"
    left_to = rf"{BEHIND}\s+to\s+(?:report|print|publish|carry|name|show|reveal|broadcast|air|break|tell|run|point\s+out)\b{_OBJECT}{_ON_DAY}"
    to_whom = ending(r"(?:left|fell|up)\s+to\s+")
    # `in a written answer to X, printed on 3 May`
    answered = rf"{BEHIND},?\s+(?:(?:that|which)\s+(?:was\s+)?)?(?:first\s+)?(?:published|printed|aired|broadcast|posted|carried|released)(?:\s+there)?{_ON_DAY}"
    # `The Guardian, the Dar es Salaam daily of 3 May,`
    of_town = rf"{QUOTE},\s+the\s+(?:[\w’'-]+\s+){{1,4}}?(?:{HEADS})\s+(?:of|for)\s+"
    # `X asked the minister, and on 3 May printed that he was silent`
    then_again = rf"{BEHIND}\s+[a-z](?:(?!\b(?:that|who|which|when|whose)\b)[^;:.{DATED}{NAMED}]){{2,100}}?,?\s+(?:and|but)\s+(?:then\s+|only\s+|later\s+)?(?:{ON})\s+{EVE}"
    # `told X reporters on 3 May`, `told X's correspondent (3 May)`
    to_staff = rf"{QUOTE}(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:reporters?|correspondents?|journalists?|interviewers?|stringers?|columnists?)(?:\s+in\s+{W})?"
    return [
        *found,
        Form(Strength.GOOD, made(_THEN_ON), _SO_DID, right=_A_SITE),
        Form(Strength.GOOD, made(rf"{BEHIND}\s+(?:until|before|till)\s+"), silent),
        Form(Strength.GOOD, made(rf"{BEHIND}\s+(?:until|before|till)\s+"), _PASSED_BY),
        Form(
            Strength.OF_KNOWN,
            made(rf"{BEHIND}\s+(?:until|before|till)\s+"),
            ending(r"(?:made|reached|troubled|interested|got\s+into)\s+"),
        ),
        Form(Strength.GOOD, made(rf"{BEHIND}\s+(?:since|as\s+early\s+as|seit|depuis|desde)\s+"), FROM_IT),
        Form(
            Strength.OF_KNOWN,
            made(rf"{BEHIND}\s+(?:at|with|for|to|in|of)(?:\s+{WORD}){{1,4}}?{_IN_BRACKET}"),
            _NEXT_OF_TWO,
        ),
        Form(Strength.GOOD, made(rf"{QUOTE},?{_ON_DAY}"), introduced),  # `told a fan podcast, X, in June`
        Form(Strength.GOOD, made(_THEN_ON), listed),  # `two stations, X on 3 May and Y on 4 May`
        Form(Strength.GOOD, made(rf"{to_staff}(?:,?\s+(?:{ON})\s+{EVE}|{_IN_BRACKET})"), TOLD),
        Form(Strength.GOOD, made(answered), _ANSWERS),
        Form(Strength.FAIR, made(_THEN_ON), _AND_LEAD, right=made(r"\s+that\s")),
        Form(Strength.GOOD, made(of_town), right=_COMMA),
        *(
            Form(strength, made(then_again), _CLAUSE, right=made(rf",?\s+{ADVERB}(?:{verb})"))
            for verb, strength in VERBS[:2]
        ),
        Form(Strength.GOOD, made(by_whom), TOLD),  # `confirmed to X by a crane driver on 3 May`
        Form(Strength.SURE, made(left_to), to_whom),
        Form(Strength.GOOD, made(_THEN_COMMA), to_whom, right=made(r",\s+to\s+[a-z]")),
        Form(Strength.OF_KNOWN, made(_THEN_ON), _OF_ANOTHER_DAY, not_right=_BEFELL),
        Form(Strength.OF_KNOWN, made(_THEN_BRACKET), _WORKS_FOR, not_right=_TO_WHOM),
        Form(Strength.FAIR, made(_THEN_ON), _PIECE_IN),  # `a story in Ras Lanuf on 3 May`
        Form(Strength.GOOD, made(_THEN_BRACKET), _PIECE_IN),
    ]


def _pieces() -> list[Form]:
    """A piece or an issue of the name's is of the day."""
    personal = r"(?:letters?|statements?|tweets?|posts?|messages?|interviews?|remarks|communiques?|lists?|figures?|accounts?|updates?)\b"
    more = rf"(?:,?\s+{WORD}){{0,6}}?(?:\s+that\s+(?:morning|day|evening|night|week|month))?"
    on = rf"(?:,?\s+(?:{ON}|{OF}|from|for)\s+{EVE}|\s*[(\[]\s*|,\s+)"
    own = rf"{QUOTE}(?:['’]s?)?(?:\s+[\w-]+){{0,3}}?\s+"
    owner = made(rf"{QUOTE}['’]s?\s+(?:[\w-]+\s+)?")
    # `Ann Low’s 3 May column in Dawn`
    in_another = made(rf"(?:{PIECE_NEXT.pattern}|{ISSUE_NEXT.pattern})\s+(?:in|for)\s+(?:{LEAD}){NAMED}")
    of_day = made(rf"{BEHIND},?\s+(?:{OF}|im|issue\s+(?:of|dated)|edition\s+(?:of|dated))\s+")
    in_its = made(rf"{BEHIND}{WHICH},?\s+(?:(?:in|dans|with)\s+{ARTICLE}|whose|dont\s+l[ea]|deren|dessen)\s+")
    in_its_own = rf"{BEHIND}{WHICH},?\s+(?:in|dans|en|em)\s+{ARTICLE}\s+(?:{WORD}\s+){{0,3}}?(?:%s)(?:\s+{WORD}){{0,4}}?{_ON_DAY}"
    # `Sawt al-Wafa, went further in its issue of 9 November`
    then_in_its = (
        rf"{BEHIND},?\s+{NO_BREAK}(?!who\b)[a-z][\w’'-]*(?:,?\s+{NO_BREAK}{W}){{0,8}}?,?\s+(?:in|dans|en)\s+(?:its|sa|son|ihrer|su)\s+(?:{WORD}\s+){{0,3}}?(?:issues?|editions?|(?:evening|morning|midday|main|night|late)\s+news|newscasts?|news\s+bulletins?|front\s+pages?|numero|ausgabe|edicion)"
        rf"(?:\s+{NO_BREAK}(?!of\b){W}){{0,4}}?{_ON_DAY}"
    )
    out = r"(?:posted|published|aired|shown|broadcast|printed|dated|released|uploaded|screened|put\s+(?:out|online|up))"
    piece = rf"(?:{PIECES}|{ISSUES}|{_SHOWN})"
    its_own = (
        rf"{BEHIND}\s+[a-z][^;:{DATED}{NAMED}]{{1,100}}[;:,–—]\s+(?:and\s+|but\s+)?(?:its|their)\s+(?:[\w-]+\s+){{0,3}}?{piece}"
        rf"(?:\s+{WORD}){{0,4}}?,?\s+(?:first\s+)?{out}(?:\s+on)?\s+"
    )
    then_out = rf"{BEHIND}(?:,?\s+{WORD}){{0,7}}?(?:,|,?\s+and)\s+(?:first\s+)?{out}(?:\s+on)?\s+"
    # `X and Y, both of 3 May`
    both_of = rf"{BEHIND},\s+(?:both|all|each)\s+(?:{OF}|from)\s+"
    # `KBS and MBC, main news of 5 November`
    behind_comma = rf"{QUOTE},\s+(?:(?:in|on|dans|en|em)\s+)?(?:{ARTICLE}\s+)?(?:(?!of\b)[\w’'-]+\s+){{0,2}}?(?:{ISSUES}|{PIECES}|{_SENT}),?\s+(?:{OF}|from)\s+{EVE}"
    return [
        Form(Strength.GOOD, made(behind_comma)),
        Form(Strength.GOOD, made(both_of), not_left=_ACTS_ON),
        # `X June 2012 issue`, `an X June 2012 report`, the owner's mark left out
        Form(Strength.GOOD, made(rf"{QUOTE}\s+"), right=made(rf"\s+(?:{ISSUES})")),
        Form(Strength.FAIR, made(rf"{QUOTE}\s+"), right=made(rf"\s+(?:{PIECES})")),
        Form(Strength.GOOD, made(its_own), _CLAUSE),  # `X had been there; its film, posted on 3 May`
        Form(
            Strength.GOOD, made(then_out), OF_PIECE
        ),  # `a photograph in X, taken by night and printed on 3 May`
        Form(Strength.SURE, made(rf"{own}(?:{ISSUES}){more}{on}")),
        Form(Strength.GOOD, made(rf"{_OF_NO_EVENT}{own}(?!{personal})(?:{PIECES}){more}{on}")),
        Form(Strength.FAIR, made(rf"{_OF_NO_EVENT}{own}(?:{PIECES}){more}{on}")),
        Form(Strength.SURE, owner, right=ISSUE_NEXT, not_right=in_another),
        Form(Strength.GOOD, owner, right=PIECE_NEXT, not_right=in_another),
        Form(Strength.SURE, of_day, OF_PRESS_PIECE),
        Form(Strength.GOOD, of_day, not_left=_TREATY),
        Form(Strength.SURE, made(then_in_its)),
        Form(
            Strength.SURE, made(in_its_own % r"issues?|editions?|front\s+page|numero|ausgabe|edicion|edicao")
        ),
        Form(Strength.GOOD, made(in_its_own % rf"{PIECES}|{ISSUES}")),
        Form(Strength.SURE, in_its, right=ISSUE_NEXT),
        Form(Strength.GOOD, in_its, right=PIECE_NEXT),
    ]


# `leaked to X (3 May), which printed it`, `known to X (3 May), whose readers knew him`: it is of the name, wherever
# that stands; `which reports say was quiet` is not
_WHICH_PRINTS = made(
    rf"{_CLOSES},\s+(?:(?:which|qui|que|die|das|der)\s+{ADVERB}(?:{words('prints')}|{words('reports')})(?!\s+(?:say|said|had|have|from|put|speak|spoke)\b)"
    r"|whose\s+(?:[\w-]+\s+)?(?:readers|viewers|listeners|columnists?|editorials?|editors?|reporters?|correspondents?|headlines?|front\s+page)\b)"
)


# `in a written answer to X`
_ANSWERS = ending(
    r"(?:answers?|repl(?:y|ies)|responses?|letters?|comments?|remarks?|statements?|apolog(?:y|ies))\s+to\s+"
)
# `The board said that it rained, and X on 3 May that it had stopped`
_AND_LEAD = made(rf"\bthat\s[^;:.]{{3,100}},?\s+(?:and|but|while)\s+(?:{LEAD})\Z")
# `If X (3 May) is to be believed`
_IF = made(rf"\bif\s+(?:{LEAD})\Z")
_IS_BELIEVED = made(
    rf"{_CLOSES}\s+(?:(?:is|are)\s+(?:to\s+be\s+(?:believed|trusted|credited)|right|correct|well\s+informed)|can\s+be\s+(?:believed|trusted)|has\s+it\s+right)\b"
)


# `the decrees on X and Y, both of 3 May`
_ACTS_ON = made(
    rf"{_TREATY.pattern}|\b(?:decrees?|orders?|rulings?|judge?ments|verdicts?|bans?|acts?|laws?|letters?|complaints?)\s+(?:on|against|to|about|concerning|for)\s[^,;.]*\Z"
)
# What stations send, and nothing else does.
_SENT = r"news(?:casts?|reels?)?|headlines|bulletins?|telediario|noticiero|noticiario|informativo|telejornal|journal|jt|telegiornale|giornale\s+radio|nachrichten|tagesschau"


def _in_brackets() -> list[Form]:
    """The day stands in brackets behind the name."""
    bracket = made(_THEN_BRACKET)
    says = "|".join(verb for verb, _ in VERBS)
    does = "|".join(words(name) for name in ("prints", "reports", "finds"))
    of_staff = (
        rf"{QUOTE}['’]?s?\s+(?:[\w-]+\s+){{0,3}}?(?:{words('staff')})(?:\s+(?:in|at|for)\s+{W})?{_IN_BRACKET}"
    )
    saw = rf"{_CLOSES},?\s+{ADVERB}(?:{says}|saw|heard|watched)\b"
    chain = rf"\s*(?:,[^()\[\]]{{1,60}})?[)\]](?:{_CHAIN})(?<={DATED})\s*[)\]]"
    # `Radio Ozodi, the Tajik service of RFE/RL (3 May), had three`
    apposed = rf"{QUOTE},\s+(?:the|its|an?)\s+(?:[\w-]+\s+){{1,3}}?(?:service|section|{HEADS})\s+(?:of|in|for)\s+(?:{W}\s+){{0,3}}?{W}{_IN_BRACKET}"
    return [
        Form(Strength.OF_KNOWN, made(apposed), right=made(_CLOSES), not_left=_OWNED),
        Form(
            Strength.SURE,
            bracket,
            not_left=_OWNED,
            right=made(rf"{_CLOSES}{DOES}(?:{does})(?!{_ITS.pattern})"),
        ),
        Form(Strength.SURE, bracket, right=_WHICH_PRINTS),
        Form(Strength.GOOD, bracket, _IF, right=_IS_BELIEVED),
        Form(Strength.GOOD, bracket, right=made(rf"{_CLOSES}(?:{DOES}(?:{says})|\s*:)")),
        Form(Strength.GOOD, bracket, right=made(chain)),
        Form(Strength.GOOD, made(of_staff), right=made(saw)),  # `X's correspondent in Kosti (3 May) saw two`
        Form(Strength.GOOD, bracket, CHAINED, right=made(_CLOSES)),
        Form(Strength.OF_KNOWN, bracket, right=made(_CLOSES), not_left=_OWNED),
    ]


def _beside() -> list[Form]:
    """What is enough for a known outlet: its day right beside it, any verb of its own, a day that ends its
    clause."""
    place = rf"(?:\s*\(\s*[^(){DATED}]{{1,40}}\)|,\s+(?:[\w’'-]+\s){{0,2}}?[\w’'-]+(?=\s*[,–—|(-]))?"
    beside = rf"{QUOTE}(?:\s+(?:{HEADS}))?{place}{NUMBER}\s*(?:,\s*(?:{AT_HOUR}\s+)?(?:(?:on|no\s+dia|em|el|il)\s+)?|[|–—:]\s*|\s-{{1,2}}\s+|(?<=[ \t]))(?:{ARTICLE}\s+)?"
    # signs of quotation are blanks in the text that the forms read
    put_so = rf"{BEHIND}\s+{ADVERB}(?:{words('calls')})(?:\s+{WORD}){{0,4}}?\s\s(?:\S+\s){{1,14}}{_ON_DAY.removeprefix(',?')}"
    verb = rf"(?!(?:{words('as_a_firm')})|(?:{words('befalls')})|(?:its|their|whose|which|who|whom|that)\b)[a-z][\w’'-]+"
    then = rf"(?:,?\s+{NO_BREAK}(?!(?:was|were|had|has|been|is|are|{NAMED}+)\s){W}){{0,8}}?,?\s+(?:(?:only|first|again|already)\s+)?(?:on|by|until|in|le|am|vom|el|before)\s+(?:the\s+)?{EVE}"
    free = made(
        rf"{_NO_OWNER}(?!,\s+an?\s),?\s+(?:(?:which|that|who)\s+)?(?!{words('befalls')}){ADVERB}(?!(?:{words('says')})){verb}{then}"
    )
    closing = made(
        rf"{_OF_NO_EVENT}{_SINCE_WHEN}{_NO_OWNER},?\s+(?:(?:which|that|who)\s+)?{ADVERB}{verb}[^;{DATED}{NAMED}]{{0,150}}{_IN_BRACKET}"
    )
    # `Zaobao’s correspondent in Taipei wrote two days later that he had not (23 May 2021)`
    staff_said = made(
        rf"{_OF_NO_EVENT}{_SINCE_WHEN}{QUOTE}{STAFF.removesuffix('?')}\s+{ADVERB}"
        rf"(?:{words('prints')}|{words('reports')}|{words('says')}|{words('says_too')})[^;{DATED}{NAMED}]{{0,150}}{_IN_BRACKET}"
    )
    ends = made(r"\s*(?:,[^()\[\]]{1,60})?[)\]]\s*(?:[.,;:!?”»\"–—]|\Z|(?:and|et|und|but|mais)\s)")
    told_that = made(
        rf"{_SINCE_WHEN}{BEHIND},?\s+(?:that|of|about|how|why|what|que|dass)\s[^;{DATED}{NAMED}]{{0,150}}{_IN_BRACKET}"
    )
    listed, stop = made(r"[:;]\s*\Z"), made(r"\s*(?:[;.]|\Z)")
    had = rf"{BEHIND},?\s+(?:had|has|hat|hatte|avait|a)\s+(?:{ON})\s+"
    # `X on 3 May went on to advise`
    went_on = made(
        r"\s+(?:(?:then|also|even|duly|only|already)\s+)?(?:went\s+(?:on\s+to|further|so\s+far\s+as|as\s+far\s+as|one\s+better)|took\s+(?:a|the|issue|up|care|pains)|used|chose|preferred|made\s+(?:no|much|little|light|fun)|kept\s+to|settled\s+for|stuck\s+to|held\s+(?:that|to)|struck|sounded|saw|read|knew|thought|hoped|wanted|let\s+(?:it|slip)|spoke|came\s+(?:out|back|up)|turned\s+to|advised|explained|admitted|doubted|devoted|gave|put|set|ran|led)\b"
    )
    participle = made(r",?\s+(?:[\w-]+\s+)?\w+(?:ed|en|t|wn|id)\b")
    known = [
        Form(Strength.OF_KNOWN, made(beside), not_left=_OWNED),
        Form(Strength.OF_KNOWN, made(beside), FROM_IT),
        Form(Strength.OF_KNOWN, made(beside), OF_PIECE),
        Form(Strength.OF_KNOWN, made(rf"{BEHIND}(?<=,)\s+"), not_left=_OWNED),
        Form(Strength.OF_KNOWN, made(had), right=participle),
        Form(Strength.OF_KNOWN, free, _CLAUSE),
        Form(Strength.OF_KNOWN, made(rf"{_NO_OWNER}\s+on\s+"), _CLAUSE, right=went_on),
        Form(Strength.FAIR, made(put_so)),
        Form(Strength.OF_KNOWN, closing, _CLAUSE, right=ends),
        Form(Strength.OF_KNOWN, staff_said, _CLAUSE, right=ends),
        Form(Strength.OF_KNOWN, told_that, TOLD, right=ends),
    ]
    opening, opens = made(r"\A\W*\Z"), made(r"\s*:\s")
    quoted_by = rf"{BEHIND},?\s+(?:as\s+)?(?:quoted|cited|relayed|reprinted|picked\s+up)\s+by\s+(?:{LEAD})?{NAMED}+{_ON_DAY}"
    return [
        Form(Strength.FAIR, made(quoted_by)),  # `Hirmand Voice, quoted by ISNA on 3 May`
        Form(Strength.FAIR, made(rf"{BEHIND}\s+on\s+"), opening, right=opens),  # `X on 3 May: “Not so.”`
        Form(Strength.GOOD, made(beside), listed, right=stop),
        Form(Strength.GOOD, made(rf"{QUOTE},\s+"), opening, right=opens),  # `Boten, 23 July 2018: five dead`
        *known,
    ]
