"""The command line: `dateline` and its commands (`commands/`), a status out.

Status 0: nothing at or above the failing severity; 1: findings; 2: could not run. Findings go to
standard output, everything else to standard error.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import NoReturn

import click

from dateline import __version__
from dateline.commands.bibliography import bib
from dateline.commands.building import build
from dateline.commands.checking import check
from dateline.commands.importing import import_
from dateline.commands.showing import inspect, timeline
from dateline.commands.telling import doctor, explain, rules
from dateline.commands.verifying import verify


@click.group(context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "DATELINE"})
@click.version_option(__version__, prog_name="dateline")
def cli() -> None:
    """Check the dated citations of a report, and build its editions from the checked chapters.

    Every citation is held against the bibliography: the source exists, its date is real, and it
    agrees with its key. `dateline check` in a project's folder is where to begin.
    """


for command in (check, build, verify, inspect, timeline, rules, explain, doctor, import_, bib):
    cli.add_command(command)


def _interrupted_again(unraisable: sys.UnraisableHookArgs) -> None:
    """Interrupt once more where Ctrl-C fell into a place that lets no exception out, as a weak reference."""
    from threading import Timer

    if not isinstance(unraisable.exc_value, KeyboardInterrupt):
        sys.__unraisablehook__(unraisable)
        return
    Timer(0.02, signal.raise_signal, [signal.SIGINT]).start()


def main() -> NoReturn:
    """Run the command line; a fault of our own is one message too, unless DATELINE_DEBUG is set."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.unraisablehook = _interrupted_again
    try:
        cli(prog_name="dateline")
    except BrokenPipeError:  # the reader of our output has gone; not a fault
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if os.environ.get("DATELINE_DEBUG"):
            raise
        click.echo(f"dateline: internal error: {type(error).__name__}: {error}", err=True)
        click.echo("This is a fault of Dateline; DATELINE_DEBUG=1 shows where. Please report it.", err=True)
        sys.exit(2)
    sys.exit(0)
