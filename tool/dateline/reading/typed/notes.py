"""Citations in footnotes and endnotes: outlet, title, date, address, in any order that notes have them.

In: a stretch that is a note. Out: one citation for the note, of all its groups, or none.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.reading.sentences import sentences
from dateline.reading.typed.agencies import printed_elsewhere
from dateline.reading.typed.authors_apart import with_authors
from dateline.reading.typed.bodies import is_named_as_body
from dateline.reading.typed.choosing import Choice
from dateline.reading.typed.dates import dates_in
from dateline.reading.typed.day_second import day_second, is_day_second, same_again
from dateline.reading.typed.digits_in_names import is_numbered_name
from dateline.reading.typed.entry_builds import entry_of
from dateline.reading.typed.fields import end_of
from dateline.reading.typed.founded_on import tells_of_outlet
from dateline.reading.typed.gazetteer import is_town
from dateline.reading.typed.groups import Named, RawGroup
from dateline.reading.typed.headed_titles import opens_with_title, outlet_above
from dateline.reading.typed.in_notes import in_note
from dateline.reading.typed.leads_of_notes import led_to, parted
from dateline.reading.typed.lexicon import compiled
from dateline.reading.typed.missing_days import says_no_day
from dateline.reading.typed.name_shapes import is_small_word
from dateline.reading.typed.no_press import is_of_books, is_other_paper
from dateline.reading.typed.note_groups import groups_of_entry, groups_of_note
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.own_talks import is_own_talk, is_talk_with_staff
from dateline.reading.typed.proceedings import without_proceedings
from dateline.reading.typed.publishers import without_sites
from dateline.reading.typed.quoters import may_quote
from dateline.reading.typed.same_behind import is_same
from dateline.reading.typed.staff_notes import is_of_staff
from dateline.reading.typed.state_papers import without_acts
from dateline.reading.typed.stretches import Role, Scene, Stretch, citation, group_of
from dateline.reading.typed.titles_alone import is_title_alone
from dateline.reading.typed.unpublished_groups import is_unpublished
from dateline.reading.typed.unpublished_parts import without_unpublished
from dateline.reading.typed.year_second import year_second
from dateline.values.typed import TypedCitation, TypedGroup

_NUMBER = re.compile(r"\s*(?:\[\^?\w{1,4}\]:?|\(?\d{1,4}[.)\]](?![a-z]{2,4}\b)|\^?\d{1,4}(?=\s)|[*†‡]+)\s*")
_END_MARK = re.compile(r"[\s↑↩︎↵]*$")
# What stands for the source of the note before
SAME = re.compile(r"(?:ibid(?:em)?|ebd|ebenda|idem|id)\.?", re.IGNORECASE)
_NO_PUBLICATION = compiled("no_publication", r"^(?:see\s+(?:also\s+)?)?(?:the\s+)?%s(?![\w-])")


def number_of(text: str) -> re.Match[str] | None:
    """The mark that a note begins with; the day or the name's number that it may begin with is none."""
    number = _NUMBER.match(text)
    bare = number is not None and number[0].strip(" .").isdigit()
    if bare and number is not None and is_numbered_name(text, number.end()):
        return None
    day = dates_in(text[:30])[:1] if bare else ()
    return (
        None
        if day and day[0].start <= len(text[:30]) - len(text[:30].lstrip()) and day[0].is_of_day
        else number
    )


