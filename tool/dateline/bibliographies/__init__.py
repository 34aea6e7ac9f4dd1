"""Bibliography files as texts that are laid out, added to, renamed in, converted and counted.

In: texts and values. Out: new texts and rows; nothing here touches disk, clock or terminal, which is
the business of `commands/bibliography.py`.
"""


class BibliographyError(Exception):
    """What was asked for cannot be done to the bibliography; the message says why."""
