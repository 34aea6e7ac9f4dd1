"""The builds of German clauses whose verb stands last: `was Danas am 8. Februar auf Seite eins abdruckte`.

In: nothing. Out: `Form`s, as those of `link_phrases`, whose pieces they are made of.
"""

from __future__ import annotations

from dateline.reading.publication_phrases import NAMED
from dateline.reading.typed.link_parts import (
    BEHIND,
    DATED,
    LEAD,
    Form,
    Pattern,
    Strength,
    made,
    words,
)

_ON = r"(?:(?:erst|schon|bereits|noch|zuletzt)\s+)?(?:am|im)\s+(?:(?:morgen|abend|nachmittag|vormittag)\s+des\s+)?"
_AMID = rf"[^.;:(){DATED}{NAMED}]{{1,90}}?\s"
_ENDS = r"\s*(?:[.,;:!?–—]|\Z)"
# What opens a clause whose subject follows
_OPENS = made(
    rf"(?<![\w-])(?:was|wie|wor\w{{1,6}}|wo\w{{2,6}}|dass|die|das|den|dem|dessen|deren|deren\s+\w+|dessen\s+\w+|ob|laut\s+dem)\s+(?:(?:auch|nur|erst|allein|selbst|sogar|zuletzt|zuerst|etwa|inzwischen|schon|bereits|wiederum|freilich)\s+){{0,2}}{LEAD}\Z"
)
# `schlug Radio Nord an, das am 6. Februar …`: what belongs to the verb may stand between
_THEN_WHICH = (
    rf"{BEHIND}(?:\s+(?:an|ab|aus|vor|ein|zu|auf|nach|mit|bei|hervor|heraus|entgegen|hinaus|hinzu|dagegen|zuvor|[a-z]{{0,6}}ge[a-z]{{2,12}}(?:t|en)))?"
    rf",\s+(?:d(?:er|ie|as)|welche[rs]?)\s+{_ON}"
)
_FINITE = (
    rf"(?!(?:{words('as_a_firm')})|(?:{words('befalls')})|(?:wurden?|worden|waren?|hatten?|einstellte|feierte|kaufte|verkaufte|eroffnete|schloss|umzog|umbenannte|erhielt|gewann|verlor|startete|antrat|beging|"
    r"zurucktrat|starb|tagte|traf|reiste|ankam|abreiste|eintraf|festnahm|beschloss|verabschiedete|unterzeichnete|ratifizierte)\b)"
    r"[a-zß]{2,14}(?:te|ten|ieß|ießen|gab|gaben|ing|ingen|ach|achen|and|anden|og|ogen|rug|rugen|ieb|ieben|iff|iffen|ah|ahen|ahm|ahmen|ies|iesen|am|amen)"
)


def verb_last() -> list[Form]:
    """The day stands between the name and the verb that closes its clause."""
    on = made(rf"{BEHIND}\s+{_ON}")
    which = made(_THEN_WHICH)
    prints, says, does = _closing()
    return [
        Form(Strength.GOOD, on, _OPENS, right=prints),
        Form(Strength.FAIR, on, _OPENS, right=says),
        Form(Strength.OF_KNOWN, on, _OPENS, right=does),
        Form(Strength.GOOD, which, right=prints),
        Form(Strength.FAIR, which, right=says),
        Form(Strength.OF_KNOWN, which, right=does),
    ]


def then_verb_last() -> list[Form]:
    """The day stands ahead of a clause of its own: `bis zum 6. Juni, als auch Danas die Sache erwähnte`."""
    when = made(rf",?\s+(?:als|da|woraufhin|worauf)\s+(?:(?:auch|erst|endlich|sogar|schließlich)\s+)?{LEAD}")
    prints, says, does = _closing()
    return [
        Form(Strength.GOOD, when, right=prints),
        Form(Strength.FAIR, when, right=says),
        Form(Strength.OF_KNOWN, when, right=does),
    ]


def _closing() -> tuple[Pattern, Pattern, Pattern]:
    """What ends a clause: that something was published, that something was said, a verb of any kind."""
    ends = (words("at_end"), words("at_end_too"), _FINITE)
    prints, says, does = (made(rf"(?:{_AMID}|\s)(?:{verb}){_ENDS}") for verb in ends)
    return prints, says, does
