"""A seeded grammar of nasty Markdown: ordinary constructs, nested and cut off in odd places.

In: a seed. Out: a text of a few blocks, rich in citations. The same seed gives the same text.
"""

from __future__ import annotations

import random

_WORDS = (
    "Iran", "the", "said", "of", "May 11,", "2020", "Smith's", "p. 3", "e.g.", "a.", "don't", "état", "خبر",
    "x", "--", "---", "...", "\"quoted\"", "'single'", "(in brackets)", "R&D", "&amp;", "a_b_c", "50%", "$5",
    "#1", "http://example.org/@page", "me@example.org", "word", "cf.", "1.", "and/or", "http://x.org", "-", "!",
    "“curly”", "it’s", "\u200cnon\u200cjoined", "A.", "see",
)  # fmt: skip
_KEYS = (
    "irna-2020-05-11", "a", "b2", "smith.1899", "doe_2", "x:y", "url/2020", "k+l", "Müller", "fig-one",
    "{odd key}", "{odd.key!}", "{https://x.org/?a=b}", "*", "a--b", "a:", "_k", "1", "a/b//c", "خبر-1399", "k?",
)  # fmt: skip
_LOCATORS = (
    "p. 3",
    "pp. 3--5",
    "ch. 2 and *more*",
    "",
    "p. 3; @z",
    "see @z",
    "p. 3; see",
    "-@z",
    "`c`",
    "'a b'",
    "[x]",
    'n. 4, "q"',
)
_SPLINTERS = ("[", "]", "*", "_", "`", "``", "@", "\\", "<", ">", "$", "^", "~", "!", "(", ")", "{", "}", ";",
              "'", '"', "|", "\n", "\n\n", "  ", "-", "[^1]", "<!--", "-->", ":", "#", "    ", "\n> ", "\n- ", "&")  # fmt: skip


