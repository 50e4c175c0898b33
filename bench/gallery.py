"""`make gallery`: twelve songs of thirty seconds, their covers, and a page that plays them.

    python -m bench.gallery OUT [--data DATA]

Each song is made from the prompt printed beside it, with the seed in the list below, and nothing else;
whoever runs it gets the same songs. Opus keeps each under half a megabyte.
"""

import argparse
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from kapelle.delivery import cover
from kapelle.delivery.encode import encode
from kapelle.engines.composer import Composer
from kapelle.jobs.brief import Brief
from kapelle.jobs.engine import Take

SECONDS = 30.0
HEAVIEST = 500_000  # bytes of one song
COVER_SIDE_PX = 480

PROMPTS: tuple[tuple[str, int], ...] = (
    ("a rainy bossa nova with nylon guitar and flute, late at night", 3),
    ("dark drill at 142 BPM in F minor, sliding 808s and a lonely piano", 5),
    ("sunny roots reggae in G major, organ bubble and melodica", 2),
    ("melodic techno, hypnotic and driving, 128 BPM, instrumental", 4),
    ("big band swing at 180 BPM, brass section and a saxophone solo", 1),
    ("epic trailer music, taikos, choir and french horns, D minor", 6),
    ("a Celtic jig in 6/8 with fiddle, whistle and bodhran", 2),
    ("heavy metal, distorted guitars in E minor, double bass drums", 3),
    ("string quartet, elegant waltz in A major, no drums", 1),
    ("80s synthwave, neon highway, gated drums and a soaring lead", 8),
    ("slow blues in A with harmonica and an overdriven guitar solo", 4),
    ("lo-fi hip hop, warm electric piano, vinyl crackle, 78 BPM", 9),
)


@dataclass(frozen=True, kw_only=True)
class Piece:
    """What the page says of a song."""

    prompt: str
    seed: int
    title: str
    facts: str  # genre, key, tempo
    players: str
    song: str  # file names beside the page
    cover: str


def main() -> None:
    asked = _arguments()
    out = Path(asked.out)
    out.mkdir(parents=True, exist_ok=True)
    engine = Composer(Path(asked.data).absolute())
    pieces = [_piece(engine, number, out) for number in range(1, len(PROMPTS) + 1)]
    (out / "index.html").write_text(page(pieces), encoding="utf-8")
    print(f"{out / 'index.html'}: open it in a browser.")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Render the gallery.")
    parser.add_argument("out")
    parser.add_argument("--data", default=".kapelle")
    return parser.parse_args()


def _piece(engine: Composer, number: int, out: Path) -> Piece:
    prompt, seed = PROMPTS[number - 1]
    take = engine.make(Brief(prompt=prompt, seed=seed, duration=SECONDS), _silent)
    name = f"{number:02d}-{take.look.genre.replace(' ', '-').replace('&', 'n')}"
    song = encode(take.audio, "opus")
    if len(song) > HEAVIEST:
        raise SystemExit(f"{take.title} weighs {len(song)} bytes; a song may weigh {HEAVIEST}.")
    (out / f"{name}.opus").write_bytes(song)
    (out / f"{name}.jpg").write_bytes(_small(cover.paint(take.title, take.look)))
    print(f"{name:<24}{take.title:<34}{len(song) / 1e3:5.0f} kB")
    return Piece(
        prompt=prompt,
        seed=seed,
        title=take.title,
        facts=f"{take.look.genre} · {take.key} · {take.bpm:g} BPM",
        players=", ".join(_players(take)),
        song=f"{name}.opus",
        cover=f"{name}.jpg",
    )


def _silent(progress: float, stage: str) -> None: ...


def _players(take: Take) -> list[str]:
    """Who plays, in the order of the plan's seats, effects left out."""
    seats: list[dict[str, Any]] = [*take.plan["seats"]]
    names = [seat["instrument"] for seat in seats if seat["role"] != "effects"]
    return list(dict.fromkeys(names))


def _small(jpeg: bytes) -> bytes:
    picture = Image.open(BytesIO(jpeg))
    side = (COVER_SIDE_PX, COVER_SIDE_PX)
    file = BytesIO()
    picture.resize(side, Image.Resampling.LANCZOS).save(file, "JPEG", quality=86)
    return file.getvalue()


# --------------------------------------------------------------------------- the page

CARD = """
  <article>
    <img src="{cover}" alt="Cover of {title}" width="480" height="480" loading="lazy">
    <h2>{title}</h2>
    <p class="prompt">“{prompt}”</p>
    <audio controls preload="none" src="{song}"></audio>
    <p class="facts">{facts}<br>{players}<br>seed {seed}</p>
  </article>"""

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kapelle: twelve songs</title>
<style>
  :root {{ color-scheme: light dark; --ink: #1d1b18; --soft: #6d675e; --paper: #f6f2ea; }}
  @media (prefers-color-scheme: dark) {{
    :root {{ --ink: #efe9dd; --soft: #a39b8d; --paper: #191715; }}
  }}
  body {{ margin: 0 auto; padding: 3rem 1.5rem 5rem; max-width: 72rem; background: var(--paper);
         color: var(--ink); font: 1rem/1.5 Georgia, "Times New Roman", serif; }}
  h1 {{ font-size: 2.2rem; font-weight: 500; margin: 0 0 .4rem; }}
  header p {{ max-width: 44rem; margin: 0 0 2.5rem; color: var(--soft); }}
  main {{ display: grid; gap: 2.5rem 2rem;
         grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); }}
  article {{ display: flex; flex-direction: column; }}
  img {{ width: 100%; height: auto; border-radius: 3px; display: block; }}
  h2 {{ font-size: 1.15rem; font-weight: 600; margin: .8rem 0 0; }}
  .prompt {{ margin: .2rem 0 .8rem; font-style: italic; flex: 1; }}
  audio {{ width: 100%; height: 2.4rem; }}
  .facts {{ margin: .7rem 0 0; font: .8rem/1.45 system-ui, sans-serif; color: var(--soft); }}
</style>
<header>
  <h1>Twelve songs, twelve prompts</h1>
  <p>Each was made from the words beside it and its seed, nothing else, by the band in software that
  comes with Kapelle: composed, played, mixed and mastered on a CPU in a second or two. The same
  words and seed give the same song. <code>make gallery</code> makes this page again.</p>
</header>
<main>{cards}
</main>
<script>
  // One song at a time.
  const players = [...document.querySelectorAll("audio")];
  players.forEach(one => one.addEventListener("play", () =>
    players.forEach(other => other !== one && other.pause())));
</script>
</html>
"""


def page(pieces: list[Piece]) -> str:
    cards = "".join(
        CARD.format(**{name: escape(str(value)) for name, value in vars(piece).items()})
        for piece in pieces
    )
    return PAGE.format(cards=cards)


if __name__ == "__main__":
    main()
