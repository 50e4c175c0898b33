"""Ask a server for a song, through `kapelle.client` as any program would, and bring it home.

If none answers at KAPELLE_PUBLIC_URL, one is started for the occasion and stopped afterwards. The
key is KAPELLE_KEY's, or one that is lent for this song and gone when it is done.
"""

import argparse
import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import httpx

from kapelle.client import After, Brief, Kapelle, KapelleError, Song, State
from kapelle.delivery.names import file_name, free_path
from kapelle.settings import Settings
from kapelle.settings import read as read_settings

START_PATIENCE_S = 120.0  # a first start makes the database and compiles
STOP_PATIENCE_S = 30.0

Show = Callable[[int, str], None]
"""show(42, "mixing"): percent and stage, for whoever watches."""


class Unanswered(Exception):  # noqa: N818 - nothing of ours has failed
    """The server would not do it. The message says why."""


def add(parser: argparse.ArgumentParser) -> None:
    say = parser.add_argument
    say("prompt", metavar="PROMPT", nargs="?", default="", help="what to play")
    say("--url", help="the server (default: KAPELLE_PUBLIC_URL, else one of ours)")
    say("--songs", metavar="DIR", type=Path, default=Path("songs"), help="where the song goes")
    say("--lyrics", metavar="FILE", type=Path, help="its words, with marks such as [Chorus]")
    say("--takes", metavar="N", type=int, default=1, help="so many different songs of it, 1 to 4")
    say("--focus", action="store_true", help="chained segments to work by, instead of a song")
    on = parser.add_argument_group("going on", "from a song of this server, by its id")
    on.add_argument("--continue", metavar="SONG", dest="song", help="the song to go on from")
    on.add_argument("--take", metavar="N", type=int, default=1, help="which of its takes")
    on.add_argument("--at", metavar="S", type=float, help="from which second (default: its end)")
    on.add_argument("--in-kind", action="store_true", help="a new song of its kind instead")
    parser.set_defaults(wrong=parser.error)


def run(args: argparse.Namespace) -> int:
    if not (args.prompt or args.lyrics or args.song):
        args.wrong("say what to play: a PROMPT, --lyrics, or a song to --continue")
    signal.signal(signal.SIGTERM, _interrupt)
    settings = read_settings(os.environ)
    if args.url:
        settings = replace(settings, public_url=args.url.rstrip("/"))
    try:
        brief = read_brief(args)
        with ExitStack() as ours:  # a server and a key, where they are lent for this song
            began = time.monotonic()
            with progress(sys.stdout.isatty()) as show:
                band = _meet(ours, settings, args, show)
                song = order(band, args.prompt, brief, show)
                takes = bring(band, song, args.songs)
            print(describe(song, takes, time.monotonic() - began), flush=True)
    except (Unanswered, KapelleError, httpx.HTTPError) as trouble:
        print(f"kapelle: {trouble}", file=sys.stderr)
        return 1
    return 0


def read_brief(args: argparse.Namespace) -> Brief:
    """What the arguments ask for beside the prompt."""
    brief = Brief()
    if args.lyrics:
        brief["lyrics"] = _words(args.lyrics)
    if args.takes != 1:
        brief["takes"] = args.takes
    if args.focus:
        brief["mode"] = "focus"
    if args.song:
        after = After(song=args.song, take=args.take, whole=not args.in_kind)
        brief["after"] = after if args.at is None else {**after, "at": args.at}
    elif args.in_kind or args.at is not None or args.take != 1:
        raise Unanswered("--take, --at and --in-kind want a song to --continue.")
    return brief


