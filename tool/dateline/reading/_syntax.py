"""Patterns of pandoc's Markdown that blocks and inlines share.

Each is written so that it never backtracks over more than one token: repetition is possessive, or
ends before the next sign that could begin the same pattern again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

# pandoc manual, "Citation syntax": a key begins with a letter, digit or `_` and may hold single
# internal punctuation; `//` and `:/` may stand before a slash.
SPACE = "\t-\r \xa0\u1680\u2000-\u200a\u202f\u205f\u3000"  # `isSpace` of Haskell, for a class
KEY = r"[\w*]\w*+(?:(?:[:.#$%&\-+?<>~/](?=\w)|[:/](?=/))\w*+)*+"
BRACED = r"\{(?:[^\s{}]|\{[^\s{}]*+\})*+\}"
KEY_AT = re.compile(rf"(?:({KEY})|({BRACED}))")

# "Extension: header_attributes": `{#identifier .class key=value -}`
_NAME = r"[^\W\d_][\w\-:.]*+"
_ONE_ATTRIBUTE = (
    rf"(?:\#[\w\-:.]++|\.{_NAME}|-|{_NAME}="
    rf"(?:\"(?![{SPACE}])(?:[^\"\\]|\\.)*+\"|'(?![{SPACE}])(?:[^'\\]|\\.)*+'|(?:\\\W|[^ \n}}])*+))"
)
ATTRIBUTES = re.compile(rf"\{{[ \n]*+(?:{_ONE_ATTRIBUTE}[ \n]*+)*+\}}")
_OPEN_VALUE = rf"{_NAME}=(?:\"[^\"]*+|'[^']*+)$"
OPEN_ATTRIBUTES = rf"\{{ *+(?:(?!{_OPEN_VALUE}){_ONE_ATTRIBUTE} *+)*+(?:{_OPEN_VALUE})?$"  # to the line's end
_QUOTED = re.compile(r"=\"[^\"]*+\"|='[^']*+'")
_ATTRIBUTE = re.compile(
    r"\#(?P<id>[\w\-:.]+)|\.(?P<class>[^\W\d_][\w\-:.]*)|(?P<unnumbered>-)"
    r"|(?P<name>[^\W\d_][\w\-:.]*)=(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^'\\]|\\.)*)'"
    r"|(?P<bare>[^\s}]*))"
)
RAW_ATTRIBUTE = re.compile(r"\{ *+=[\w\-]++ *+\}")
CODE_ATTRIBUTES = re.compile(rf"{RAW_ATTRIBUTE.pattern}|{ATTRIBUTES.pattern}")

TICKS = re.compile(r"`+")  # what begins or ends code ("Verbatim")

# "Extension: footnotes": the marker of a reference and of a definition
NOTE_MARKER = re.compile(r"\[\^([^ \t\n^\[\]]+)\]")
_NOTE_DEFINED = re.compile(rf"{NOTE_MARKER.pattern}:")

# "Extension: tex_math_dollars"
MATH = re.compile(rf"\$(?![{SPACE}])(?:[^ \n\\$]|\\[\s\S]|[ \n]++(?!\$))++\$(?!\d)")
# "Superscripts and subscripts": nothing in them is a space that is not escaped
SCRIPT = re.compile(r"\^(?:\\.|[^\s^\\])++\^|~(?:\\.|[^\s~\\])++~")

# "Extension: raw_tex": a command whose end is plain to see, which is all that reading needs of it
_NO_COMMAND = (
    r"(?:begin|end|start|stop|[egx]?def|if|let|(?:re)?new|provide|input|include|item|par|verb|makeat|catcode)"
)
_NO_COMMAND += (
    r"|(?:(?:sub)*section|chapter|part|paragraph|title|author|date|bibliography|documentclass|usepackage)\b"
)
# What takes in all that follows in its group, what chooses its own delimiters, citations of odd keys
_NO_COMMAND += r"|(?:em|it|sl|bf|tt|rm|(?:it|sl|sc)shape|bfseries|lstinline|mintinline)(?![A-Za-z])"
_NO_COMMAND += r"|[A-Za-z]*[cC]ite[A-Za-z]*\{[^{}]*(?:[^\w:.,;/@ {}\-]|\{)"
TEX = re.compile(r"\\[^\W\d_]++\*?")  # any command
_ARGUMENT = r"(?:[^{}\\%$#\n\[\]`]|\\[^\n\[\]`])"
TEX_COMMAND = re.compile(
    rf"\\(?!{_NO_COMMAND}|[A-Za-z][^A-Za-z{{\s]|[bcdkrtuvH]\s)[A-Za-z]++"  # an accent takes what is next
    rf"(?![^\W\d_])(?:(?:\{{(?:{_ARGUMENT}|\{{{_ARGUMENT}*+\}})*+\}})++(?![\[{{])"
    rf"|(?![@*\[{{^<\d=]|\\[^A-Za-z ]| ?\n? *[\[{{@*=]))"
)

# "Extension: raw_html": what tagsoup and pandoc's checks on names accept as one tag
TAG = re.compile(
    r"<(?:/([^\W\d_][\w:\-]*+)(?:[\s/][^<>]*+)?+"
    r"|([^\W\d_][\w:\-]*+)((?:\s++(?:[^\W\d_][\w:\-]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'<>=]++))?+)?+)*+)\s*+/?+)>"
)
COMMENT_OPEN = "<!--"
COMMENT_CLOSE = "-->"
COMMENT_BREAK = re.compile(r"--\s*+>")  # what may end one too

# Links and spans ("Links", "Extension: bracketed_spans"): targets, autolinks
_MAILBOX = r"[^\W_][\w!\"#$%&'*+\-/=?^{|}~;]*+"
_DOMAIN = r"[^\W_][\w\-]*+"
EMAIL_LINK = re.compile(rf"<({_MAILBOX}(?:\.{_MAILBOX})*+@{_DOMAIN}(?:\.{_DOMAIN})*+)>")
URI_LINK = re.compile(
    r"<((?:https?|ftp|mailto|tel|doi|urn|file|data|sftp|ssh|news|irc|geo|magnet|xmpp|sip|git)"
    r":[^\s<>*_\[\]{][^\s<>]*+)>",
    re.IGNORECASE,
)
_NESTED = r"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*+\))*+\))*+\)"
TARGET = re.compile(
    rf"\( *+(?:<([^<>\n\\]*+)>|((?:[^\s()\\<]|\\.|{_NESTED}|(?<!\()<| ++(?![\"')])|\n(?! *[\"']))*+))"
    r"(?:\s++(?:\"(?!\s)(?:[^\"\\]|\\.)*+\"|'(?!\s)(?:[^'\\]|\\.)*+')(?!\w))?+ *+\)",
    re.DOTALL,
)

_BLOCK_TAGS = """
    address article aside blockquote body canvas caption center col colgroup dd details dir div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html isindex main menu
    meta noframes nav ol output p pre section summary table tbody textarea thead tfoot ul frameset li td th
    tr script style calloutlist bibliolist glosslist itemizedlist orderedlist segmentedlist simplelist
    variablelist caution important note tip warning literallayout programlisting programlistingco screen
    screenco screenshot synopsis example informalexample informalfigure informaltable para simpara
    formalpara equation informalequation mediaobject qandaset procedure task cmdsynopsis funcsynopsis
    classsynopsis epigraph msgset sidebar title case switch default
