"""A program with `kapelle.client` and our base URL: from a prompt to a song in every format.

One real server process on loopback, with its own embedded database and worker, playing silence.
"""

import asyncio
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pytest
import soundfile
from standardwebhooks import Webhook

from kapelle.client import AsyncKapelle, Kapelle, KapelleError
from tests.journeys.server import Served, a_mailbox, a_server, remaining, run, serve, stop, until

WITHIN_S = 60.0  # for a song of silence, on a busy machine


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    data = tmp_path_factory.mktemp("native")
    with a_server(data, KAPELLE_QUEUES="gen.silence,gen.listener,gen.lyricist,webhooks") as served:
        yield served


@pytest.fixture
def band(served: Served) -> Iterator[Kapelle]:
    with Kapelle(served.url, served.key) as band:
        yield band


def test_a_song_is_asked_for_waited_for_and_brought_home_in_every_format(
    band: Kapelle, tmp_path: Path
) -> None:
    asked = band.create("a quiet song", title="Rain", duration=2, bpm=97, key="F# minor", seed=7)
    assert asked.state in {"queued", "running"}
    song = band.wait(asked, WITHIN_S)
    assert song.state == "succeeded"
    assert song.song is not None
    assert (song.song.title, song.song.bpm, song.song.duration) == ("Rain", 97, 2)
    begins = {
        "song.mp3": b"ID3",
        "song.wav": b"RIFF",
        "song.flac": b"fLaC",
        "song.opus": b"OggS",
        "song.json": b"{",
        "cover.jpg": b"\xff\xd8\xff",
    }
    assert {file.name for file in song.song.files} == {*begins}
    for name, start in begins.items():
        path = band.save(song, name, tmp_path / name)
        assert path.read_bytes().startswith(start)
        size = song.song.file(name).size
        assert size in {None, path.stat().st_size}
    with pytest.raises(KeyError, match=r"song\.mp3"):
        band.save(song, "song.xyz", tmp_path / "x")
    assert [path for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_events_lead_to_the_end_and_agree_with_the_poll(band: Kapelle) -> None:
    asked = band.create("a quiet song")
    heard = list(band.events(asked))
    assert heard[-1].song == band.get(asked.id)
    assert heard[-1].state == "succeeded"
    progress = [event.progress for event in heard]
    assert progress == sorted(progress)


def test_an_awaiting_program_has_the_same_conversation(served: Served, tmp_path: Path) -> None:
    async def converse() -> None:
        async with AsyncKapelle(served.url, served.key) as band:
            songs = await asyncio.gather(*(band.create("a quiet song") for _ in range(3)))
            done = await asyncio.gather(*(band.wait(song, WITHIN_S) for song in songs))
            assert {song.state for song in done} == {"succeeded"}
            assert [event.song async for event in band.events(done[0])] == [done[0]]
            listed = [song.id async for song in band.songs(state="succeeded")]
            assert {song.id for song in songs} <= {*listed}
            path = await band.save(done[0], "song.mp3", tmp_path / "song.mp3")
            assert path.read_bytes().startswith(b"ID3")
            await band.delete(done[0])
            with pytest.raises(KapelleError) as gone:
                await band.get(done[0].id)
            assert gone.value.status == 404
            assert (await band.account())["name"] == "owner"

    asyncio.run(converse())


def test_every_take_is_brought_home(band: Kapelle, tmp_path: Path) -> None:
    song = band.wait(band.create("a quiet song", takes=2, duration=1, seed=7), WITHIN_S)
    assert song.takes[0] == song.song
    assert [take.seed == 7 for take in song.takes] == [True, False]
    for number, take in enumerate(song.takes, 1):
        path = band.save(song, "song.mp3", tmp_path / f"{take.id}.mp3", take=number)
        assert path.stat().st_size == take.file("song.mp3").size
    with pytest.raises(KeyError, match="2 takes"):
        band.save(song, "song.mp3", tmp_path / "x", take=3)


def test_words_are_written_and_are_all_there_is(band: Kapelle) -> None:
    song = band.wait(band.create("a lighthouse", engine="lyricist", write_lyrics=True), WITHIN_S)
    assert song.song is not None, song.problem
    assert "[" in song.song.lyrics
    assert song.song.title
    assert song.song.files == ()


def test_a_sound_of_ones_own_is_taken_in(served: Served, band: Kapelle, tmp_path: Path) -> None:
    seconds = np.arange(3 * 44_100) / 44_100
    path = tmp_path / "hum.wav"
    soundfile.write(path, 0.3 * np.sin(2 * np.pi * 220 * seconds), 44_100)
    song = band.wait(band.upload(path, title="Humming"), WITHIN_S)
    assert song.song is not None, song.problem
    assert (song.song.title, round(song.song.duration)) == ("Humming", 3)

    async def again() -> str:
        async with AsyncKapelle(served.url, served.key) as other:
            return (await other.upload(path.read_bytes())).brief["engine"]

    assert asyncio.run(again()) == "listener"
    with pytest.raises(KapelleError, match="none of the sounds"):
        band.upload(b"GIF89a")


def test_what_this_engine_cannot_go_on_from_is_an_error(band: Kapelle) -> None:
    song = band.wait(band.create("a quiet song"), WITHIN_S)
    with pytest.raises(KapelleError) as unable:
        band.create("on", after={"song": song.id, "at": 1.0, "whole": True})
    assert unable.value.facts["field"] == "after"


def test_ask_brings_every_take_and_goes_on_by_its_id(served: Served, tmp_path: Path) -> None:
    songs = ("--songs", str(tmp_path / "songs"))
    asked = run(served.environ, "ask", "a quiet song", "--takes", "2", *songs)
    assert asked.returncode == 0, asked.stderr
    assert {path.name for path in (tmp_path / "songs").iterdir()} == {
        f"Silence{number}.{kind}" for number in ("", " 2") for kind in ("mp3", "jpg")
    }
    [made] = re.findall(r"^id +(\S+)$", asked.stdout, re.MULTILINE)
    on = run(
        served.environ, "ask", "louder", "--continue", made, "--take", "2", "--at", "1", *songs
    )
    assert on.returncode == 1
    assert "The engine silence takes up no finished song." in on.stderr


def test_a_refusal_is_an_error_with_the_servers_sentence(band: Kapelle) -> None:
    with pytest.raises(KapelleError, match="real person's voice") as refused:
        band.create("a ballad sung by Taylor Swift")
    assert (refused.value.status, refused.value.facts["rule"]) == (422, "voice")
    with pytest.raises(KapelleError, match="duration") as bad:
        band.create("a song", duration=601)
    assert bad.value.type == "/v1/problems/bad-brief"


def test_the_same_idempotency_key_is_the_same_song(band: Kapelle) -> None:
    one, two = (band.create("a quiet song", idempotency_key="again") for _ in range(2))
    assert one.id == two.id
    with pytest.raises(KapelleError) as other:
        band.create("another song", idempotency_key="again")
    assert other.value.type == "/v1/problems/key-reused"


def test_what_the_server_knows_is_asked_for(band: Kapelle) -> None:
    assert band.vocabulary("composer")["genres"]["waltz"]["words"]
    assert {engine["name"] for engine in band.engines()["engines"]} >= {"composer", "silence"}
    assert set(band.account()["capabilities"]) == {"read", "make", "delete"}


def test_a_listener_lets_the_server_go(tmp_path: Path) -> None:
    served = serve(tmp_path, KAPELLE_QUEUES="webhooks")  # nobody plays: it waits
    heard: list[Any] = []

    def listen() -> None:
        with Kapelle(served.url, served.key) as band:
            song = band.create("a song")
            answer = httpx.get(
                f"{served.url}/v1/songs/{song.id}/events",
                headers={"Authorization": f"Bearer {served.key}"},
                timeout=60,
                trust_env=False,
            )
            heard.append(answer.text)

    listening = threading.Thread(target=listen)
    listening.start()
    until(lambda: "/events" in (tmp_path / "log").read_text(), "the listener")
    stop(served)
    listening.join()
    assert '"queued"' in heard[0]
    assert not remaining(tmp_path)


def test_a_revoked_key_an_expired_key_and_a_key_that_may_not(served: Served) -> None:
    org = run(served.environ, "orgs", "create", "Radio", "--at-once", "1", "--rate", "600/minute")
    radio = org.stdout.split()[0]

    def key(*words: str) -> str:
        made = run(served.environ, "keys", "create", "x", "--plain", "--org", radio, *words)
        assert made.returncode == 0, made.stderr
        return made.stdout.strip()

    with Kapelle(served.url, key()) as band:
        assert band.account()["songs_at_once"] == 1
        assert run(served.environ, "orgs", "set", radio, "--at-once", "2").returncode == 0
        assert band.account()["songs_at_once"] == 2
        listener = key("--may", "read", "--expires", "1d")
        with Kapelle(served.url, listener) as reader:
            assert reader.account()["capabilities"] == ["read"]
            with pytest.raises(KapelleError) as lacking:
                reader.create("a song")
            assert (lacking.value.status, lacking.value.facts["capability"]) == (403, "make")
        with Kapelle(served.url, key("--expires", "2020-01-01")) as stale:
            with pytest.raises(KapelleError) as expired:
                stale.account()
            assert expired.value.status == 401
        assert "expired 2020-01-01" in run(served.environ, "keys", "list").stdout
        assert run(served.environ, "keys", "revoke", radio).returncode == 0
        with pytest.raises(KapelleError) as revoked:
            band.account()
        assert revoked.value.status == 401
    assert "Radio" in run(served.environ, "orgs", "list").stdout


def test_a_songs_own_webhook_is_signed_logged_and_sent_again(served: Served) -> None:
    org = run(served.environ, "orgs", "create", "Hooked").stdout.split()[0]
    secret = run(served.environ, "orgs", "secret", org).stdout.strip()
    key = run(served.environ, "keys", "create", "x", "--plain", "--org", org).stdout.strip()
    with a_mailbox() as (hook, letters), Kapelle(served.url, key) as band:
        song = band.wait(band.create("a quiet song", webhook=hook), WITHIN_S)
        until(lambda: letters, "the webhook")
        [letter] = until(lambda: band.deliveries(state="delivered")["deliveries"], "its entry")
        band.redeliver(letter["id"])
        until(lambda: len(letters) == 2, "the same webhook")
    told = [Webhook(secret).verify(*letter) for letter in letters]
    assert told[0] == told[1]
    assert told[0]["type"] == "song.succeeded"
    assert told[0]["id"] == song.id
    assert letters[0][1]["webhook-id"] == letters[1][1]["webhook-id"]
    assert [one["status"] for one in letter["tries"]] == [204]


def test_a_server_that_is_busy_is_asked_again() -> None:
    answers = iter([(503, "0"), (429, "0"), (200, "")])

    def answer(_request: httpx.Request) -> httpx.Response:
        status, after = next(answers)
        headers = {"Retry-After": after} if after else {}
        return httpx.Response(status, headers=headers, json={"name": "Ada"})

    with Kapelle("http://band", "k", transport=httpx.MockTransport(answer)) as band:
        assert band.account() == {"name": "Ada"}


def test_a_sound_that_may_have_arrived_is_not_sent_twice() -> None:
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        raise httpx.ReadError("gone")

    with (
        Kapelle("http://band", "k", transport=httpx.MockTransport(answer)) as band,
        pytest.raises(httpx.ReadError),
    ):
        band.upload(b"fLaC")
    assert len(sent) == 1
