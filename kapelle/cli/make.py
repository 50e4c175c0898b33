"""The band without a server: one prompt in, a song on disk, its facts in a `.json` beside it.

Or, instead of a prompt, the plan of an earlier song: the same song again, or the same with one
section, one player, the key or the tempo changed and everything else note for note. Or a song that
goes on from such a plan, or is of its kind.

For scripts: the paths written go to standard output, one to a line, the song's first; everything
else goes to standard error. Files appear whole or not at all. Exit codes: 0 made, 1 the engine or
the disk failed, 2 asked wrongly, 130 stopped by Ctrl-C.
"""

import argparse
import json
import os
import secrets
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from kapelle.delivery.names import file_name, free_path
from kapelle.jobs import rules
from kapelle.jobs.brief import Brief, Continuation
from kapelle.jobs.engine import Engine, Take, Tell, Verses
from kapelle.jobs.trouble import BadBrief, Kind, Trouble
from kapelle.settings import read as read_settings

if TYPE_CHECKING:
    from kapelle.compose.plan import Plan

FORMATS = ("mp3", "wav", "flac", "opus")  # encode.FORMATS, named here to keep --help quick
SONGS = Path("songs")
KEPT = {  # what --keep writes beside the song: -> how its file's name goes on
    "plan": ".plan.json",
    "midi": ".mid",
    "chords": ".chords.txt",
    "lyrics": ".lrc",
    "stems": " stems",
}
SEEDS = 2**32  # a random seed is short enough to be typed again
ASKED_WRONGLY = frozenset({Kind.BAD_BRIEF, Kind.REFUSED, Kind.NOT_FOUND})


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is to be made, and which files are to come of it."""

    brief: Brief
    format: str  # one of FORMATS
    out: Path | None  # None: named after the title, under SONGS
    stems: Path | None  # folder
    midi: Path | None
    keep: tuple[str, ...] = ()  # keys of KEPT


def add(parser: argparse.ArgumentParser) -> None:
    say = parser.add_argument
    say("prompt", metavar="PROMPT", nargs="?", default="", help="what to play")
    say("--seconds", metavar="N", help="how long, 1 to 600 (default: the band decides)")
    say("--bpm", metavar="N", help="tempo, 30 to 300 beats per minute")
    say("--key", metavar="KEY", help='"F# minor", "Bb", "Am"')
    say("--seed", metavar="N", help="the same seed and wishes make the same song")
    say("--tags", metavar="A,B", action="append", default=[], help="styles it should have")
    say("--not", metavar="A,B", action="append", default=[], dest="without", help="and should not")
    say("--instrumental", action="store_true", help="nobody sings")
    say("--lyrics", metavar="FILE", type=Path, help="its words, with marks such as [Chorus]")
    say("--focus", action="store_true", help="chained segments to work by, instead of a song")
    say("--title", metavar="TITLE", default="", help="(default: the band finds one)")
    say("--format", choices=FORMATS, help="(default: what --out ends with, else mp3)")
    say("--out", metavar="FILE", type=Path, help="replaces a file of that name (default: songs/)")
    say("--stems", metavar="DIR", type=Path, help="write each player's WAV here")
    say("--midi", metavar="FILE", type=Path, help="write the score as MIDI")
    say(
        "--keep",
        metavar="A,B",
        default="",
        help="write beside the song: plan,midi,chords,lyrics,stems",
    )
    again = parser.add_argument_group(
        "the same song again", "with --key, --bpm, --title and --not the rest stays note for note"
    )
    again.add_argument("--plan", metavar="FILE", type=Path, help="play this plan, not a prompt")
    again.add_argument(
        "--rewrite",
        metavar="NAME",
        action="append",
        default=[],
        help='a section or a player anew: "verse 2", bass',
    )
    again.add_argument(
        "--change",
        metavar=("NAME", "WHAT=VALUE"),
        nargs="+",
        action="append",
        default=[],
        help='"chorus 2" energy=.9 bars=8 shift=2 changes="i | iv | V | i"; '
        "lead instrument=violin level=-3",
    )
    on = parser.add_argument_group(
        "going on",
        "from a song that was made; --seconds is how much longer, and a prompt may say how",
    )
    on.add_argument(
        "--continue", metavar="PLAN", type=Path, dest="onward", help="the plan of that song"
    )
    on.add_argument("--at", metavar="S", help="from which second (default: its end)")
    on.add_argument("--in-kind", action="store_true", help="a new song of its kind instead")
    say("--engine", help=argparse.SUPPRESS)  # for tests, and for whoever adds one


def run(args: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    try:
        order = read_order(args, engine=args.engine or settings.engine)
        rules.read(settings.rules or rules.OURS).check(order.brief)
        engine = load(order, settings.data)
        with watched(sys.stderr) as tell:
            made = engine.make(order.brief, tell)
            files = {} if isinstance(made, Verses) else press(made, order, tell)
    except Trouble as trouble:
        print(f"kapelle: {trouble.message}", file=sys.stderr)
        return 2 if trouble.kind in ASKED_WRONGLY else 1
    if isinstance(made, Verses):
        print(f"{made.title}\n\n{made.text}")
        return 0
    for path, data in files.items():
        _write(path, data)
    print(*files, sep="\n")
    return 0


# What was asked for.


def read_order(args: argparse.Namespace, *, engine: str) -> Order:
    """The arguments as an order. BadBrief, naming the option, for what makes no sense."""
    seed = secrets.randbelow(SEEDS) if args.seed is None else _whole("--seed", args.seed)
    keep = _keep(args.keep)
    plan, without = None, _tags(args.without)
    if args.plan:
        if args.prompt or args.tags or args.seconds:
            raise BadBrief("--plan brings its own song: leave out prompt, --tags and --seconds.")
        if args.lyrics or args.focus or args.onward:
            raise BadBrief("--plan brings its own song: leave out --lyrics, --focus, --continue.")
        plan, seed, without = _plan(args, without), 0 if args.seed is None else seed, ()
    elif args.rewrite or args.change:
        raise BadBrief("--rewrite and --change want a --plan to work on.")
    brief = Brief(
        prompt=args.prompt,
        seed=seed,
        title=args.title,
        style_tags=_tags(args.tags),
        negative_tags=without,
        duration=_number("--seconds", args.seconds),
        bpm=_number("--bpm", args.bpm),
        key=_key(args.key),
        instrumental=args.instrumental,
        engine=engine,
        stems=args.stems is not None or "stems" in keep,
        plan=plan,
        lyrics=_lyrics(args.lyrics),
        focus=args.focus,
        after=_after(args),
    )
    order = Order(
        brief=brief,
        format=_format(args.format, args.out),
        out=args.out,
        stems=args.stems,
        midi=args.midi,
        keep=keep,
    )
    _check_paths(order)
    return order


def _keep(text: str) -> tuple[str, ...]:
    asked = tuple(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))
    stranger = next((word for word in asked if word not in KEPT), None)
    if stranger:
        raise BadBrief(f"--keep knows {', '.join(KEPT)}, not {stranger!r}.")
    return asked


def _plan(args: argparse.Namespace, without: tuple[str, ...]) -> Mapping[str, Any]:
    """The plan on disk with everything that is to be changed about it, as JSON again."""
    from kapelle.compose import edits

    try:
        plan = _read_plan(args.plan)
        if args.seed is not None:
            plan = edits.reseeded(plan, _whole("--seed", args.seed))
        for name in args.rewrite:
            plan = edits.rewritten(plan, name)
        for name, *changes in args.change:
            plan = edits.changed(plan, name, dict(_change(change) for change in changes))
        for name in without:
            plan = edits.without_seat(plan, name)
    except (ValueError, RecursionError) as wrong:
        raise BadBrief(str(wrong), field="--plan") from None
    return plan.to_json()


def _read_plan(file: Path) -> "Plan":
    """ValueError for a file that holds none."""
    from kapelle.compose.plan import Plan

    return Plan.from_json(json.loads(file.read_text("utf-8")))


def _after(args: argparse.Namespace) -> Continuation | None:
    """What the song goes on from, if it does."""
    if args.onward is None:
        if args.at is not None or args.in_kind:
            raise BadBrief("--at and --in-kind want a plan to --continue.")
        return None
    try:
        plan = _read_plan(args.onward).to_json()
    except (ValueError, RecursionError) as wrong:
        raise BadBrief(f"--continue: {wrong}", field="--continue") from None
    return Continuation(plan=plan, at=_number("--at", args.at), whole=not args.in_kind)


def _lyrics(file: Path | None) -> str:
    try:
        return file.read_text("utf-8") if file else ""
    except UnicodeDecodeError:
        raise BadBrief(f"The words in {file} are not written in UTF-8.") from None


def _change(text: str) -> tuple[str, str]:
    what, equals, value = text.partition("=")
    if not equals:
        raise BadBrief(f"--change takes WHAT=VALUE after the name, not {text!r}.")
    return what.strip(), value.strip()


def _number(option: str, text: str | None) -> float | None:
    try:
        return None if text is None else float(text)
    except ValueError:
        raise BadBrief(f"{option} takes a number, not {text!r}.", field=option) from None


def _whole(option: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 20):
        raise BadBrief(f"{option} takes a whole number from 0 to 2^63 - 1, not {text!r}.")
    return int(text)


def _key(text: str | None) -> str | None:
    from kapelle.music.pitch import read_key

    try:
        return None if text is None else str(read_key(text))
    except ValueError as unreadable:
        raise BadBrief(str(unreadable), field="--key") from None


def _tags(lists: list[str]) -> tuple[str, ...]:
    return tuple(tag.strip() for tags in lists for tag in tags.split(",") if tag.strip())


def _format(said: str | None, out: Path | None) -> str:
    if said:
        return said
    suffix = out.suffix.lower().removeprefix(".") if out else "mp3"
    if suffix in FORMATS:
        return suffix
    raise BadBrief(f"--out ends with none of {', '.join(FORMATS)}: name a --format.")


def _check_paths(order: Order) -> None:
    """What would go wrong with the files after the song is made is better said before."""
    named = [path for path in (order.out, order.midi) if path]
    if order.out:
        named.append(_beside(order.out))
    if len({path.absolute() for path in named}) < len(named):
        raise BadBrief("Two of the files asked for would be the same file.")
    for path in named:
        if path.is_dir():
            raise BadBrief(f"{path} is a folder; name a file in it.")
    folders = [path.parent for path in named] + [order.stems or SONGS]
    for folder in folders:
        existing = next(place for place in (folder, *folder.absolute().parents) if place.exists())
        if not existing.is_dir() or not os.access(existing, os.W_OK):
            raise BadBrief(f"No file can be written in {folder}.")


def load(order: Order, data: Path) -> Engine:
    """The engine of the order. BadBrief for one that does not exist or cannot do it."""
    from kapelle import engines

    name = order.brief.engine
    if name not in engines.names():
        raise BadBrief(f"There is no engine {name!r}; there are {', '.join(engines.names())}.")
    engine = engines.load(name, data)
    able = engine.abilities
    if order.brief.stems and not able.stems:
        raise BadBrief(f"The engine {name} gives no stems.")
    if order.brief.lyrics and not able.lyrics:
        raise BadBrief(f"The engine {name} takes no lyrics.")
    if (order.brief.after or order.brief.focus) and not able.goes_on:
        raise BadBrief(f"The engine {name} neither goes on from a song nor plays for focus.")
    if (order.midi or "midi" in order.keep) and not able.midi:
        raise BadBrief(f"The engine {name} gives no MIDI.")
    if order.brief.duration and order.brief.duration > able.longest:
        raise BadBrief(f"The engine {name} plays at most {able.longest:.0f} seconds.")
    return engine


# What came of it.


def press(take: Take, order: Order, tell: Tell) -> dict[Path, bytes]:
    """Every file of the order, the song's first, with what goes into it."""
    from kapelle.delivery import cover, encode, facts, tags

    tell(0.94, "pressing the record")
    song = encode.encode(take.audio, order.format)
    tell(0.97, "painting the cover")
    song = tags.dress(song, take, cover.paint(take.title, take.look))
    out = order.out or _free(take.title, order.format)
    files = {out: song, _beside(out): facts.page(facts.facts(take, order.brief))}
    folders = [order.stems] if order.stems else []
    for folder in [*folders, *([_kept(out, "stems")] if "stems" in order.keep else [])]:
        for name, stem in take.stems.items():
            files[folder / f"{file_name(name)}.wav"] = encode.encode(stem, "wav")
    if order.midi:
        files[order.midi] = take.midi
    extras = {what: data for what, data in _extras(take).items() if what in order.keep and data}
    files |= {_kept(out, what): data for what, data in extras.items()}
    tell(1.0, "done")
    return files


