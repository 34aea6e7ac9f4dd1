"""Chapters as authors write them: prose, notes, lists, tables and figures with citations, and slips of the hand.

In: a seed. Out: a chapter; two thirds of them hold one to three slips. `§R` in the sentences stands for a key.
"""

from __future__ import annotations

from random import Random

from oracle.manual import damaged

_KEYS = ("irna-2020-05-11", "tasnim-2020-02-15a", "mehr-nd", "doe99", "hrana-2019-11-xx", "Ettelaat_1399")
# fmt: off
_SENTENCES = (
    *("On May 11, 2020, IRNA reported that the talks in Vienna had ended [@§R].", "@§R quoted him as saying “we will not wait” [p. 3]."),
    *('The minister told *Kayhan* that "the [Islamic] Republic" would answer [@§R; @§R].', "He paid $5 million, or 12% of $40 million, in 2019 [@§R, p. 12]."),
    *("Fars (@§R) and Tasnim [-@§R] denied it.", "It was, O'Brien wrote, Iran's 'red line' [see @§R, pp. 33–35; also @§R, chap. 1].", "That is where al-Ka'bi's men stood.^[See @§R and [the site](https://x.org/a_b).]"),
    *("By then--or so it seemed---R&D had stopped...", "See Section 3.2 (*ibid.*, p. 5), Dr. Amini's note[^n] and Fig. 2 [@§R].", "The figure fell from 1,200 to 900 (p < 0.05) [@§R]."),
    *("“They [the envoys] left,” *Etemad* said [@§R]; “nobody [sic] knew” [@§R].", "Write to press@irna.ir or see https://t.me/@channel for the rest.", "**Three** days _later_, the 5* hotel closed [@§R, 45]."),
    *("[Reuters](https://reuters.com/a-b?x=1&y=2 \"A title\") had it first [@§R].", "The `key@home` file of `[@§R]` was empty.", "Their 'new' law, \"the 'first' of its kind\", passed [@§R, art. 4]."),
    *("His tweet (#Iran, @handle) was gone by 5:30 p.m. local time.", "The term [*velayat*]{lang=fa} is older [@§R].", "In [@§R] and in [@§R] the date differs; -- as @§R shows, by a day."),
    *("The U.S. envoy’s trip [1--3 March] was short [@§R].", "He said: \"It's over.\" [@§R]", "Some 10^6^ people, CO~2~ and all, came [@§R, {p. iv}, with a note].", "Rial 4,200/$1 was the rate [@§R]."),
)
_SECTIONS = (
    *("# The talks {#sec-talks}", "## Iran's \"answer\" [@§R]", "### 2020--2021", "The aftermath\n-------------", "![A map of the region [@§R]](map.png){#fig-map width=80%}"),
    *("> “We shall see,” he wrote.\n> It was late [@§R].", "- The first round [@§R].\n- The second, in *Vienna* [@§R, p. 2].\n\n    More of it.\n- The third", "1. Fars [@§R]\n2. Tasnim\n   and Mehr [@§R]"),
    *("| Date | Source | Sum |\n|---|:---|--:|\n| May 11 | [@§R] | $5 |\n| June 2 | *Mehr* [@§R] | 7 |\n\n: The rounds [@§R] {#tbl-rounds}", "[^n]: Compare @§R [p. 4] and, for the date, [@§R].\n\n    It's disputed."),
    *("::: {.box #box-one}\nA word on sources [@§R].\n:::", "Term\n:   What it means [@§R].", "```\n[@code] is not cited\n```", "<!-- to check: [@§R] -->", "* * *", "---\nnocite: |\n  @§R, @§R\n---", "[irna]: https://irna.ir \"IRNA\"", "| He said,\n| she said [@§R]"),
)
# fmt: on


def make(seed: int) -> str:
    """The chapter of a seed."""
    chance = Random(seed)
    blocks = []
    for _ in range(chance.randint(2, 7)):
        if chance.random() < 0.6:
            lines = (chance.choice(_SENTENCES) for _ in range(chance.randint(1, 5)))
            blocks.append("".join(line + chance.choice((" ", " ", "\n")) for line in lines).rstrip())
        else:
            blocks.append(chance.choice(_SECTIONS))
    text = "\n\n".join(blocks) + "\n"
    while "§R" in text:
        text = text.replace("§R", chance.choice(_KEYS), 1)
    return damaged(text, chance) if seed % 3 else text