def _words(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as trouble:
        raise Unanswered(f"The words in {file} cannot be read: {trouble}") from None


def _meet(ours: ExitStack, settings: Settings, args: argparse.Namespace, show: Show) -> Kapelle:
    """The band of that server, or of one started for the occasion."""
    url = settings.public_url
    if not answers(url):
        if args.url:
            raise Unanswered(f"No Kapelle answers at {url}.")
        show(0, "starting the server")
        ours.enter_context(server(settings))
    if args.url and not settings.key:
        raise Unanswered("Set KAPELLE_KEY to a key of that server.")
    key = ours.enter_context(lent_key(settings))
    return ours.enter_context(Kapelle(url, key))


def _interrupt(_signal: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt


def describe(song: Song, takes: Sequence[tuple[Path, Path]], took_s: float) -> str:
    """Every take, with its files; then what they have in common."""
    facts: list[tuple[str, str]] = []
    for made, (file, cover) in zip(song.takes, takes, strict=True):
        seconds = round(made.duration)
        facts += [
            ("title", made.title),
            ("tempo", f"{made.bpm:g} BPM"),
            ("key", made.key),
            ("length", f"{seconds // 60}:{seconds % 60:02}"),
            ("tags", ", ".join(made.tags)),
            ("song", str(file)),
            ("cover", str(cover)),
        ]
    facts += [("took", f"{took_s:.1f} s"), ("id", song.id)]
    # What the band could not do, or had to decide; two takes mostly say the same.
    said = dict.fromkeys(line for made in song.takes for line in (*made.unmet, *made.choices))
    return "\n".join([*(f"{name:7} {fact}" for name, fact in facts), *said])


# The server.


def answers(url: str) -> bool:
    """Whether a Kapelle that can work is at this address."""
    try:
        return httpx.get(f"{url}/readyz", timeout=2, trust_env=False).status_code == 200
    except httpx.HTTPError:
        return False


@contextmanager
def server(settings: Settings) -> Generator[None]:
    """A server of our own for as long as the block lasts. Its words go to a log file."""
    settings.data.mkdir(parents=True, exist_ok=True)
    log = settings.data / "server.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "kapelle", "serve", "--leashed"],
            stdin=subprocess.PIPE,  # closes when we are gone, however we went
            stdout=out,
            stderr=out,
            start_new_session=True,  # Ctrl-C is ours; the server is stopped below
        )
    try:
        _await_answer(settings.public_url, process, log)
        yield
    finally:
        _stop(process)


def _await_answer(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_PATIENCE_S
    while not answers(url):
        if process.poll() is not None or time.monotonic() > until:
            last = log.read_text("utf-8", "replace").strip().rpartition("\n")[2]
            raise Unanswered(f"The server did not start: {last} (more in {log})")
        time.sleep(0.1)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_PATIENCE_S)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    if process.stdin:
        process.stdin.close()


@contextmanager
def lent_key(settings: Settings) -> Generator[str]:
    """KAPELLE_KEY, or a guest's key that is gone at the end of the block."""
    if settings.key:
        yield settings.key
        return
    key = asyncio.run(_lend(settings))
    try:
        yield key
    finally:
        asyncio.run(_take_back(settings, key))


async def _lend(settings: Settings) -> str:
    from kapelle import app

    async with app.opened(settings) as house:
        return await house.accounts.lend()


async def _take_back(settings: Settings, key: str) -> None:
    from kapelle import app

    async with app.opened(settings) as house:
        await house.accounts.take_back(key)


# The song.


def order(band: Kapelle, prompt: str, brief: Brief, show: Show) -> Song:
    """The finished song. Unanswered, with the server's sentence, if there will be none."""
    try:
        asked = band.create(prompt, **brief)
        show(0, WAITING)
        for event in band.events(asked):
            show(round(100 * event.progress), event.stage or STAGES[event.state])
        song = band.get(asked.id)
    except KapelleError as trouble:
        hint = " Set KAPELLE_KEY to a key of this server." if trouble.status == 401 else ""
        raise Unanswered(f"{trouble}{hint}") from trouble
    if song.song is None:
        raise Unanswered(song.problem or f"The song was {song.state}.")
    return song


WAITING = "waiting for a free player"

STAGES: dict[State, str] = {  # where the engine has not said a word
    "queued": WAITING,
    "running": "tuning up",
    "succeeded": "done",
    "failed": "failed",
    "cancelled": "cancelled",
    "refused": "refused",
}


def bring(band: Kapelle, song: Song, folder: Path) -> list[tuple[Path, Path]]:
    """Every take as `folder/<title>.mp3` and its cover as `.jpg`; nothing there is overwritten."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_bring(band, song, take, folder) for take in range(1, len(song.takes) + 1)]


def _bring(band: Kapelle, song: Song, take: int, folder: Path) -> tuple[Path, Path]:
    stem = free_path(folder, file_name(song.takes[take - 1].title), ".mp3", ".jpg")
    files = ("song.mp3", ".mp3"), ("cover.jpg", ".jpg")
    first, second = (
        band.save(song, name, stem.with_name(stem.name + suffix), take=take)
        for name, suffix in files
    )
    return first, second


# The bar.


@contextmanager
def progress(terminal: bool) -> Generator[Show]:
    """A bar on a terminal; elsewhere a line whenever the stage changes."""
    if not terminal:
        yield _lines()
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), "{task.percentage:>3.0f}%", TextColumn("{task.description}"))
    with Progress(*columns, TimeElapsedColumn(), transient=True) as bar:
        task = bar.add_task("", total=100)

        def show(percent: int, stage: str) -> None:
            bar.update(task, completed=percent, description=stage)

        yield show


def _lines() -> Show:
    last = ""

    def show(percent: int, stage: str) -> None:
        nonlocal last
        if stage != last:
            print(f"{percent:3}% {stage}", flush=True)
        last = stage

    return show
