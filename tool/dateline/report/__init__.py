"""Renderers: one file a format, each with `render(diagnostics) -> str`."""
