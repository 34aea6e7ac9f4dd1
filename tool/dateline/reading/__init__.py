"""Text in, values and problems out: Markdown, BibTeX, the outlet registry, dates in prose."""
