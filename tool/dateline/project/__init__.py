"""The door in: finds the project, reads its files, and knows what day counts as today."""


class ProjectError(Exception):
    """The work cannot be done: a path that cannot be opened, no chapters, a broken configuration."""
