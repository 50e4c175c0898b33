"""Ogg pages (RFC 3533): taking a stream apart and putting it together under our serial number.

libsndfile draws the serial number by chance, and will not write a picture into the comments of
an Opus stream. Both are mended here, after the sound is encoded.
"""

import struct
import zlib
from dataclasses import dataclass

SERIAL = b"KAPE"
REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))

CONTINUED, FIRST = 1, 2  # flags: the page begins inside a packet; the page opens the stream
NOWHERE = b"\xff" * 8  # the position of a page on which no packet ends
MOST_SEGMENTS = 255  # of at most 255 bytes, in one page


@dataclass(frozen=True)
class Page:
    flags: int
    position: bytes  # 8, little-endian: samples up to the last packet that ends here
    lacing: bytes  # the length of each segment; one below 255 ends a packet
    body: bytes


def read(stream: bytes) -> list[Page]:
    pages: list[Page] = []
    at = 0
    while at < len(stream):
        body = at + 27 + stream[at + 26]
        lacing = stream[at + 27 : body]
        end = body + sum(lacing)
        pages.append(Page(stream[at + 5], stream[at + 6 : at + 14], lacing, stream[body:end]))
        at = end
    return pages


def write(pages: list[Page]) -> bytes:
    stream: list[bytes] = []
    for number, page in enumerate(pages):
        head = b"OggS\0" + bytes([page.flags]) + page.position + SERIAL + struct.pack("<I", number)
        tail = bytes([len(page.lacing)]) + page.lacing + page.body
        mark = struct.pack("<I", checksum(head + bytes(4) + tail))
        stream += [head, mark, tail]
    return b"".join(stream)


def pages_of(packet: bytes) -> list[Page]:
    """A header packet on pages of its own."""
    lacing = b"\xff" * (len(packet) // 255) + bytes([len(packet) % 255])
    pages: list[Page] = []
    for start in range(0, len(lacing), MOST_SEGMENTS):
        part = lacing[start : start + MOST_SEGMENTS]
        body = packet[start * 255 : start * 255 + sum(part)]
        last = start + MOST_SEGMENTS >= len(lacing)
        pages.append(Page(CONTINUED if start else 0, bytes(8) if last else NOWHERE, part, body))
    return pages


def checksum(page: bytes) -> int:
    """RFC 3533's CRC-32: zlib's polynomial, run from the other end of each byte."""
    mirrored = zlib.crc32(page.translate(REVERSED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{mirrored:032b}"[::-1], 2)
