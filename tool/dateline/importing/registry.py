"""Proposals for outlets.toml: the outlets of an old report, spellings of one put together.

In: the registry's text as it is, and the outlets that were cited. Out: the text with a table for each
that it lacks. What is not certain of an outlet is left out.
"""

from __future__ import annotations

import json
import re

from dateline.bibliographies.drafts import slug
from dateline.importing.recognised import Recognised
from dateline.importing.variants import Canon
from dateline.reading.typed.addresses import DOMAIN
from dateline.values.outlets import OutletRegistry

_HEAD = (
    "# The outlets that the imported report cites, one table an outlet. Spellings that are certain "
    "to be one outlet's\n"
    "# stand together; look them through, and add kind, country and hosts where you know them.\n"
)


def proposals(text: str, registry: OutletRegistry | None, read: Recognised, canon: Canon) -> str:
    """The registry with the outlets that it lacks behind those that it has."""
    spellings = canon.spellings()
    cited = {canon.name(o) for k in read.citations for g in k.citation.groups for o in g.outlets}
    taken = {outlet.slug for outlet in registry.outlets} if registry else set()
    tables: list[str] = []
    for name in sorted(cited, key=str.casefold):
        table = slug(name)
        if not table or table in taken or (registry and registry.find(name)):
            continue
        taken.add(table)
        tables.append(_table(table, name, spellings.get(name, [])))
    kept = text.rstrip() if text.strip() else _HEAD.rstrip()
    return "\n\n".join([kept, *tables]) + "\n"


def _table(table: str, name: str, spellings: list[str]) -> str:
    rows = [f"[{table}]", f"name = {_text(name)}"]
    aliases = [s for s in spellings if s != name]
    if aliases:
        rows.append(f"aliases = [{', '.join(map(_text, aliases))}]")
    if kind := _kind(name, aliases):
        rows.append(f"kind = {_text(kind)}")
    if DOMAIN.fullmatch(name):
        rows.append(
            f"hosts = [{_text(re.sub(r'^(?:https?://)?(?:www[.])?', '', name.casefold()).split('/')[0])}]"
        )
    return "\n".join(rows)


def _kind(name: str, aliases: list[str]) -> str:
    """The kind, where one of its names says it; who has an account among its names may be more than that."""
    if all(_ACCOUNT.search(said) for said in (name, *aliases)):
        return "social account"
    said = " | ".join([name, *aliases]).casefold()
    if re.search(r"\bnews agency\b", said):
        return "news agency"
    if re.search(r"\b(?:website|web site)\b", said) or DOMAIN.fullmatch(name):
        return "website"
    return "newspaper" if re.search(r"\bnewspaper\b", said) else ""


_ACCOUNT = re.compile(
    r"\b(?:account|(?:facebook|instagram|telegram|youtube) (?:page|channel)|telegram|twitter)\b",
    re.IGNORECASE,
)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
