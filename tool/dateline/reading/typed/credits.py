"""Credits of pictures: `(Photo: Sotk Municipality)`, `Image: Planet Labs`, `Cartoon on the spill (Leman)`.

In: what stands behind a label, or the caption that ends with a name in brackets. Out: whether the name may
be that of who published the picture. Photographers are credited alike; they are no outlets.
"""

from __future__ import annotations

import re

from dateline.reading.typed.bodies import is_of_body, is_romance_body
from dateline.reading.typed.evidence import is_given_name, is_person_like
from dateline.reading.typed.lexicon import compiled, folded, lettered, phrases
from dateline.reading.typed.outlets import Outlets, Standing
from dateline.reading.typed.source_labels import SOURCE_LABEL

_LABEL = compiled(
    "source_labels",
    rf"^\s*(?P<label>(?:{SOURCE_LABEL}|%s)|fotograf[íi]as?|photographies?|map|chart|graph|cartoon|caricature|drawing|poster|still|frame|cover)(?:\s+(?:still|grab|series|essay|gallery))?"
    r"(?:\s*:\s*|(?<=©)\s*|(?<=shot)\s+of\s+|(?<=still)\s+of\s+|(?<=grab)\s+of\s+|\s+(?:by|from|courtesy\s+of|:)\s+"
    r"|\s+(?:difundid|publicad|compartid|divulgad|distribuid|cedid|facilitad|compartilhad)[oa]s?\s+(?:por|en|em)(?:\s+(?:el|la))?\s+"
    r"|\s+(?:diffusé|publié|partagé|posté|fourni|transmis)e?s?\s+(?:par|sur)\s+|\s+(?:veröffentlicht|verbreitet)\s+(?:von|bei|auf)\s+)(?=\S)",
)
# Who makes pictures, or keeps them, is called so.
MAKER = re.compile(
    r"\b(?:Labs?|Technologies|Imaging|Images|Imagery|Pictures|Photos?|Photography|Space|Satellites?|Museum|Library|Collections?|Maps?|Municipality|"
    r"Group|Studios?|Productions?|Films?|Aerospace|Geospatial|Intelligence|Analytics|Forum|Project|Fund|Alliance|Open\s+Source|Observatory|Monitor|Verify|Watch|Investigations?|Tracker|Archive)$"
)
_OF_PICTURE = re.compile(
    r"(?:^|[.!?…:][”\"’»)]*\s+|[“\"])(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:cartoons?|caricatures?|photos?|photographs?|pictures?|images?|stills?|screenshots?|screen\s+grabs?|frames?|posters?|"
    r"drawings?|illustrations?|infographics?|graphics?|footage|karikatur|dessin|capture\s+d[’']écran|captura|viñeta|foto)\b[^.!?]{0,140}$",
    re.IGNORECASE,
)


# `Ann Low/REUTERS`, all of a line under a picture
_ALONE = re.compile(
    lettered(
        r"\s*(?:[A-ZÀ-Þ]\.\s?|[A-ZÀ-Þ][\w’'-]+\s){1,3}[A-ZÀ-Þ][\w’'-]+\s?/\s?(?P<agency>[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,2})\.?\s*"
    )
)


def agency_alone(line: str) -> tuple[int, int] | None:
    """The place of the agency in a line that is a photographer's name and an agency's, and nothing else."""
    match = _ALONE.fullmatch(line)
    return match.span("agency") if match and is_agency(match["agency"]) else None


def label_end(inner: str) -> int:
    """Where a label within brackets ends: `Photo:`, `Map by`, `photo Ann Low/` of AFP; 0 without one."""
    match = _LABEL.match(inner) or _MADE_AFTER.match(inner)
    if match is None:
        bare = _BARE.match(inner)
        match = bare if bare and is_agency(bare["agency"]) else None
        return match.start("agency") if match else 0
    return match.end()


# `montage OMIE d’après Xinhua, 20 mai 2023`: who drew or put it together, and from whose pictures
_MADE_AFTER = re.compile(
    lettered(
        r"\s*(?i:photo-?montage|montage|collage|compilation|infographie|infographic|carte|graphique|croquis|schéma|dessin|map|chart|graphic|graph|diagram|karte|grafik|mapa|gráfico|infografía|montaje|fotomontaje|fotomontagem|infográfico)"
        r"\s(?:(?:by|par|von|de|por|of)\s)?(?:(?:the|la|le|el|die|der)\s|l[’'])?[A-ZÀ-Þ][\w’'.&-]*(?:\s[\w’'.&-]+){0,4}?,?"
        r"\s(?:d[’']après|based\son|after|from|nach|auf\sGrundlage\svon|según|basad[oa]\sen|a\spartir\sd[eoa]|con\sbase\sen|com\sbase\sem|segundo)\s+(?=[A-ZÀ-Þ@«“][^()]*\d)"
    )
)


# `photo Ali Rizk/AFP, 12 janvier 2023`: no colon ahead of the agency, who took the picture beside it
_BARE = re.compile(
    lettered(
        r"\s*(?i:photos?|photographs?|pictures?|images?|fotos?|bild(?:er)?|vidéos?|videos?|clichés?)\s+"
        r"(?:(?:[A-ZÀ-Þ]\.\s?|[A-ZÀ-Þ][\w’'-]+\s){1,3}[A-ZÀ-Þ][\w’'-]+\s?/\s?)?(?P<agency>[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,2})(?=\s*(?:[,;/]|\Z))"
    )
)


def is_agency(name: str) -> bool:
    """Whether a name is an agency's, whose photographers are credited with it, or is called as theirs are."""
    listed = folded(name) in phrases("wire_services") | phrases("picture_agencies")
    return listed or _AGENCY.match(name) is not None


_AGENCY = re.compile(
    r"(?:Agen[cz]ia|Agência|Agence|Agentur|Ajansı|Kantor\sBerita)\s[A-ZÀ-Þ]|[A-ZÀ-Þ].*\s(?:News\sAgency|Ajansı)\Z"
)


def may_be_credited(name: str, outlets: Outlets) -> bool:
    """Whether what a label names is an outlet or a body, and no photographer."""
    standing = outlets.standing(name)
    if standing >= Standing.CUED:
        return True
    if standing < Standing.PERSON or folded(name) in phrases("credits_to_nobody"):
        return False
    if is_of_body(name) or is_romance_body(name) or MAKER.search(name):
        return True
    words = name.split()
    return standing is Standing.PLAIN and not is_person_like(name) and not is_given_name(words[0])


def is_of_picture(before: str) -> bool:
    """Whether the last words of a caption say what picture it is: `Cartoon on the spill`."""
    return bool(_OF_PICTURE.search(before))
