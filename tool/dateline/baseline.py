"""A baseline: the findings that a project had when it began to check, which are left out.

In: the JSON of an earlier check. Out: the diagnostics that are not in it. A finding is known by its
code, path and message, as often as it was there; lines may have moved since.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from dateline.disk import read
from dateline.project import ProjectError
from dateline.values.diagnostics import Diagnostic

Known = Counter[tuple[str, str, str]]


def read_baseline(path: Path) -> Known:
    """The known findings. Raises `ProjectError` where the file is no such JSON."""
    try:
        data = json.loads(read(path).decode("utf-8"))
        if not isinstance(data, list):
            raise TypeError
        return Counter((str(f["code"]), str(f["path"]), str(f["message"])) for f in data)
    except OSError as error:
        raise ProjectError(f"cannot open {str(path)!r}: {(error.strerror or str(error)).lower()}") from None
    except (ValueError, TypeError, KeyError, RecursionError):
        wanted = "write it with `dateline check --output-format json --output-file FILE --exit-zero`"
        raise ProjectError(f"{str(path)!r} is no baseline; {wanted}") from None


def without_known(diagnostics: Iterable[Diagnostic], known: Known) -> tuple[Diagnostic, ...]:
    """The diagnostics that the baseline does not hold."""
    left = Counter(known)
    fresh = []
    for diagnostic in diagnostics:
        mark = (diagnostic.code, diagnostic.span.path, diagnostic.finding.message)
        if left[mark]:
            left[mark] -= 1
        else:
            fresh.append(diagnostic)
    return tuple(fresh)
