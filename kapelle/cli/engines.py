"""The engines this installation has, and what each can do."""

import argparse
import os

from kapelle import settings


def add(parser: argparse.ArgumentParser) -> None:
    """It takes nothing."""


def run(_args: argparse.Namespace) -> int:
    from kapelle import engines

    data = settings.read(os.environ).data
    for name in engines.names():
        able = engines.load(name, data).abilities
        does = {"sings": able.sings, "stems": able.stems, "midi": able.midi}
        said = ", ".join(word if yes else f"no {word}" for word, yes in does.items())
        print(f"{name:12} up to {able.longest:.0f} s; {said.replace('no sings', 'instrumental')}")
    return 0
