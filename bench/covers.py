"""Contact sheets of covers: `python bench/covers.py SHEET.png [GENRE...]` to look at them.

Without genres: three each of the four first genres, in turn. With some: twelve of those.
"""

import sys
import time
from io import BytesIO
from pathlib import Path

from PIL import Image

from kapelle.delivery import cover
from kapelle.jobs.engine import Look

SIZE, COLUMNS = 400, 4
GENRES = ("trap", "lo-fi hip hop", "house", "pop ballad")
TITLES = (
    "Midnight Static", "Paper Lanterns", "Für Élise in the Rain", "Glass Horizon", "Nightfall",
    "Where the Rivers Go to Sleep", "808 Moon", "Velvet Room", "Slow Burning Summer", "Hollow Crown",
    "Tokyo After Hours", "Last Train Home",
)  # fmt: skip
MOODS = ("dark", "calm", "dreamy", "happy", "sad", "driving")


def main(path: str, *genres: str) -> None:
    sheet = Image.new("RGB", (SIZE * COLUMNS, SIZE * 3), "white")
    spent: list[float] = []
    weights: list[int] = []
    for place, title in enumerate(TITLES):
        genre = (genres or GENRES)[place % len(genres or GENRES)]
        look = Look(genre=genre, mood=MOODS[place % 6], energy=(place * 5 % 11) / 10, seed=place)
        before = time.process_time()
        jpeg = cover.paint(title, look)
        spent.append(time.process_time() - before)
        weights.append(len(jpeg))
        small = Image.open(BytesIO(jpeg)).resize((SIZE, SIZE), Image.Resampling.LANCZOS)
        sheet.paste(small, (place % COLUMNS * SIZE, place // COLUMNS * SIZE))
    sheet.save(Path(path))
    spent.sort()
    print(
        f"{len(spent)} covers: CPU seconds median {spent[len(spent) // 2]:.2f}, most {spent[-1]:.2f}; "
        f"kB median {sorted(weights)[len(weights) // 2] / 1e3:.0f}, most {max(weights) / 1e3:.0f}"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