class Grammar:
    """Makes one text; `nasty` (0 to 1) says how often it leaves the ordinary."""

    def __init__(self, seed: int, nasty: float) -> None:
        self._random = random.Random(seed)
        self._nasty = nasty
        self._notes: list[str] = []

    def text(self) -> str:
        """The text, sometimes with splinters knocked into it or letters knocked out."""
        chance = self._random
        parts = []
        if chance.random() < 0.08:
            parts.append(self._metadata())
        parts += [self._block(0) for _ in range(chance.randint(1, 5))]
        for label in self._notes:
            if chance.random() < 0.85:
                parts.append(f"[^{label}]: {self._block(2)}")
        text = "\n\n".join(parts) + "\n"
        if chance.random() < self._nasty:
            for _ in range(chance.randint(1, 3)):
                at = chance.randrange(len(text))
                cut = chance.choice((0, 0, 1, 2))
                text = text[:at] + chance.choice(_SPLINTERS) + text[at + cut :]
        return text

    def _odd(self) -> bool:
        return self._random.random() < self._nasty

    def _pick(self, *makers: object) -> str:
        made = self._random.choice(makers)
        return made() if callable(made) else str(made)

    # --- inlines -------------------------------------------------------------------------------

    def _inlines(self, depth: int = 0) -> str:
        parts = [self._inline(depth) for _ in range(self._random.randint(1, 5))]
        glue = [" " if not self._odd() else self._random.choice(("", "\n", " ", ", ", ".")) for _ in parts]
        return "".join(part + space for part, space in zip(parts, glue, strict=True)).strip()

    def _inline(self, depth: int) -> str:
        simple = (self._words, self._words, self._group, self._group, self._textual, self._code, self._escape)
        if depth > 2:
            return self._pick(*simple)
        return self._pick(
            *simple,
            lambda: f"*{self._inlines(depth + 1)}*",
            lambda: f"**{self._inlines(depth + 1)}**",
            lambda: f"_{self._inlines(depth + 1)}_",
            lambda: f'"{self._inlines(depth + 1)}"',
            lambda: f"'{self._inlines(depth + 1)}'",
            lambda: f"[{self._inlines(depth + 1 if self._odd() else 3)}]({self._target()})",
            lambda: f"[{self._inlines(depth + 1)}]{{.c #i{self._random.randint(1, 9)}}}",
            lambda: f"[{self._inlines(depth + 1)}]" if self._odd() else self._words(),
            lambda: f"^[{self._inlines(depth + 1)}]",
            lambda: f"![{self._inlines(depth + 1)}](a.png)",
            lambda: f"[{self._words()}][ref]" if self._odd() else "[ref]",
            lambda: f"~~{self._words()}~~" if self._odd() else "H~2~O",
            self._note,
            self._odd_inline,
        )

    def _words(self) -> str:
        return " ".join(self._random.choice(_WORDS) for _ in range(self._random.randint(1, 3)))

    def _key(self) -> str:
        return self._random.choice(_KEYS[:4] if not self._odd() else _KEYS)

    def _mark(self) -> str:
        return "-@" if self._random.random() < 0.15 else "@"

    def _part(self) -> str:
        before = "" if self._random.random() < 0.6 else (self._inline(2) if self._odd() else "see") + " "
        after = "" if self._random.random() < 0.5 else self._random.choice((", ", " ")) + (
            self._inline(2) if self._odd() else self._random.choice(("p. 3", "pp. 1--2", "ch. 4")))  # fmt: skip
        return f"{before}{self._mark()}{self._key()}{after}"

    def _group(self) -> str:
        parts = [self._part() for _ in range(self._random.choice((1, 1, 1, 2, 3)))]
        return "[" + (";" if self._odd() else "; ").join(parts) + "]"

    def _textual(self) -> str:
        text = self._mark() + self._key()
        if self._random.random() < 0.4:
            space = self._random.choice((" ", "", "\n")) if self._odd() else " "
            text += f"{space}[{self._random.choice(_LOCATORS) if self._odd() else 'p. 3'}]"
        if self._odd():
            text = self._random.choice(("word", "(", "-", "--", ".", "*x*", "é", "/", "x-", "'", "]")) + text
        return text

    def _code(self) -> str:
        ticks = "``" if self._odd() else "`"
        return f"{ticks}{self._random.choice(('a', '[@code]', '@code', '*', 'a[`' if ticks == '``' else '['))}{ticks}"

    def _escape(self) -> str:
        if not self._odd():
            return r"\@escaped"
        return self._random.choice((r"\[@a\]", r"\\@b", r"\-@c", r"\*", r"[@a\]]", r"\ ", "\\`", r"\@"))

    def _target(self) -> str:
        if not self._odd():
            return "https://example.org/"
        return self._random.choice(
            ("https://x.org/@a", "<a b>", "a (b) c", 'x "title @t"', "#h", "", "x 'it''s'", "a b", "\nx", "(")
        )

    def _note(self) -> str:
        label = str(self._random.randint(1, 4))
        if label not in self._notes:
            self._notes.append(label)
        return f"[^{label}]"

    def _odd_inline(self) -> str:
        if not self._odd():
            return self._words()
        return self._random.choice(
            ("<b>", "</b>", "<span class='c'>@a</span>", "<!-- @c -->", "<https://x.org/@a>", "<me@x.org>", "$x_1$",
             "$a @b$", "$$y$$", "\\LaTeX", "\\LaTeX @x", "\\index{a, b}", "\\index{@x}[@a]", "\\textbf{b} [@a]", "\\S 3", "\\emph{@x}", "^2^", "~a@b~", "[]", "[ ]", "[]()", "{.c}", "[x]{", "@", "@@a",
             "@{}", "[@]", "[@a", "@a]", "[;@a]", "[@a;]", "[@a; b]", "&lt;", "<br>", "< b", "[@a][@b]", "[@a](x)",
             "[x] [y]", "@a [", "![@a]", "[!NOTE]", "`", "\\\n", "  \n", "<div>", "$", "***x***", "_a_b_", "* x *")
        )  # fmt: skip

    # --- blocks --------------------------------------------------------------------------------

    def _block(self, depth: int) -> str:
        leaf = (self._paragraph,) * 4
        if depth > 2:
            return self._pick(*leaf)
        return self._pick(
            *leaf,
            lambda: self._list(depth),
            lambda: self._list(depth),
            lambda: self._quote(depth),
            self._heading,
            self._fence,
            self._pipe_table,
            lambda: f"::: {{.note #d{self._random.randint(1, 9)}}}\n{self._block(depth + 1)}\n:::",
            lambda: f"![{self._inlines(1)}](a.png){{#fig-a}}",
            lambda: f"{self._words()}\n:   {self._inlines()}",
            lambda: f"{self._words()}\n\n:   " + self._block(depth + 1).replace("\n", "\n    "),
            lambda: f"---\nabstract: '{self._inlines(1).replace(chr(39), '’').replace(chr(10), ' ')}'\n---",
            lambda: '[ref]: https://example.org/ "T"',
            lambda: f"<!-- {self._group()} -->",
            self._odd_block,
        )

    def _paragraph(self) -> str:
        return "\n".join(self._inlines() for _ in range(self._random.randint(1, 3)))

    def _list(self, depth: int) -> str:
        chance = self._random
        signs = [
            chance.choice(
                ("- ", "* ", "+ ", "1. ", "-   ", "#. ", "a) ", "(i) ", "2. ", "10. ")
                if self._odd()
                else ("- ", "1. ")
            )
        ]
        items = []
        for _ in range(chance.randint(1, 3)):
            sign = signs[0] if not self._odd() else chance.choice((signs[0], "- ", "2. ", "b) "))
            body = self._block(depth + 1)
            if chance.random() < 0.3:
                body += chance.choice(("\n\n", "\n")) + self._block(depth + 1)
            pad = " " * len(sign) if not self._odd() else chance.choice((" " * len(sign), "  ", "    ", ""))
            items.append(sign + body.replace("\n", "\n" + pad))
        return chance.choice(("\n", "\n", "\n\n")).join(items)

    def _quote(self, depth: int) -> str:
        lines = self._block(depth + 1).split("\n")
        return "\n".join(
            ("> " if not self._odd() else self._random.choice(("> ", ">", " > ", "", ">> "))) + line
            for line in lines
        )

    def _heading(self) -> str:
        text = self._inlines(1).replace("\n", " ")
        if self._odd():
            return self._random.choice((f"{text}\n===", f"{text}\n---", f"## {text} ##", f"#{text}", f"# {text} {{-}}",
                                        f" # {text}", f"#. {text}", f"# {text}\n{self._words()}"))  # fmt: skip
        return (
            f"# {text} {{#sec-{self._random.randint(1, 9)}}}" if self._random.random() < 0.5 else f"## {text}"
        )

    def _fence(self) -> str:
        fence = self._random.choice(("```", "~~~", "````"))
        end = fence if not self._odd() else self._random.choice((fence, "``", "", fence + "`"))
        language = self._random.choice(("", " python", "{.r #c}", " {=html}"))
        return f"{fence}{language}\n{self._inlines()}\n{end}"

    def _pipe_table(self) -> str:
        columns = self._random.randint(1, 3)
        rows = [
            [self._inlines(2).replace("\n", " ").replace("|", "/") for _ in range(columns)] for _ in range(3)
        ]
        lines = ["| " + " | ".join(row) + " |" for row in rows]
        lines.insert(1, "|" + "---|" * columns)
        caption = f"\n\n: {self._inlines(2)}" if self._random.random() < 0.4 else ""
        return "\n".join(lines) + caption

    def _odd_block(self) -> str:
        if not self._odd():
            return self._paragraph()
        words = self._inlines
        return self._pick(
            lambda: f"| {words()}\n| {words()}",
            lambda: f"    {words()}",
            lambda: f"   {words()}",
            lambda: "* * *",
            lambda: f"a    b\n---  ---\n{words()}  {words()}",
            lambda: f"<div>\n{words()}\n</div>",
            lambda: f"<p>{self._words()}</p>\n{words()}",
            lambda: f'<div id="refs"></div>\n{words()}',
            lambda: f"<p>{words()}</p>",
            lambda: f"\\begin{{x}}\n{words()}\n\\end{{x}}",
            lambda: f"\\newpage\n{words()}",
            lambda: f"{words()}\n```\n{words()}\n```",
            lambda: f"```{{r}}\n{words()}\n```\n{words()}",
            lambda: f"::: warning\n{words()}\n:::",
            lambda: f":::\n{words()}",
            lambda: f"[^9]: {words()}\n    {words()}\n\n    {words()}",
            lambda: f"(@ex) {words()}",
            lambda: f"@a. {words()}",
            lambda: f"[x]: {words()}",
            lambda: f"<!-- {words()}\n\n{words()} --> {words()}",
            lambda: f"Table: {words()}",
            lambda: f"% {words()}",
            lambda: f"{words()}\n\n  ~ {words()}",
            lambda: f"---\n{words()}\n---",
            lambda: f"A. {words()}\nB. {words()}",
        )

    def _metadata(self) -> str:
        value = self._inlines().replace("\n", " ")
        plain = value.replace("'", "").replace("\\", "")
        return self._pick(
            lambda: f"---\ntitle: T\nnocite: |\n  {value}\n---",
            lambda: f"---\ntitle: '{plain}'\nabstract: '{plain}'\n---",
            lambda: "---\nnocite: '@a, @b'\nauthor:\n- name: N\n  email: a@b.org\n---",
            lambda: "---\nabstract: |\n  First @a.\n\n  Second [@b].\n---",
        )


