"""Prepare a fresh machine: find or fetch the sample bank, and compile the kernels into their
cache, so that no user's first song waits for either.
"""

import argparse
import os

from kapelle.settings import read as read_settings


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--no-bank", action="store_true", help="do not fetch a sample bank where there is none"
    )


def run(args: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    if not args.no_bank:
        from kapelle.cli import bank

        bank.install(settings.data)
    print("compiling the kernels (once) …", flush=True)
    from kapelle.engines.composer import Composer

    Composer(settings.data).rehearse()
    print("ready")
    return 0