def note_citation(scene: Scene, stretch: Stretch) -> TypedCitation | None:
    """The citation that the note is, with all of its groups."""
    text = scene.text[stretch.start : stretch.end]
    number = number_of(text)
    begin = number.end() if number else len(text) - len(text.lstrip())
    tail = _END_MARK.search(text)
    end = tail.start() if tail else len(text)
    body = _SAME_FIRST.sub(lambda m: " " * len(m[0]), text[begin:end])
    body = _SAME_AND.sub(lambda m: (m["before"] or "") + ";" + " " * len(m["sign"]), body)
    led = _LEADS_TO.match(body)
    lead = led.end() if led else led_to(body)
    begin, body = begin + lead, parted(body[lead:])
    body = without_proceedings(without_acts(without_unpublished(body)), scene.outlets)
    listed = _of_list(scene, stretch, body, begin)
    if listed is not None and not listed:
        return None
    entry = (
        entry_of(body, scene.build, scene.outlets, day_first=scene.day_first)
        if stretch.role is Role.ENTRY and listed is None
        else None
    )
    if entry is None and listed is None and _cites_nothing(body, scene.outlets):
        return None
    groups: list[TypedGroup] = []
    italics = scene.italics(stretch.start + begin, stretch.start + end)
    raw_groups = groups_of_entry(body, entry, scene) if entry else listed
    raw_groups = _joined(without_sites(raw_groups or _of_fields(body, italics, scene), body))
    talk = 0 if entry or listed else _end_of_talk(body, scene)
    by_day = is_day_second(scene.text)  # then the list has told what is published
    used: list[RawGroup] = []
    for raw in raw_groups:
        raw = raw if entry or listed else printed_elsewhere(raw, scene.outlets)
        choice = _chosen(raw, scene, stretch, begin, above=not groups)
        if used and used[-1].via and raw.date and _is_of_quoting(raw, choice):
            used[-1].url, used[-1].accessed = used[-1].url or raw.url, used[-1].accessed or raw.accessed
            groups[-1] = replace(
                groups[-1],
                url=groups[-1].url or raw.url,
                accessed=groups[-1].accessed or (raw.accessed.value if raw.accessed else None),
            )
            continue
        if (
            not _is_told_by_outlet(raw, choice)
            or any(map(is_small_word, choice.outlets))
            or tells_of_outlet(raw, body)
            or (not (listed and by_day) and is_unpublished(raw, choice, body, scene.outlets))
            or (raw.start < talk and not any(map(scene.outlets.knows, choice.outlets)))
        ):
            continue
        if not _is_reference(raw, choice.standing, bool(groups)) and not (groups and _is_bare(raw, choice)):
            continue
        if not choice.outlets and groups and raw.date and (not raw.url or is_same(body, raw.start)):
            choice = type(choice)(groups[-1].outlets, Standing.KNOWN)
        groups = _quoted_by(groups, raw, choice)
        groups.append(group_of(scene, raw, choice, stretch.start + begin))
        used.append(raw)
    if not groups and stretch.role is Role.NOTE and len(raw_groups) == 1:
        used = [raw for raw in raw_groups if is_title_alone(raw, body, scene.text)]
        groups = [group_of(scene, raw, Choice((), Standing.KNOWN), stretch.start + begin) for raw in used]
    if not groups:
        return None
    place = (stretch.start + begin, stretch.start + end)
    start = _start(scene, used[0], groups[0].outlets, place)
    return citation(scene, place, scene.kind(stretch), groups, (start, place[0] + end_of(used[-1], body)))


def _of_fields(body: str, italics: list[tuple[int, int]], scene: Scene) -> list[RawGroup]:
    """The groups of a note that is neither an entry of a list nor led by its day."""
    groups = with_authors(groups_of_note(body, scene, italics), scene)
    return [_outlet_in_marks(group, body, scene.outlets) for group in groups]


def _outlet_in_marks(raw: RawGroup, body: str, outlets: Outlets) -> RawGroup:
    """The group, an outlet in quotation marks its name where none else is: `"Polityka", 17.11.2021`."""
    if raw.names or not raw.title or raw.date is None or raw.url or raw.qualifiers:
        return raw
    start = body.find(raw.title, raw.start)
    if start < 0 or outlets.standing(raw.title) < Standing.CUED:
        return raw
    return replace(raw, names=[Named(raw.title, start, start + len(raw.title))], title=None)


