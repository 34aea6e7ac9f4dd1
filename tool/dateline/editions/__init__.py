"""The door out: from a manuscript to the files that are published.

One document is made per edition (`assemble`), its citations are resolved once (`citations`), and
every format (`formats`) starts from that document. An edition is a folder, not code (`folders`).
"""
