"""Names of countries, cities and languages, as the Unicode CLDR of Babel has them.

In: nothing. Out: what `places.json` holds, so that reading citations need not load Babel; a test keeps
the two equal. Cities are those that CLDR names time zones by, capitals and other large ones.
`python -m dateline.reading.typed.cldr` prints a new file.
"""

from __future__ import annotations

import json

from dateline.reading.prose.cldr import LANGUAGES

# In these reports are written whose prose is not read; of them the countries alone
FURTHER = ("es", "pt", "it")

# No countries, and those that are called like something else there: `Reunión`, `Mauricio`, `San Martín`
_WORDS_TOO = frozenset("ZZ XA XB UN EU EZ QO MU RE GP MF GH GD".split())


def names() -> dict[str, list[str]]:
    """Countries, cities and languages in English, French and German, sorted; countries in `FURTHER` too."""
    from babel import Locale
    from babel.core import get_global

    countries: set[str] = set()
    zones = [zone for zone in get_global("zone_territories") if "/" in zone and not zone.startswith("Etc/")]
    cities = {zone.rsplit("/", 1)[1].replace("_", " ") for zone in zones}
    languages: set[str] = set()
    for language in LANGUAGES:
        locale = Locale.parse(language)
        for code, name in locale.territories.items():
            countries |= {name} if len(code) == 2 and code not in ("ZZ", "XA", "XB") else set()
        cities |= {data["city"] for data in locale.time_zones.values() if "city" in data}
        languages |= {name for code, name in locale.languages.items() if len(code) in (2, 3)}
    for language in FURTHER:
        territories = Locale.parse(language).territories.items()
        countries |= {name for code, name in territories if len(code) == 2 and code not in _WORDS_TOO}
    return {"countries": sorted(countries), "cities": sorted(cities), "languages": sorted(languages)}


if __name__ == "__main__":
    print(json.dumps(names(), ensure_ascii=False, indent=1))