def _is_told_by_outlet(raw: RawGroup, choice: Choice) -> bool:
    """Whether an outlet stands where one must: with who quotes another, and with a misspelt month."""
    doubted = raw.date is not None and raw.date.misspelt and choice.standing < Standing.CUED
    return not doubted and may_quote(raw, choice)


def _quoted_by(groups: list[TypedGroup], raw: RawGroup, choice: Choice) -> list[TypedGroup]:
    """The groups, the last quoted by the outlet of this one, not by who wrote in it."""
    if not (raw.quotes and groups and groups[-1].via):
        return groups
    return [*groups[:-1], replace(groups[-1], via=", ".join(choice.outlets))]


def _chosen(raw: RawGroup, scene: Scene, stretch: Stretch, begin: int, *, above: bool) -> Choice:
    """The outlets of a group; those that stand `above` an entry of a list which begins with its title."""
    choice, start = in_note(raw, scene.outlets), stretch.start + begin
    headed = above and not choice.outlets and stretch.role is Role.ENTRY
    if headed and opens_with_title(scene.text[start : stretch.end]):
        name = outlet_above(scene.text, start, scene.outlets)
        return Choice((name,), Standing.CUED) if name else choice
    return choice


def _is_of_quoting(raw: RawGroup, choice: Choice) -> bool:
    """Whether title and day are of the outlet that quotes: `…, as cited in SITE, Raid Claimed, 4 May`."""
    return not raw.names or (choice.standing < Standing.CUED and not raw.names[0].apart)


def _of_list(scene: Scene, stretch: Stretch, body: str, begin: int) -> list[RawGroup] | None:
    """The group of an entry whose day, or whose year, stands right behind who published it."""
    if (
        stretch.role is Role.ENTRY
        and (found := year_second(scene.text, stretch.start + begin, body)) is not None
    ):
        return found
    if not is_day_second(scene.text):
        return None
    again = same_again(scene.text, stretch.start + begin) if body.startswith("__") else None
    return day_second(body, again)


def _end_of_talk(body: str, scene: Scene) -> int:
    """Where the talks of the authors' own end that a note begins with; 0 where it begins with none."""
    end = 0
    while end < len(body):
        said = body[end:].lstrip()
        if not (_INTERVIEW.match(said) or is_own_talk(said, scene.outlets)):
            break
        end = (body.find(";", end) + 1) or len(body)
    return end


def _cites_nothing(body: str, outlets: Outlets) -> bool:
    """Whether a note is too short for a source, tells a story, or is a case, a talk or a letter."""
    case = _CASE.match(body) is not None and not outlets.knows(body.partition(",")[0])  # `Pravda v Moldove`
    if len(body) < _SHORTEST or case or _is_prose(body):
        return True
    if is_other_paper(body) or is_of_staff(body) or is_talk_with_staff(body, outlets):
        return True
    return _MESSAGE.match(body) is not None or _TALKED.search(body) is not None


_INTERVIEW = re.compile(r"(?:[\w’'-]+\s+)?[Ii]nterviews?\s+with\s")
_SHORTEST = 5  # characters


def is_of_fields(scene: Scene, stretch: Stretch) -> bool:
    """Whether a stretch is a note whose first sentence is a source: fields tell of its names."""
    if not stretch.is_reference:
        return False
    (start, end), *_ = sentences(scene.text, stretch.start, stretch.end) or [(stretch.start, stretch.end)]
    return _SAYS.search(scene.text, start, end) is None


# What sentences have and sources have not.
_SAYS = re.compile(
    r"\b(?:reported|said|says|wrote|told|claimed|published|quoted|denied|put|gave|gives|was|were|is|are|has|had|did|does|berichtete|schrieb|a\s+(?:écrit|rapporté)|informó|publicó)\b"
)


