"""`python -m bench`: one song stage by stage, then the desk's answers, and polls of a full desk."""

import os

from bench import latency, polls, song
from kapelle import settings

data = settings.read(os.environ).data
song.main(data)
latency.main(data)
polls.main(data)
