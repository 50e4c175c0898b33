"""File names from titles: any title at all becomes a name that Linux, macOS and Windows take."""

import re
import unicodedata
from itertools import chain, count
from pathlib import Path

LONGEST = 120  # bytes of UTF-8: leaves room for " 2", a suffix, and crypted home folders (143)
UNTITLED = "Untitled"

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')  # Windows' list, which holds everybody else's
_DEVICES = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³]|conin\$|conout\$)(\.|$)", re.IGNORECASE)


def file_name(title: str) -> str:
    """The title as a file name without suffix; "Untitled" when nothing of it can stay."""
    name = "".join(" " if _invisible(letter) else letter for letter in title)
    name = " ".join(_FORBIDDEN.sub(" ", unicodedata.normalize("NFC", name)).split())
    name = _cut(name.lstrip(". -"), LONGEST).rstrip(". ")
    if _DEVICES.match(name):  # on Windows NUL.mp3 is the device, too
        name = _cut(f"_{name}", LONGEST)
    return name or UNTITLED


def free_path(folder: Path, name: str, *suffixes: str) -> Path:
    """`folder/name`, or `folder/name 2` and so on: the first that no file with any suffix has."""
    for addition in chain([""], (f" {number}" for number in count(2))):
        path = folder / f"{name}{addition}"
        if not any(path.with_name(path.name + suffix).exists() for suffix in suffixes):
            return path
    raise AssertionError  # counting does not end


def _invisible(letter: str) -> bool:
    """Control, format, surrogate, private and unassigned code points, and odd spaces."""
    return unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"}


def _cut(text: str, limit: int) -> str:
    """The start of the text that fits into `limit` bytes, whole characters only."""
    return text.encode()[:limit].decode(errors="ignore")
