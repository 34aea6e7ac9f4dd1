"""Month and day names of the languages, as the Unicode CLDR of Babel has them.

In: nothing. Out: what `names.json` holds, so that reading dates need not load Babel; a test keeps
the two equal. `python -m dateline.reading.prose.cldr` prints a new file.
"""

from __future__ import annotations

import json

LANGUAGES = ("en", "fr", "de")


def names() -> dict[str, dict[str, list[str]]]:
    """Wide and abbreviated names of months and days for each language, the full stops of
    abbreviations removed; months from January, days from Monday."""
    from babel import Locale

    found: dict[str, dict[str, list[str]]] = {}
    for language in LANGUAGES:
        locale = Locale.parse(language)
        kinds = {}
        for width in ("wide", "abbreviated"):
            kinds[f"months_{width}"] = [locale.months["format"][width][n].rstrip(".") for n in range(1, 13)]
            kinds[f"days_{width}"] = [locale.days["format"][width][n].rstrip(".") for n in range(7)]
        found[language] = kinds
    return found


if __name__ == "__main__":
    print(json.dumps(names(), ensure_ascii=False, indent=1))
