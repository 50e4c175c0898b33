"""Find the sample bank, or install one: FluidR3 GM, 148 MB, MIT licence, from the distribution.

No root is asked for: `apt-get download` and `dpkg -x` need none, and where apt has no package
lists it gets lists in a folder of our own. Without a bank every player is synthesised, which is
said in a line and is no failure of anything else.
"""

import argparse
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from kapelle.settings import read as read_settings
from kapelle.sound.bank import Bank, find

PACKAGE = "fluid-soundfont-gm"
PATIENCE_S = 900  # 120 MB over a slow line
HASTE = ("-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20")

Order: TypeAlias = Callable[[Sequence[str], Path], bool]
"""(command, folder to run it in) -> whether it did what it was told."""


def add(parser: argparse.ArgumentParser) -> None:
    """It takes nothing."""


def run(_args: argparse.Namespace) -> int:
    return 0 if install(read_settings(os.environ).data) else 1


def order(command: Sequence[str], folder: Path) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 - our own words, no shell
            command, cwd=folder, capture_output=True, timeout=PATIENCE_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def install(
    data: Path,
    *,
    look: Callable[[Path], Path | None] = find,
    tools: Callable[[str], str | None] = shutil.which,
    order: Order = order,
    say: Callable[[str], None] = print,
) -> Path | None:
    """The bank's place, after fetching it where there was none. Says in a line how it went."""
    if found := look(data):
        say(f"sample bank: {found}")
        return found
    banks = data / "banks"
    if not (tools("apt-get") and tools("dpkg")):
        say(f"{_without(banks)} There is no apt-get here to fetch one.")
        return None
    say(f"fetching the sample bank ({PACKAGE}, 120 MB, once) …")
    banks.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=banks, prefix=".fetching-") as scratch:
        fetched = _fetched(Path(scratch), banks, order)
    say(f"sample bank: {fetched}" if fetched else f"{_without(banks)} It could not be fetched.")
    return fetched


def _without(banks: Path) -> str:
    return (
        "no sample bank: every player is synthesised. "
        f"Any General MIDI bank (.sf2) in {banks} will be used."
    )


def _fetched(scratch: Path, banks: Path, order: Order) -> Path | None:
    """Download, unpack, look whether it is a bank, and only then move it to its place."""
    if not _downloaded(scratch, order):
        return None
    (package,) = scratch.glob("*.deb")
    unpacked = scratch / "unpacked"
    if not order(("dpkg", "-x", str(package), str(unpacked)), scratch):
        return None
    for sounds in sorted(unpacked.rglob("*.sf2")):
        if sounds.is_file() and not sounds.is_symlink() and _plays(sounds):
            for licence in unpacked.glob(f"usr/share/doc/{PACKAGE}/copyright"):
                shutil.copyfile(licence, banks / f"{sounds.stem}.copyright")
            return sounds.replace(banks / sounds.name)
    return None


def _plays(sounds: Path) -> bool:
    try:
        return Bank.open(sounds).has(0)
    except (ValueError, KeyError):
        return False


def _downloaded(scratch: Path, order: Order) -> bool:
    """With the machine's package lists; where it has none, with lists of our own."""
    if order(("apt-get", *HASTE, "download", PACKAGE), scratch) and any(scratch.glob("*.deb")):
        return True
    own = _own_lists(scratch)
    return (
        order(("apt-get", *HASTE, *own, "update"), scratch)
        and order(("apt-get", *HASTE, *own, "download", PACKAGE), scratch)
        and any(scratch.glob("*.deb"))
    )


def _own_lists(scratch: Path) -> tuple[str, ...]:
    """Options that keep everything apt writes inside `scratch`."""
    for folder in ("lists/partial", "cache/archives/partial"):
        (scratch / folder).mkdir(parents=True, exist_ok=True)
    return (
        *("-o", f"Dir::State::Lists={scratch / 'lists'}"),
        *("-o", f"Dir::Cache={scratch / 'cache'}"),
        *("-o", "Debug::NoLocking=1"),
    )
