"""The label on the record: title, tempo, key, genre and cover, written into the file itself.

MP3 carries ID3v2.3 (id3.org, 1999), the version every player reads; its text is Latin-1 or
UTF-16. FLAC (RFC 9639) and Opus (RFC 7845) carry Vorbis comments and a picture block of one
make. WAV stays bare: nobody reads its tags.
"""

import base64
import struct

import kapelle
from kapelle.delivery import ogg
from kapelle.jobs.engine import Take
from kapelle.music.pitch import NAMES, read_key

ARTIST = "Kapelle"
MAKER = f"Kapelle {kapelle.__version__}"
FRONT_COVER = 3  # the kind of picture, in ID3 and FLAC alike
VORBIS_COMMENT, PICTURE = 4, 6  # FLAC's metadata blocks


def dress(song: bytes, take: Take, picture: bytes) -> bytes:
    """The file `song` (any kind of encode.FORMATS), labelled, with `picture` (JPEG) inside."""
    if song.startswith(b"RIFF"):
        return song
    if song.startswith(b"fLaC"):
        return _flac(song, take, picture)
    if song.startswith(b"OggS"):
        return _opus(song, take, picture)
    return id3(take, picture) + song


# MP3


def id3(take: Take, picture: bytes) -> bytes:
    """The ID3v2.3 tag that goes before an MP3's first frame."""
    words = {
        "TIT2": take.title,
        "TPE1": ARTIST,
        "TBPM": f"{take.bpm:.0f}",
        "TKEY": short_key(take.key),
        "TCON": take.look.genre,
        "TLEN": f"{1000 * take.audio.seconds:.0f}",  # milliseconds
        "TSSE": MAKER,
    }
    frames = [_frame(name, _text(word)) for name, word in words.items() if word]
    comment = _text("\0" + ", ".join(take.tags))  # an empty description, then the comment
    frames.append(_frame("COMM", comment[:1] + b"eng" + comment[1:]))
    frames.append(_frame("APIC", b"\0image/jpeg\0" + bytes([FRONT_COVER]) + b"\0" + picture))
    body = b"".join(frames)
    return b"ID3\x03\x00\x00" + _seven_bits(len(body)) + body


def short_key(key: str) -> str:
    """`"F minor"` as ID3 wants it, `"Fm"`; nothing for what is no key."""
    try:
        found = read_key(key)
    except ValueError:
        return ""
    return NAMES[found.tonic] + "m" * found.minor


def _frame(name: str, body: bytes) -> bytes:
    return name.encode() + struct.pack(">IH", len(body), 0) + body


def _text(text: str) -> bytes:
    """With its encoding's number before it. A description and what it describes share one."""
    if text.isascii():
        return b"\0" + text.encode()
    parts = [b"\xff\xfe" + part.encode("utf-16-le", "replace") for part in text.split("\0")]
    return b"\1" + b"\0\0".join(parts)


def _seven_bits(size: int) -> bytes:
    """ID3 keeps the top bit of each byte of its size clear, lest it look like a frame of sound."""
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))


# FLAC and Opus


def _comments(take: Take, *more: str) -> bytes:
    words = {
        "TITLE": take.title,
        "ARTIST": ARTIST,
        "GENRE": take.look.genre,
        "BPM": f"{take.bpm:.0f}",
        "KEY": take.key,
        "COMMENT": ", ".join(take.tags),
        "ENCODER": MAKER,
    }
    lines = [f"{name}={word}" for name, word in words.items() if word]
    return (
        _sized(MAKER)
        + struct.pack("<I", len(lines) + len(more))
        + b"".join(_sized(line) for line in (*lines, *more))
    )


def _sized(text: str) -> bytes:
    data = text.encode("utf-8", "replace")
    return struct.pack("<I", len(data)) + data


def _picture(picture: bytes) -> bytes:
    """FLAC's picture block. Sizes in pixels may be left 0: the JPEG knows them."""
    mime = b"image/jpeg"
    head = struct.pack(">II", FRONT_COVER, len(mime)) + mime
    return head + struct.pack(">6I", 0, 0, 0, 0, 0, len(picture)) + picture


def _flac(song: bytes, take: Take, picture: bytes) -> bytes:
    blocks, sound = _blocks(song)
    blocks = [block for block in blocks if block[0] != VORBIS_COMMENT]
    blocks[1:1] = [(VORBIS_COMMENT, _comments(take)), (PICTURE, _picture(picture))]
    dressed = b"fLaC"
    for number, (kind, body) in enumerate(blocks, start=1):
        last = 0x80 if number == len(blocks) else 0
        dressed += bytes([last | kind]) + len(body).to_bytes(3) + body
    return dressed + sound


def _blocks(song: bytes) -> tuple[list[tuple[int, bytes]], bytes]:
    """A FLAC file's metadata blocks, and its sound."""
    blocks: list[tuple[int, bytes]] = []
    at, last = 4, False
    while not last:
        last, kind = song[at] >= 0x80, song[at] & 0x7F
        end = at + 4 + int.from_bytes(song[at + 1 : at + 4])
        blocks.append((kind, song[at + 4 : end]))
        at = end
    return blocks, song[at:]


def _opus(song: bytes, take: Take, picture: bytes) -> bytes:
    """The second packet, which has pages to itself, is the comments'."""
    pages = ogg.read(song)
    ends = [number for number, page in enumerate(pages) if page.lacing[-1:] != b"\xff"]
    cover = "METADATA_BLOCK_PICTURE=" + base64.b64encode(_picture(picture)).decode()
    label = ogg.pages_of(b"OpusTags" + _comments(take, cover))
    return ogg.write([*pages[: ends[0] + 1], *label, *pages[ends[1] + 1 :]])
