"""The command line: `kapelle COMMAND …`, one file per command.

A command's file offers `add(parser)`, which declares its arguments, and `run(args)`, which returns
the exit code: 0 done, 1 it could not be done, 2 it was asked wrongly, 130 stopped by Ctrl-C. Only
the file of the command that was asked for is loaded.
"""

import argparse
import importlib
import sys
from collections.abc import Sequence

from kapelle import __version__
from kapelle.jobs.trouble import Trouble

COMMANDS = {  # command -> what it does; its file is kapelle/cli/<command>.py
    "make": "make a song here and now, without a server",
    "ask": "ask a server for a song, starting one if none answers",
    "serve": "start the server: the API and a worker beside it",
    "worker": "start a worker alone, for a server elsewhere",
    "orgs": "create, list and change organizations: who asks, and their limits",
    "keys": "create, list and revoke API keys",
    "webhooks": "list webhooks that were given up, and send them again",
    "engines": "list the engines and what they can do",
    "bank": "find or install the sample bank",
    "setup": "prepare a fresh machine: compile the kernels, find the bank",
    "doctor": "check what Kapelle needs on this machine",
}


def main(argv: Sequence[str] | None = None) -> int:
    words = list(sys.argv[1:] if argv is None else argv)
    parser = argparse.ArgumentParser(
        prog="kapelle", description="Words in, a finished song out: a song server of your own."
    )
    parser.add_argument("--version", action="version", version=f"kapelle {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, does in COMMANDS.items():
        command = commands.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.")
        if name in words[:1]:
            importlib.import_module(f"kapelle.cli.{name}").add(command)
    args = parser.parse_args(words)
    return _run(args)


def _run(args: argparse.Namespace) -> int:
    try:
        return importlib.import_module(f"kapelle.cli.{args.command}").run(args)
    except KeyboardInterrupt:
        return 130
    except (Trouble, ValueError, OSError, RuntimeError) as trouble:
        print(f"kapelle: {_sentence(trouble)}", file=sys.stderr)
        return 1


def _sentence(trouble: Exception) -> str:
    """What went wrong, without the system's number for it."""
    if isinstance(trouble, OSError) and trouble.filename and trouble.strerror:
        return f"{trouble.filename}: {trouble.strerror}."
    return str(trouble)
