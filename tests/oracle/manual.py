"""Texts by pandoc's manual: every construct of its chapter on Markdown, nested in one another, cited everywhere.

In: a seed. Out: a text; the same seed gives the same text. The grammar is data: for each construct the forms that
the manual gives it ("Pandoc's Markdown"), with their common mistakes. `§` and a capital stand for a part yet to be
written: §I a run of inlines, §C a citation, §K a key, §W a word. A text uses a few constructs only, drawn anew
each time: were all of them in every text, nearly each would hold one that only pandoc can settle, and nothing
would be compared.
"""

from __future__ import annotations

import re
from random import Random

# fmt: off
_WORDS = (
    *("the minister said that talks in Vienna had ended without a result on Monday according to its office report of".split()),
    *"a I p. pp. Dr. 2020 3 12. chap. see e.g. 5 Über café naïve Ленин 人民 تهران x_y snake_case 50% o'clock - + * # > | ~ : ; , . ! ?".split(),
)
_KEYS = (
    *("irna-2020-05-11 doe99 Doe_99 a b k1 tass:2019 fars.2021 a/b 10.1000/182 é 人民 ر müller-2020 x__y a--b a..b a:b:c".split()),
    *"2020 _a a_ a. a: a- a? a' a+ a&b a#b a$b a%b a<b a>b a~b a*b a@b {a} {a_} {https://x.org/?q=1&r=2} {a,b} {} {a{b}c} a{b} *a {a*b*}".split(),
)
_CITATIONS = (
    *("@§K", "-@§K", "[@§K]", "[-@§K]", "[@§K; @§K]", "[@§K;@§K]", "[@§K,p. 3]", "[see @§K, p. 33]", "[see §I @§K, §I]"),
    *("[@§K, {pp. iv, vi}, §I]", "[see @§K; also -@§K §I; and §I @§K]", "@§K [p. 3]", "@§K [p. 3; @§K]", "@§K[§I]"),
    *("-@§K [§I]", "@§K [@§K]", "@§K [-@§K]", "@§K [see @§K]", "[@§K\n]", "[@§K;\n@§K]", "[\n@§K]", "[@§K §I]", "[§I @§K]"),
    *("@§K []", "@§K\n[§I]", "[@§K][@§K]", "[@§K] [@§K]", "[@§K, [§I]]", "[*§I* @§K]", "[**@§K**]", "[;@§K]", "[@§K;]"),
    *("[@§K; §I]", "[@§K;;@§K]", "[ @§K ]", "(@§K)", "(@§K, §I)", "“@§K”", "[@§K; §I; @§K]", "[@§K @§K]", "[@§K, @§K]"),
    *("@§K's", "[@§K]: §I", "[§C]", "§C.", "§C,", "§W§C", "§C§W", "@§K, @§K", "[@§K\\; §I]", "[@§K \\] §I]", "@§K @§K [§I]"),
)
_INLINES: dict[str, tuple[str, ...]] = {
    "emphasis": (
        *("*§I*", "_§I_", "**§I**", "__§I__", "***§I***", "**§I*", "*§I **§I***", "*§I", "§W_§W_§W", "_§I*", "**§I", "§W*§I*§W"),
        *("* §I *", "*§C*§C*", "__§I_", "_§C_§W", "**§I**§W", "*§I\n§I*", "****§I****", "***§I** §I*"),
    ),
    "strikeout": ("~~§I~~", "~~§I", "~~ §I ~~", "§W~~§C~~", "~~~§I~~~"),
    "scripts": ("H~2~O", "x^2^", "^§C^", "~§C~", "^a\\ §C^", "x^§I^", "x~§I~", "§W^§C", "§W~§C", "2^10^§C", "^^", "~ §C ~"),
    "code": ("`§I`", "``§I ` §I``", "`§I", "`§I`{.hs}", "`§I`{=html}", "` §I `", "`\\`§I`", "``§I`", "`§C`§C`"),
    "math": (
        *("$§I$", "$$§I$$", "$x$", "$5 §I $6", "$§I", "\\\\(§I\\\\)", "$ §I$", "$§I$3", "$§C$", "$\\text{§I}$", "$\\$§I$", "$$§I$"),
        *("\\(§I\\)", "\\[§I\\]", "$§I $", "$a\n§I$"),
    ),
    "tex": (
        *("\\emph{§I}", "\\cite{§K}", "\\textcite[§I]{§K}", "\\foo", "\\foo §I", "\\begin{x}§I\\end{x}", "\\foo[§I]{§I}", "\\foo{§I"),
        *("\\foo*{§C}", "\\foo{%§I\n}", "\\foo@§K", "\\footnote{§C}", "{\\em §I}", "\\%§C", "\\&§C"),
    ),
    "html": (
        *("<b>§I</b>", '<span class="§K">§I</span>', "<!-- §I -->", '<a href="§I">', "<br>", "<§W", "<?§I?>", "<!§I>", "<br/>§C"),
        *("<![CDATA[§I]]>", "<u>§I", "</b>", "<!--§I", "<a title='§C'>§I</a>", "<b §I>", "< §I>", "<-- §I", "<i\n>§I</i>", "<§K>"),
    ),
    "autolink": (
        *("<http://a.b/§C>", "<a@b.org>", "http://a.b/@c", "<mailto:§K@x.org>", "<http://a.b/ §C>", "a.b@c.org", "<§K@x.org>"),
        *("https://medium.com/@a/b", "<https://x.org/@§K>{.c}", "www.a.org/§C", "<a+b@c>", "mailto:@§K"),
    ),
    "link": (
        *("[§I](u)", '[§I](u "§I")', "[§I](<u v> '§I')", "[§I](§C)", "[§I][r]", "[§I][]", "[§I]", "[r]", "[§I] [r]", "[§I](a(§I)c)"),
        *('[§I](u){.c k="§I"}', "[§I]\n(u)", "[§I](u v)", "[§I]( u )", "[§I](u", "[](§I)", "[§I](<§C>)", "[§I](u (§I))", "[§C](§C)"),
        *("[r][§C]", "[§C][§I]", "[§C]\n[r]", "[R][]", "[§I](u\\)§C)", "[§I](u 'a' §C)", "[§I](\n§C)", "[a][r](§C)", "[§I]()"),
    ),
    "image": ("![§I](i.png)", "![§I][r]", "![§I](i.png){#f width=3}", '![](i.png "§I")', "![§I]", "[![§I](i)](u)", "!§C", "![§C](§C)", "\\![§I](u)"),
    "span": ("[§I]{.c}", '[§I]{#i k="§I"}', "[§I]{.underline}", "[§I]{}", "[§I]{§I}", "[§I] {.c}", "§C{.c}", "[§I]{.c", "[[§I]{.c}]{.d}"),
    "note": ("^[§I]", "[^n]", "[^§K]", "[^1]", "^[§I [§I]", "^[§I [§I] §I]", "[^n §I]", "^[", "§W^[§C]", "[^]", "^§C", "^[§I\n\n§I]", "^[§I[^n]]"),
    "quotes": ('"§I"', "'§I'", "§W's", "...§C", "--§C", "---§C--", '"§I', "'§I", "\"§I '§C' §I\"", "'§C's", '§W"§C"', "'90s", "“§I”", "«§I»"),
    "entity": ("&amp;", "&#64;§K", "&commat;§K", "&§W;", "&", "&#x40;§K", "&lt;§C&gt;", "&lbrack;§C&rbrack;", "&nbsp;§C", "@&amp;", "@a&amp;b"),
    "escape": ("\\@§K", "\\[§I\\]", "\\*§I\\*", "\\\\", "[§I\\]", "\\ ", "\\§C", "\\-@§K", "@§K\\", "\\\\§C", "[@\\§K]", "@§K\\_b", "\\`§C`"),
    "break": ("  \n", "\\\n", "\n", " \n", "\\\n§C", "  \n§C", "\n§C", "\t", "\t§C", "\n  §C", "\n    §C", "\n> §C", "\n- §C", "\n# §C", "\n1. §C"),
    "bracket": (
        *("[§I", "§I]", "[[§I]]", "[§I] §I]", "(§I)", "{§I}", "[]", "[§I [§I] §I]", "[[§I] §I]", "[§I [§I]]", "[][§I]", "[§I][][§I]"),
        *("[§C] (§C)", "[§C]{", "[[§C](u) §C]", "[§C ![§C](i)]", "[§C `]` §C]", "[§C $]$ §C]", "[§C <b]> §C]", "[§C ^[§C]]", "[x]§C"),
    ),
    "letters": ("人§C", "é§C", "ر§C", "\u00a0§C", "\u200b§C", "e\u0301§C", "§C\u00a0§I", "😀§C", "[@ر*§C*]", "²§C", "—§C", "…§C", "§C。", "\u2028§C"),
    "mention": ("a@§K", "@", "@@§K", "@ §K", "-@", "(@§K)", "(@)", "@{", "@{§W", "@[§I]", "--@§K", "a-@§K", ".@§K", "_@§K", "@-§K", "1@§K", "/@§K", "@§W"),
    "emoji": (":smile:", ":+1:§C", ":§K:", ":@§K:"),
}
_LINES: dict[str, tuple[str, ...]] = {
    "heading": (
        *("# §I", "## §I ##", '# §I {#a .b k="§C"}', "#§I", "#", "# §C", "§I\n===", "§I\n---", "§I\n§I\n---", "### §I {-}", "# §I [§I]"),
        *(" # §I", "    # §I", "#\t§I", "§C {#x}\n=====", "####### §I", "# §I {§I}", "§I\n- -", "=", "§I\n="),
    ),
    "example": ("(@) §I", "(@§K) §I", "(@good) §I\n(@bad) §I", "(@good) §I\n\nSee (@good), (@§K).", "(@a)\n§I", "(@{a}) §I", "@. §I", "(@a.b) §I"),
    "line block": ("| §I\n| §I", "|    §I\n| §I\n  §I", "| §I\n§I", "|§I", "| §I |", "|\n| §I", "| §I\n|\n|   §C"),
    "pipe table": (
        *("| §I | §I |\n|---|:-:|\n| §I | §C |", "§I | §I\n---|---\n§I | §I", "|§I|\n|-|\n|§I|\n\n: §I", "| a \\| §C | `|` |\n|--|--|\n| §C |"),
        *("Table: §I\n\n| a | b |\n|---|---|\n| §C | §C | §C |", "| §I |\n| §I |", "|---|\n| §C |", "| a | b |\n|---+---|\n| §C | §C |"),
    ),
    "simple table": (
        *("  Right     Left\n-------     ------\n     12     §C\n\nTable: §I", "------- ------\n §C     §W\n------- ------", "a    b\n---- -----\n@a   §C"),
        *("-----\n§I\n-----", "§I\n---- ---\n§C  §C\n\n: §I {#t}"),
    ),
    "multiline table": (
        "-------------------\n Left     Right\n-------- ----------\n  §C     §W\n  §C     §W\n\n  §W     §C\n-------------------\n\n  : §I",
        "-------- ----------\n  §C     §W\n         §C\n\n  §W     §C\n-------- ----------",
    ),
    "grid table": (
        "+------------------+-----+\n| §C               | b   |\n+==================+=====+\n| - §C             | §W  |\n+------------------+-----+",
        "+--------------------------+\n| §I |\n+--------------------------+\n\n: §I",
        "+-----------+------------+\n| [@a]      | - @b       |\n|           |            |\n| @c [p. 1] | > [@d;     |\n|           |   @e]      |\n+-----------+------------+",
    ),
    "fence": ("```\n§I\n```", "~~~ {.py k=\"§I\"}\n§I\n~~~", "``` {=html}\n§I\n```", "```py\n§I", "~~~~\n~~~\n§I\n~~~~~", "```§I```", "``` §I\n§I\n```", " ```\n §C\n ```", "§I\n```\n§C\n```", "```\n\n§C\n````"),
    "indented code": ("    §I", "\t§I\n\n\t§I", "   §I", "    §I\n§I", "§I\n    §I", "  \t§I", "    §I\n\n§C\n\n    §I"),
    "html block": (
        *("<div>\n§I\n</div>", "<div>\n\n§I\n\n</div>", "<p>§I</p>", "<table><tr><td>§I</td></tr></table>", "<!-- §I\n\n§I -->", "<pre>§I\n\n§I</pre>"),
        *("<script>\n§I\n\n§I\n</script>", "<style>§I</style>", '<div class="§I">§I</div>', "§I\n<div>\n§I\n</div>", "<div>§I\n\n§I", "</div>", "<hr>\n§I"),
        *("<details><summary>§I</summary>\n\n§I\n\n</details>", "<td>\n§I\n</td>", "<?php §I\n\n§C ?>", "<textarea>\n\n§C\n\n</textarea>", "<?o\n\n§C>"),
    ),
    "tex block": (
        *("\\begin{equation}\n§I\n\\end{equation}", "\\newcommand{\\foo}[1]{§I #1}", "\\begin{quote}\n§I\n\n§I\n\\end{quote}", "\\foo{§I}\n§I"),
        *("\\newpage", "\\begin{x}\n§I", "\\def\\foo{§I}", "\\cite{§K}", "\\section{§I}", "\\end{x}\n§I", "\\newcommand{\\c}{§C}\n\n\\c", "\\begin{x}\n§C\n\n§C\n\\end{x} §C"),
    ),
    "math block": ("$$\n§I\n$$", "$$§I\n\n§I$$", "\\\\[\n§I\n\\\\]"),
    "reference": (
        *("[r]: u", '[r]: <u> "§I"', "[r]: u '§I'\n    {.c}", "[§I]: u", "[@§K]: u", "[r]:\n  §C", "[r]: u (§I)", "[r]: §I", "[§W]:u", "[r]: u\n  \"§I\""),
        *("[r]: u\n§I", "[r]: u\n[@§K]: v", "§I\n[r]: u", " [r]: u", "[r]: u 'a' §C", '[r]: u {k="§C"}', "*[HTML]: §I"),
    ),
    "note text": (
        *("[^n]: §I", "[^1]: §I\n\n    §I", "[^n]: §I\n§I", "[^§K]: §I", "[^n]:\n    §I", "[^n]: §I\n\n  §I", "[^n]:§I", "  [^n]: §I", "[^n]: §I [^n]"),
        *("[^n]: §I\n\n        §I\n\n    - §I", "§I\n[^n]: §I", "[^n]: # §I", "[^n]: §I\n[^1]: §I", "[^n] §I", "[^n]: a\n\n[^n]: §C"),
    ),
    "metadata": (
        *("---\nnocite: |\n  @§K, @§K\n---", "---\ntitle: §W\nabstract: |\n  §I\n\n  §C\n...", "---\nx: '§C'\ny: [§W, \"§C\"]\n---", "---\na: §I\n---"),
        *("---\n- §I\n---", "---\n\nx: §W\n---", "---\nnocite: '@*'\n...", "---\nx: >\n  §I\n# §I\ny:\n  z: '§C'\n---", "---\nx: §W\n\n§I", "---\n---", "---\nx_: \"§C\"\n---"),
    ),
    "title block": ("% §I\n% §I; §I\n% §I", "% §I\n  §I", "%\n%\n% §C", "% §I"),
    "rule": ("---", "* * *", "-----", "_ _ _", "***", "- - -", "----------------", "...", "+++"),
    "definition": (
        *("§W\n:   §I", "§I\n\n:   §I\n\n    §I", "§I\n  ~ §I\n  ~ §I", "§I\n: §I\n§I", "§I\n:   §I\n\n        §C\n", "§I\n\n\n: §I", "§I\n§I\n: §I"),
        *(":   §I", "§C\n:   §C\n:   §C\n\n§C\n:   §C", "§I\n:§I", "- §I\n: §I"),
    ),
    "figure": ("![§I](i.png)", '![§I](i.png "§I"){#f}', "![§I](i.png)\\", "![§I][r]", "![§I](i.png)\n§I"),
    "paragraph": ("§I", "§I\n§I", "§C", "§I §C §I", "§C\n§C", "  §I", "§I  ", "§I\n §I", "§C: §I", "- §I", "§W §I"),
    "tight": ("- §I\n- §I\n§I", "1. §I\n2) §I", "#. §I\n#. §I", "- [ ] §I\n- [x] §I", "a) §I\nb) §I", "(i) §I\n(ii) §I", "A.  §I", "I. §I", "* §I\n    * §I", "p. §I", "- §I\n\n\n- §I", "5. §I", "§I\n1. §I", "-\n  §I", "- ```\n  §I\n  ```", "- - §I", "1986\\. §I", "(1)§I", "+   §I\n\n        §I"),
}
_BOXES: dict[str, tuple[tuple[str, str], ...]] = {
    "quote": (("> ", "> "), ("> ", ""), (">", ">"), ("> > ", "> > "), (" > ", " > "), ("> ", ">    ")),
    "bullet": (("- ", "  "), ("*   ", "    "), ("+ ", "    "), ("- ", ""), ("-\t", "\t"), ("  - ", "    "), ("- [ ] ", "  "), ("- ", " ")),
    "ordered": (("1. ", "   "), ("#. ", "    "), ("a) ", "   "), ("(ii) ", "     "), ("(@) ", "    "), ("(@§K) ", "    "), ("10) ", ""), ("A.  ", "    ")),
    "defined": (("§W\n:   ", "    "), ("§I\n\n:   ", "    "), ("§W\n~ ", "  "), (": ", "  ")),
    "noted": (("[^n]: ", "    "), ("[^1]: ", "\t"), ("[^§K]: ", "    "), ("[^n]: ", "  ")),
}
_FENCES = (("::: {.c}", ":::"), ("::: c", ":::"), ("::::: {#i k=\"§C\"} :::", ":::::"), (":::", ":::"), ("::: {.c}", ""), ("<div>\n", "\n</div>"), ("::: §I", ":::"))
_MARKS = (*"[](){}@*_`$^~\\<>\"'|:;-#!&=. \n\t", "\n\n", "[@", "](", "@a", "[@a]", "^[", "]:", "---", "```", "<!--", "-->", "    ", "\r\n", "> ", "- ")
# fmt: on
_SLOT = re.compile("§[ICKW]")
_DEPTH = 4  # how deep constructs nest