def _is_prose(body: str) -> bool:
    """Whether a note tells a story of its own: then its sentences are read, not its fields."""
    if len(body) < _LONG or "http" in body:
        return False
    (start, end), *_ = sentences(body, 0, len(body))
    return not re.search(r"\d", body[start:end]) and re.search(r"[a-z]{3,}", body[start:end]) is not None


# `Id.; see also Cuatro intendencias cambian de mano, …`
_SAME_FIRST = re.compile(
    r"\A(?:Ibid|Id|Ibidem|Idem)\.?(?:\sat\s[\w–-]{1,9})?;\s+(?=(?:[Ss]ee|[Cc]f\.|[Aa]ccord)\s)"
)
# `Ibid. & Inez Moran, “Title,”`, `…; & “Title,”`
_SAME_AND = re.compile(
    r"(?:(?P<before>\A(?:Ibid\.?|Id\.?|Idem))\s|;)(?P<sign>\s?(?:&|and|und|et|y))(?=\s[^\W\d_a-z]|\s[“\"«„])"
)
# `On the killing of the analyst (6 July 2020), see`
_LEADS_TO = re.compile(
    r"(?:On|For|About|Regarding|Concerning|As\s+to|As\s+for|Zu|Zur|Zum|Sur|Sobre|Pour|Para)\s[^;]{3,200}?,?\s(?:see|cf\.|siehe|s\.|vgl\.|voir|véase)\s(?:also\s|auch\s|aussi\s|e\.g\.,?\s)?(?=[^\W\d_])"
)
_CASE = re.compile(
    r"[^,;“”\"«»(]{3,80}\sv\.?\s[A-Z][^,;“”\"«»(]{2,60}[,(\[]"
)  # `Hirsi Jamaa v. Italy, App. No.`
_LONG = 240  # characters


def _joined(groups: list[RawGroup]) -> list[RawGroup]:
    """The groups, with an address, a reading day or a remark that follows one put to it."""
    found: list[RawGroup] = []
    for group in groups:
        bare = not group.date and not group.title and (group.url or group.accessed or not group.names)
        if (
            found
            and bare
            and not any(len(n.text) > 3 for n in group.names if n.text not in ("Web", "Print", "Online"))
        ):
            last = found[-1]
            last.url = last.url or group.url
            last.accessed = last.accessed or group.accessed
            last.qualifiers += group.qualifiers
            last.end = group.end
        else:
            found.append(group)
    return found


_MESSAGE = re.compile(
    r"(?i)(?:messages?|letters?(?!\s+to\s+(?:the\s+)?editors?\b)|e-?mails?|calls?)\s+(?:from|to)\s|(?:[\w-]+\s)?interviews?\s+(?:conducted\s+)?by\s+(?:the\s+|an?\s+)?"
    r"(?:panel|team|authors?|group\s+of\s+experts|experts?|mission|monitors?|commission|researchers?|working\s+group)\b"
)
# `Association of Fishermen. 11 May 2021. Telephone interview with a representative.`
_TALKED = re.compile(
    r"\d{4}\.\s+(?:(?:Telephone|Phone|Online|Video|Written|Personal|E-?mail|In-person)\s+)?(?:[Ii]nterview|[Cc]orrespondence|[Cc]onversation)s?\s+with\s"
)


_VOLUME = re.compile(r"[^\W\d_]\s\d{1,3}$")


def cites_books(scene: Scene, stretch: Stretch) -> bool:
    """Whether a note cites books or theses and nothing else."""
    return is_of_books(scene.text[stretch.start : stretch.end])


def is_no_publication(scene: Scene, stretch: Stretch) -> bool:
    """Whether a note begins with a talk, a letter, an act: then nothing in it is published."""
    text = scene.text[stretch.start : min(stretch.end, stretch.start + 200)]
    number = number_of(text)
    body = text[number.end() :] if number else text.lstrip()
    if is_other_paper(body) or _of_list(scene, stretch, body, 0) == []:
        return True
    if not without_proceedings(body, scene.outlets).strip(" .;"):
        return True
    silent = _NO_PUBLICATION.match(body) is not None and _TOLD_OF.match(body) is None
    return silent or is_own_talk(body, scene.outlets)


