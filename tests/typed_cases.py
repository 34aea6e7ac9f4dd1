"""How tests print a citation typed by hand: kind, then the groups as `outlets @ date`, then remarks."""

from __future__ import annotations

from dateline.values.typed import TypedCitation, TypedGroup


def shown(citation: TypedCitation) -> str:
    """The whole citation on a line."""
    return f"{citation.kind}: {'; '.join(map(_group, citation.groups))}"


def _group(group: TypedGroup) -> str:
    date = group.date.edtf() if group.date else group.month_day or (group.date_problem and "!") or "-"
    said = [f"{', '.join(group.outlets) or '-'} @ {date}"]
    for name in ("via", "place", "title", "url", "accessed", "qualifier"):
        value = getattr(group, name)
        if value:
            said.append(f"{name}={value}")
    return " | ".join(said)
