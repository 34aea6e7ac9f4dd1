"""Old reports, their sources typed by hand, into chapters, entries and a list of what is wrong with them."""


class ImportingError(Exception):
    """The file cannot be brought in: it is not what its name says, too large, locked, or holds no text."""