# Inlines that meet without a space between them, and lines in an order that nobody would write.
_SHARDS = (
    "*", "**", "***", "_", "@a", "-@b", "[", "]", "(x)", " ", "  ", "w", "w.", '"', "'", "[^1]", "<div>", "<b>",
    "</div>", "!", "`c`", "~", "^", "$x$", ";", ", ", "\n", "--", "@1", "[@a]", "[see @b, p. 3]", ".", "1", "(",
    ")", "[x](y)", "{.c}", "\\*", "&amp;", "é",
)  # fmt: skip
_LINES = (
    "", "", "", "a [@a]", "@b w", "- [@a] x", "  - @b", "1. w @a", "> [@b]", "    @a", "    code [@b]", "\t@a", "# H [@a]",
    "H @b", "===", "---", "***", "| a | @b |", "|---|---|", "| [@a] | c |", "a   @b", "--- ---", "[^1]: @a",
    "    more [@b]", '[x]: /u "t"', "[x]", "w[^1] z", "<div>", "</div>", "<!-- @a", "-->", "```", "~~~ {.c}", ": @b def",
    "::: {.d}", ":::", "(@) x @b", "Table: [@a]", "\\begin{x}", "\\end{x}", "$$", "![@a](i.png)", "+---+---+", "| @a| b |",
    "<p>@a</p>", "*[A]: @b", "^[@a]", "% t", "...", "#. @a", "a. [@b]", "(1) @a", "* @b", "<table>", "@b:", '"q [@a',
    'w" z', "[^1]", "| line @a", "\\", "  ", "w  ", "1986. @a", "- - @b", ">> @a", ">", "-", "#", "## [@b]{.x}", "[@a]: u",
    "'\'\'", "@a", " -", " ---", "   -- --", "  -----  ",
)  # fmt: skip


def _shards(seed: int) -> str:
    chance = random.Random(seed)
    text = "".join(chance.choice(_SHARDS) for _ in range(chance.randint(2, 12)))
    return text + ("\n\n[^1]: n @z\n" if chance.random() < 0.3 else "\n")


def _lines(seed: int) -> str:
    chance = random.Random(seed)
    return "\n".join(chance.choice(_LINES) for _ in range(chance.randint(2, 9))) + "\n"


def make(seed: int) -> str:
    """The text of a seed: of five, one is tame, one has oddities, one is a thicket; then shards, and lines."""
    kind = seed % 5
    if kind == 3:
        return _shards(seed)
    if kind == 4:
        return _lines(seed)
    return Grammar(seed, (0.03, 0.12, 0.3)[kind]).text()