# `The judgment is mentioned in one line by the daily X`: not the act is cited, but who speaks of it
_TOLD_OF = re.compile(
    r"(?:The|This|That|His|Her|Its|Their)\s[^,;:()]{3,60}?\s(?:is|was|are|were|has\sbeen|had\sbeen)\s(?:[a-z]+\s){0,3}?"
    r"(?:mentioned|reported|described|discussed|told|summari[sz]ed|quoted|noticed|noted|reviewed)\s"
)


def _is_bare(raw: RawGroup, choice: Choice) -> bool:
    """Whether it is a known outlet and nothing else, behind others: `Serambi, 14 October 2020; Reuters.`"""
    alone = len(raw.names) == 1 and raw.names[0].text in choice.outlets
    joined = raw.names[0].apart if alone else False
    return alone and (joined or bool(raw.qualifiers)) and choice.standing >= Standing.CUED


_PUBLISHER = re.compile(
    r"(?:\bUniversity\s+Press|\bUP|\bVerlag|\bPublish(?:ers|ing)|\b[ÉE]ditions|\bEditorial|\bBooks|\bRoutledge|\bPalgrave|\bSpringer|\bBrill)\b"
)


def _is_of_book(name: Named) -> bool:
    """Whether a name is a publisher's, or a town's with its publisher behind a colon."""
    return name.at_place or (name.leads and is_town(name.text)) or _PUBLISHER.search(name.text) is not None


def _is_reference(raw: RawGroup, standing: Standing, follows: bool) -> bool:
    """Whether the group refers to something published by an outlet, no book."""
    dated = raw.date is not None or any(map(says_no_day, raw.qualifiers))
    year_alone = raw.date is not None and not raw.date.is_of_day
    if year_alone and (standing is Standing.TOWN or any(_VOLUME.search(n.text) for n in raw.names)):
        return False  # a thesis, a learned journal
    if raw.imprint and standing is not Standing.KNOWN:
        return False
    if year_alone and any(_is_of_book(n) for n in raw.names):
        return False
    if (
        year_alone
        and standing < Standing.CUED
        and (standing is Standing.PERSON or not (raw.title or raw.url))
    ):
        return False  # `All dates refer to 2020`
    if standing >= Standing.CUED:
        return dated or bool(raw.url) or bool(raw.title) or (bool(raw.accessed))
    if standing in (Standing.PLAIN, Standing.PERSON, Standing.TOWN):
        named = [name for name in raw.names if not SAME.fullmatch(name.text)]
        names = len(named) == 1 or (
            standing is Standing.PLAIN and 0 < len(named) <= 3 and " " in named[0].text
        )
        if follows and (raw.accessed or raw.qualifiers):
            return True
        if raw.accessed and len(named) == 1 and is_named_as_body(named[0].text):
            return True  # a body's page: only what was published is read on a day
        return (dated and (names or bool(raw.title) or bool(raw.url) or follows)) or bool(
            raw.url and (raw.title or dated)
        )
    again = not raw.names or SAME.fullmatch(raw.names[0].text) is not None
    return (dated and bool(raw.url)) or (follows and dated and again)


def _start(scene: Scene, raw: RawGroup, outlets: tuple[str, ...], place: tuple[int, int]) -> int:
    """Where the first field of the reference begins: words of the note that come before it stay."""
    start = raw.start
    for name in raw.names:
        is_outlet = any(outlet in name.text for outlet in outlets)
        if not is_outlet and not name.after_title and len(name.text.split()) > 4:
            start = name.end
        elif is_outlet and start != raw.start:
            start = name.start
    text = scene.text[place[0] : place[1]]
    lead = re.match(r"[\s,;:.]*", text[start:])
    return place[0] + start + (lead.end() if lead and start != raw.start else 0)
