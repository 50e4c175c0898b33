"""The shelf takes a file once, and its links are played, sought and guarded as HTTP has it."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette

from kapelle.delivery import files
from kapelle.delivery import shelf as shelves
from kapelle.delivery.files import Links
from kapelle.delivery.shelf import Item, Shelf, open_shelf
from kapelle.jobs.trouble import NotFound

SONG = bytes(range(256)) * 1000
NAME, LABEL = "job.1/song.mp3", "Night Bus.mp3"
LINK = Links("http://kapelle.test", b"a secret of the desk")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = open_shelf(str(tmp_path / "shelf"))
    shelf.put(NAME, SONG, "audio/mpeg")
    return shelf


# The shelf itself.


def test_a_file_is_put_once(shelf: Shelf) -> None:
    with pytest.raises(FileExistsError):
        shelf.put(NAME, b"another", "audio/mpeg")
    assert shelf.get(NAME) == SONG


def test_a_folder_is_cleared_and_its_neighbours_stay(shelf: Shelf) -> None:
    shelf.put("job.1/cover.jpg", b"picture", "image/jpeg")
    shelf.put("job.11/song.mp3", SONG, "audio/mpeg")
    shelf.clear("job.1")
    shelf.clear("job.2")  # where nothing was
    for name in (NAME, "job.1/cover.jpg"):
        with pytest.raises(NotFound):
            shelf.get(name)
    assert shelf.get("job.11/song.mp3") == SONG


def test_a_shelf_that_cannot_take_a_file_says_so_in_a_line(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "shelf" / "job.2").write_text("in the way")
    with pytest.raises(OSError, match=r"^The shelf failed at job\.2/song\.mp3: .+") as said:
        shelf.put("job.2/song.mp3", SONG, "audio/mpeg")
    assert "\n" not in str(said.value)


async def test_what_was_put_is_read_in_any_piece(shelf: Shelf) -> None:
    item = await shelf.look(NAME)
    piece = b"".join([chunk async for chunk in shelf.read(NAME, 1000, 200_000)])
    assert item.size == len(SONG)
    assert piece == SONG[1000:200_000]


@pytest.mark.parametrize("name", ["nothing", "job.1", "/etc/passwd", "../shelf/job.1/song.mp3"])
async def test_what_was_never_put_is_not_found(shelf: Shelf, name: str) -> None:
    with pytest.raises(NotFound):
        await shelf.look(name)
    with pytest.raises(NotFound):
        shelf.get(name)


async def test_a_shelf_that_is_gone_is_not_ready(tmp_path: Path) -> None:
    folder = tmp_path / "shelf"
    shelf = open_shelf(str(folder))
    assert await shelf.ready()
    folder.rmdir()
    assert not await shelf.ready()


@pytest.mark.parametrize("address", ["s3://", "s3:///prefix"])
def test_a_bucket_has_a_name(address: str) -> None:
    with pytest.raises(ValueError, match="KAPELLE_SHELF"):
        open_shelf(address)


# Over HTTP.


async def nothing_to_press(_name: str) -> None:
    raise NotFound("There is no such file.")


def ask(shelf: Shelf, path: str, method: str = "GET", **headers: str) -> httpx.Response:
    app = Starlette(routes=[files.route()])
    app.state.shelf, app.state.link, app.state.press = shelf, LINK, nothing_to_press
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    async def once() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://kapelle.test") as client:
            return await client.request(method, path, headers=named)

    return asyncio.run(once())


def path(name: str = NAME, label: str = LABEL) -> str:
    return f"/files/{LINK.sign(name, label)}/{name}/{label}"


def test_a_link_needs_no_key_and_says_what_it_brings(shelf: Shelf) -> None:
    answer = ask(shelf, path())
    assert answer.status_code == 200
    assert answer.content == SONG
    assert answer.headers["Content-Type"] == "audio/mpeg"
    assert answer.headers["Content-Length"] == str(len(SONG))
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Content-Disposition"].startswith('inline; filename="Night Bus.mp3"')


def test_head_says_the_same_and_brings_nothing(shelf: Shelf) -> None:
    got, told = ask(shelf, path()), ask(shelf, path(), "HEAD")
    assert told.status_code == 200
    assert told.content == b""
    assert told.headers == got.headers


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=100-199", 100, 200),
        ("bytes=255999-", 255_999, 256_000),
        ("bytes=-500", 255_500, 256_000),
        ("bytes=-999999", 0, 256_000),
        ("bytes=100-999999", 100, 256_000),
    ],
)
def test_a_range_brings_those_bytes(shelf: Shelf, asked: str, start: int, end: int) -> None:
    answer = ask(shelf, path(), range=asked)
    assert answer.status_code == 206
    assert answer.content == SONG[start:end]
    assert answer.headers["Content-Range"] == f"bytes {start}-{end - 1}/{len(SONG)}"
    assert answer.headers["Content-Length"] == str(end - start)


@pytest.mark.parametrize("asked", ["bytes=256000-", "bytes=999999-1000000", "bytes=-0"])
def test_a_range_past_the_end_is_416(shelf: Shelf, asked: str) -> None:
    answer = ask(shelf, path(), range=asked)
    assert answer.status_code == 416
    assert answer.headers["Content-Range"] == f"bytes */{len(SONG)}"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "asked", ["bytes=0-1,5-6", "bytes=5-2", "bytes=-", "bytes=a-b", "songs=1-2", "nonsense"]
)
def test_several_ranges_or_an_unreadable_one_bring_the_whole(shelf: Shelf, asked: str) -> None:
    answer = ask(shelf, path(), range=asked)
    assert answer.status_code == 200
    assert answer.content == SONG


def test_who_has_the_file_is_told_so(shelf: Shelf) -> None:
    etag = ask(shelf, path()).headers["ETag"]
    assert ask(shelf, path(), if_none_match=etag).status_code == 304
    assert ask(shelf, path(), if_none_match=f'"other", W/{etag}').status_code == 304
    assert ask(shelf, path(), if_none_match='"other"').status_code == 200
    assert ask(shelf, path(), range="bytes=0-1", if_range=etag).status_code == 206
    assert ask(shelf, path(), range="bytes=0-1", if_range='"other"').status_code == 200


@pytest.mark.parametrize(
    "bent",
    [
        f"/files/{LINK.sign(NAME, LABEL)}/job.2/song.mp3/{LABEL}",
        f"/files/{LINK.sign(NAME, LABEL)}/{NAME}/other.mp3",
        f"/files/{LINK.sign(NAME, LABEL)[:-1]}/{NAME}/{LABEL}",
        f"/files/é/{NAME}/{LABEL}",
        f"/files//{NAME}/{LABEL}",
        f"/files/x/%2e%2e/%2e%2e/etc/passwd/{LABEL}",
        f"/files/x/..%2f..%2fetc%2fpasswd/{LABEL}",
        "/files/x/%00/y.mp3",
        "/files/x/y",
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_bent_link_leads_nowhere(shelf: Shelf, method: str, bent: str) -> None:
    assert ask(shelf, bent, method).status_code == 404


def test_a_link_to_a_file_that_is_gone_is_404(shelf: Shelf) -> None:
    assert ask(shelf, path("job.9/song.mp3")).status_code == 404


def test_any_page_may_ask_for_ranges(shelf: Shelf) -> None:
    answer = ask(shelf, path(), "OPTIONS", origin="https://player.example")
    assert answer.status_code == 204
    assert "Range" in answer.headers["Access-Control-Allow-Headers"]


@given(label=st.text(st.characters(exclude_categories=["Cs"])))
def test_no_label_breaks_out_of_its_header(label: str) -> None:
    said = files.disposition(label)
    assert said.isascii()
    assert said.isprintable()
    assert said.count('"') == 2


@given(header=st.text(), size=st.integers(1, 10**9))
def test_any_range_header_is_a_piece_of_the_file_or_none(header: str, size: int) -> None:
    piece = files.asked_range({"range": f"bytes={header}"}, Item("x", size, '"e"'))
    if isinstance(piece, tuple):
        assert 0 <= piece[0] < piece[1] <= size


# In a bucket.


@pytest.fixture(scope="module")
def bucket() -> Iterator[dict[str, str]]:
    """An S3 on loopback, with a bucket called songs."""
    from moto.server import ThreadedMotoServer  # noqa: PLC0415 - heavy, and needed here alone

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    _, port = server.get_host_and_port()
    url = f"http://127.0.0.1:{port}"
    httpx.put(f"{url}/songs", trust_env=False).raise_for_status()
    yield {
        "AWS_ENDPOINT_URL": url,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_REGION": "us-east-1",
    }
    server.stop()


def test_a_bucket_is_a_shelf_too(bucket: dict[str, Any]) -> None:
    shelf = open_shelf("s3://songs/of/ours", bucket)
    shelf.put(NAME, SONG, "audio/mpeg")
    with pytest.raises(FileExistsError):
        shelf.put(NAME, b"another", "audio/mpeg")
    answer = ask(shelf, path(), range="bytes=-500")
    assert answer.status_code == 206
    assert answer.content == SONG[-500:]
    assert ask(shelf, path(), if_none_match=answer.headers["ETag"]).status_code == 304
    assert ask(shelf, path("job.9/song.mp3")).status_code == 404
    assert asyncio.run(shelf.ready())
    shelf.clear("job.1")
    assert ask(shelf, path()).status_code == 404


def test_a_bucket_that_does_not_answer_is_not_ready_and_says_when_to_come_back(
    bucket: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelves, "READY_S", 0.1)
    monkeypatch.setattr(shelves, "LOOK_S", 0.1)
    nobody = bucket | {"AWS_ENDPOINT_URL": "http://127.0.0.1:9"}
    shelf = open_shelf("s3://songs", nobody)
    assert not asyncio.run(shelf.ready())
    answer = ask(shelf, path())
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