def _extras(take: Take) -> dict[str, bytes]:
    """What --keep may keep in one file each."""
    from kapelle.delivery import facts

    return {
        "plan": facts.page(take.plan),
        "midi": take.midi,
        "chords": take.sheet.encode("utf-8", "replace"),
        "lyrics": take.lines.encode(),
    }


def _free(title: str, format: str) -> Path:
    stem = free_path(SONGS, file_name(title), f".{format}", ".json")
    return stem.with_name(f"{stem.name}.{format}")


def _beside(song: Path) -> Path:
    """Where the song's facts go."""
    stem = song.name.removesuffix(song.suffix) if song.suffix else song.name
    return song.with_name(f"{stem}.json")


def _kept(song: Path, what: str) -> Path:
    """Where a part of it that is to be kept goes."""
    return song.with_name(f"{_beside(song).name.removesuffix('.json')}{KEPT[what]}")


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all, also when Ctrl-C falls between two bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def watched(stream: TextIO) -> Generator[Tell]:
    """A bar on a terminal, with the stage in words; elsewhere nothing."""
    if not stream.isatty():
        yield lambda _share, _stage: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), "{task.percentage:>3.0f}%", TextColumn("{task.description}"))
    console = Console(file=stream)
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as bar:
        task = bar.add_task("", total=1.0)
        yield lambda share, stage: bar.update(task, completed=share, description=stage)