"""
BLOCK_TAGS = frozenset(_BLOCK_TAGS.split())
_EITHER_TAGS = """
    audio applet button iframe embed del ins progress map area noscript script object svg video source
    track
"""
EITHER_TAGS = frozenset(_EITHER_TAGS.split())
VERBATIM_TAGS = frozenset({"pre", "style", "script", "textarea"})

# "Lists": what may begin an item; a bullet, a number in one of the fancy styles, a definition's mark
_NUMBER = (
    r"(?:(?:\d+|\#|[a-z]|[A-Z]|[ivxlcdm]+|[IVXLCDM]+|@(?:[^\W_]|[_\-](?=[^\W_]))*)[.)]"
    r"|\((?:\d+|\#|[a-z]|[A-Z]|[ivxlcdm]+|[IVXLCDM]+|@(?:[^\W_]|[_\-](?=[^\W_]))*)\))"
)
BULLET = re.compile(r" {0,3}[*+\-](?: |$)")
NUMBER = re.compile(rf"( {{0,3}})(?!p\. \d)({_NUMBER})(?: |$)")
DEFINITION = re.compile(r" {0,3}[:~](?: |$)")
RULE = re.compile(r" *+(?:(?:\* *+){3,}+|(?:- *+){3,}+|(?:_ *+){3,}+)$")
ROMAN = re.compile(r"m*+(?:cm)?d?(?:cd)?c*(?:xc)?l?(?:xl)?x*(?:ix)?v?(?:iv)?i*$")
SETEXT = re.compile(r"(?:=++|-++) *+$")  # the line under a heading
DIV_END = re.compile(r":::+ *$")


def attributes(text: str) -> tuple[str, tuple[str, ...], dict[str, str]]:
    """The identifier, classes and other pairs of an attribute block `{…}`."""
    identifier, classes, pairs = "", [], {}
    for match in _ATTRIBUTE.finditer(text):
        if match["id"] is not None:
            identifier = match["id"]
        elif match["class"] is not None:
            classes.append(match["class"])
        elif match["unnumbered"] is not None:
            classes.append("unnumbered")
        else:
            value = next(v for v in (match["double"], match["single"], match["bare"]) if v is not None)
            if match["name"] == "id":
                identifier = value
            elif match["name"] == "class":
                classes += value.split()
            else:
                pairs[match["name"]] = value
    return identifier, tuple(classes), pairs


def is_quote_open(line: str) -> bool:
    """Whether a value in the attributes that a line ends with may go on in the next line."""
    if "{" not in line:
        return False
    rest = _QUOTED.sub("", line[line.rindex("{") :])
    return '="' in rest or "='" in rest


def own_attributes(text: str) -> int:
    """Where the attributes begin that a heading or caption ends with; -1 where it ends with none of its own.

    What a span, code or link ends with right before them, they belong to.
    """
    brace = text.rfind("{") if text.endswith("}") else -1
    if brace < 0 or not ATTRIBUTES.fullmatch(text, brace):
        return -1
    before = text[brace - 1 : brace]
    is_anothers = before in ("]", "`", "@") or (before == ")" and "](" in text)
    return -1 if is_anothers else brace


def label_key(label: str) -> str:
    """A link label as pandoc compares it: case and spacing do not count."""
    return " ".join(label.split()).lower()


class Notes:
    """Where a text marks notes that it defines: what is lost there, is lost with what the note cites."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _places(self) -> list[int]:
        defined = {match[1] for match in _NOTE_DEFINED.finditer(self._text)}
        found = NOTE_MARKER.finditer(self._text) if defined else ()
        return [match.start() for match in found if match[1] in defined]

    def marked(self, start: int, end: int) -> bool:
        """Whether such a marker stands between the two offsets."""
        return bisect_left(self._places, start) < bisect_left(self._places, end)
