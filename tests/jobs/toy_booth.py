"""A booth that plays what its prompt says, so that a test can order any kind of misfortune.

nothing        a release at once            crash        the process kills itself
slow 2         two seconds of progress      hang         no word, for ever
broken         an engine's bug              refused      an engine's refusal
loud           prints to stdout first       stubborn     ignores SIGTERM and SIGINT, then hangs
"""

import json
import os
import signal
import sys
import time

line = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)


def say(**words: object) -> None:
    line.write(json.dumps(words) + "\n")
    line.flush()


def release(order: dict) -> dict:
    return {
        "title": "\x00" if order["brief"]["prompt"] == "unspeakable" else "Toy",
        "tags": ["toy"],
        "bpm": 120.0,
        "key": "C major",
        "duration": 1.0,
        "form": [{"name": "all", "start": 0, "end": 1}],
        "plan": {"pid": os.getpid(), "attempt": order["attempt"]},
        "reading": {},
        "report": {},
        "assets": [
            {"kind": "audio", "name": "a.mp3", "mime": "audio/mpeg", "size": 1, "sha256": ""}
        ],
    }


for text in sys.stdin:
    order = json.loads(text)
    what, _, how_much = order["brief"]["prompt"].partition(" ")
    say(progress=0.1, stage=f"playing {what}")
    if what == "slow":
        steps = max(1, round(float(how_much) / 0.05))
        for step in range(steps):
            time.sleep(0.05)
            say(progress=step / steps, stage="playing")
    elif what == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif what == "hang":
        time.sleep(3600)
    elif what == "stubborn":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        time.sleep(3600)
    elif what == "broken":
        say(problem="The engine could not make this song.", refused=False)
        continue
    elif what == "refused":
        say(problem="Not this one.", refused=True)
        continue
    say(releases=[release(order)])
