"""Sources and events in time: what was published when, and how long after the event it is cited for.

In: a manuscript that is read. Out: plain values, rows of them, and a chart for the terminal.
"""
