"""`python -m bench`: one song stage by stage, then the desk's answers."""

import os

from bench import latency, song
from kapelle import settings

data = settings.read(os.environ).data
song.main(data)
latency.main(data)