class _Writer:
    """Writes texts of the grammar from one source of chance."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._inline: list[str] = []
        self._block: list[str] = []
        self._most = 1  # how many inlines or blocks stand side by side

    def text(self) -> str:
        """A text of one to six blocks; half of the texts are damaged afterwards, a few have other line ends."""
        chance = self._chance
        self._inline = chance.sample(list(_INLINES), chance.randint(1, 4))
        self._most = chance.choice((1, 2, 4))
        self._block = ["paragraph", *chance.sample([*_LINES, *_BOXES, "fenced div"], chance.randint(0, 3))]
        text = self._blocks(0) + chance.choice(("\n", "\n", "", "\n\n"))
        if "[^" in text and chance.random() < 0.5:
            text += "\n\n[^n]: @x\n\n[^1]: [@y]\n"
        if chance.random() < 0.5:
            text = damaged(text, chance)
        if chance.random() < 0.05:
            text = text.replace("\n", "\r\n")
        return text

    def _filled(self, form: str, depth: int) -> str:
        """*form* with its slots written."""
        return _SLOT.sub(lambda slot: self._part(slot[0][1], depth), form)

    def _part(self, kind: str, depth: int) -> str:
        if kind == "W":
            return self._chance.choice(_WORDS)
        if kind == "K":
            return self._chance.choice(_KEYS[:8] if self._chance.random() < 0.6 else _KEYS)
        if kind == "C":
            return self._filled(
                self._chance.choice(_CITATIONS[:12] if depth >= _DEPTH else _CITATIONS), depth + 1
            )
        return self._inlines(depth)

    def _inlines(self, depth: int) -> str:
        """Words, citations and constructs, mostly with spaces between."""
        pieces: list[str] = []
        for _ in range(self._chance.randint(1, self._most if depth < 2 else min(self._most, 2))):
            draw = self._chance.random()
            if draw < 0.35 or depth >= _DEPTH:
                pieces.append(self._chance.choice(_WORDS))
            elif draw < 0.6:
                pieces.append(self._part("C", depth + 1))
            else:
                pieces.append(
                    self._filled(self._chance.choice(_INLINES[self._chance.choice(self._inline)]), depth + 1)
                )
            pieces.append("" if self._chance.random() < 0.15 else " ")
        return "".join(pieces[:-1])

    def _blocks(self, depth: int) -> str:
        """Blocks, mostly with blank lines between."""
        written: list[str] = []
        for _ in range(self._chance.randint(1, self._most + 1 if depth == 0 else 2)):
            written.append(self._one_block(self._chance.choice(self._block), depth))
            written.append(self._chance.choice(("\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n")))
        return "".join(written[:-1])

    def _one_block(self, kind: str, depth: int) -> str:
        if kind in _LINES:
            return self._filled(self._chance.choice(_LINES[kind]), 1)
        if depth >= _DEPTH - 1:
            return self._filled("§I", 1)
        inner = self._blocks(depth + 1)
        if kind == "fenced div":
            start, end = self._chance.choice(_FENCES)
            return f"{self._filled(start, 2)}\n{inner}\n{end}"
        first, rest = self._chance.choice(_BOXES[kind])
        return self._filled(first, 2) + inner.replace("\n", "\n" + rest)


def damaged(text: str, chance: Random) -> str:
    """`text` after one to three slips: a mark too many, a letter too few, a piece doubled or moved."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text) + 1)
        end = min(len(text), at + chance.randint(1, 12))
        slip = chance.randrange(5)
        if slip < 2:
            text = text[:at] + chance.choice(_MARKS) + text[at:]
        elif slip == 2:
            text = text[:at] + text[at + 1 :]
        elif slip == 3:
            text = text[:end] + text[at:end] + text[end:]
        else:
            to = chance.randrange(len(text) + 1)
            text = text[:to] + text[at:end] + text[to:]
    return text


def make(seed: int) -> str:
    """The text of a seed."""
    return _Writer(Random(seed)).text()
