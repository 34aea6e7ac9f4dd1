"""Dateline: checks dated citations and builds report editions from the checked chapters."""

__version__ = "0.1.0"
