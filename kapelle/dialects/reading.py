"""Reading what a stranger sends: the key from the headers, then the body, never more than we take.

JSON is read as RFC 8259 and common sense have it: UTF-8, one object, no NaN, no key twice, no
thousandfold nesting. A file comes in one part of a form (RFC 7578). Whatever is wrong becomes one
sentence in a BadBrief; nothing is stored.
"""

import asyncio
import json
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser
from typing import Any, NoReturn, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import ClientDisconnect, Request

from kapelle.jobs.brief import seen
from kapelle.jobs.trouble import BadBrief, NotAllowed

BODY_LIMIT = 1 << 20  # bytes; the longest brief is far below
BODY_PATIENCE_S = 20.0  # a body that small arrives sooner, or its sender is holding the door
UPLOAD_PATIENCE_S = 120.0  # ten megabytes over a slow line at home
FORM_ROOM = 64 << 10  # bytes of a form around its file
PARTS_LIMIT = 20  # of a form
KEY_LIMIT = 256  # characters

Ask = TypeVar("Ask", bound=BaseModel)


def bearer(request: Request) -> str:
    """The key of `Authorization: Bearer <key>`: one header, that spelling, printable ASCII.

    RFC 9110 would take any case of "Bearer"; the vendors document one spelling, and so do we.
    """
    headers = request.headers.getlist("authorization")
    if len(headers) != 1:
        raise NotAllowed("Send one Authorization header: 'Authorization: Bearer <your_api_key>'.")
    scheme, _, key = headers[0].partition(" ")
    if scheme != "Bearer" or not key or len(key) > KEY_LIMIT or not _printable(key):
        raise NotAllowed("Write the header as 'Authorization: Bearer <your_api_key>'.")
    return key


def bare_or_bearer(request: Request) -> str:
    """The same key where the vendor documents the header bare, and clients send it either way."""
    headers = request.headers.getlist("authorization")
    if len(headers) == 1 and _printable(headers[0]) and 0 < len(headers[0]) <= KEY_LIMIT:
        return headers[0]
    return bearer(request)


def header_key(request: Request, name: str) -> str:
    """The key of a header that holds nothing else, such as X-API-Key."""
    given = request.headers.getlist(name)
    if len(given) != 1 or not 0 < len(given[0]) <= KEY_LIMIT or not _printable(given[0]):
        raise NotAllowed(f"Send the key in one header: '{name}: <your_api_key>'.")
    return given[0]


def _printable(key: str) -> bool:
    return all("!" <= character <= "~" for character in key)


async def read(request: Request, ask: type[Ask], *, otherwise: str = "") -> Ask:
    """The request body as `ask`; BadBrief where it does not fit, saying `otherwise`, or why."""
    body = await read_object(request)
    try:
        return ask.model_validate(body)
    except ValidationError as wrong:
        unfit = _unfit(wrong)
        raise BadBrief(otherwise or unfit.message, **unfit.facts) from None


def said(text: str) -> str:
    """For fields that must say something: ValueError for what is blank, or made of signs nobody
    sees."""
    if not seen(text):
        raise ValueError("it must not be empty.")
    return text


def read_query(request: Request, query: type[Ask]) -> Ask:
    """The address's parameters as `query`. BadBrief, naming one, where they do not fit."""
    given = request.query_params.multi_items()
    twice = [name for number, (name, _) in enumerate(given) if name in dict(given[:number])]
    if twice:
        raise BadBrief("A parameter is given twice.", field=twice[0])
    try:
        return query.model_validate(dict(given))
    except ValidationError as wrong:
        raise _unfit(wrong) from None


def _unfit(wrong: ValidationError) -> BadBrief:
    """The first thing that is wrong, as a sentence about its field."""
    first = wrong.errors()[0]
    field, words = (
        ".".join(str(step) for step in first["loc"]),
        first["msg"].removeprefix("Value error, ").rstrip("."),
    )
    if first["type"] == "extra_forbidden":
        said = f"There is no field {field!r}."
    elif words.startswith("Input "):
        said = f"{field!r} {words.removeprefix('Input ')}."
    else:
        said = f"{field!r}: {words}."
    return BadBrief(said, field=field)


async def read_object(request: Request) -> dict[str, Any]:
    """The request body as a JSON object. BadBrief for anything else."""
    mime, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    if mime.strip() != "application/json":
        raise BadBrief("Send JSON, with the header 'Content-Type: application/json'.")
    if "charset" in parameters and "utf-8" not in parameters and "ascii" not in parameters:
        raise BadBrief("Send the JSON in UTF-8.")
    return parse(await _body(request, BODY_LIMIT, BODY_PATIENCE_S))


async def _body(request: Request, limit: int, patience_s: float) -> bytes:
    """All of it, if it is no larger than this many bytes and comes in time."""
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise BadBrief("Send the body uncompressed.")
    length = request.headers.get("content-length", "")
    if length.isdigit() and int(length) > limit:
        _refuse_size(limit)
    try:
        async with asyncio.timeout(patience_s):
            return await _read_bytes(request, limit)
    except TimeoutError:
        raise BadBrief("The body took too long to arrive.") from None
    except ClientDisconnect:
        raise BadBrief("The connection ended before the body did.") from None


async def _read_bytes(request: Request, limit: int) -> bytes:
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > limit:
            _refuse_size(limit)
    return bytes(raw)


def _refuse_size(limit: int) -> NoReturn:
    raise BadBrief(f"The body is larger than {limit // 1024} KiB.")


def parse(raw: bytes) -> dict[str, Any]:
    """JSON bytes as an object. BadBrief, saying what is wrong with them, for all else."""
    try:
        value = json.loads(
            raw.decode("utf-8"),
            parse_constant=_no_constant,
            object_pairs_hook=_once_each,
        )
    except UnicodeDecodeError:
        raise BadBrief("The body is not UTF-8.") from None
    except RecursionError:
        raise BadBrief("The JSON is nested too deeply.") from None
    except ValueError:
        raise BadBrief("The body is not valid JSON.") from None
    if not isinstance(value, dict):
        raise BadBrief("The body must be a JSON object.")
    return value  # pyright: ignore[reportUnknownVariableType] - JSON's own keys are strings


def _no_constant(name: str) -> NoReturn:
    raise BadBrief(f"JSON has no {name}.")


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise BadBrief("A key appears twice in the same JSON object.")
    return found


# ------------------------------------------------------------------ files


@dataclass(frozen=True)
class Sent:
    """A file out of a form: its bytes, and the name it has at its sender's, if any."""

    data: bytes
    name: str


async def read_file(request: Request, field: str, limit: int) -> Sent:
    """The file in that field of a form, of at most so many bytes. BadBrief for anything else."""
    form = Message()
    form["Content-Type"] = request.headers.get("content-type", "")
    boundary = form.get_boundary()
    if form.get_content_type() != "multipart/form-data" or not boundary:
        raise BadBrief(
            f"Send a form (multipart/form-data) with a file in its field {field!r}.", field=field
        )
    raw = await _body(request, limit + FORM_ROOM, UPLOAD_PATIENCE_S)
    sent = parse_form(raw, boundary.encode("ascii", "replace"), field)
    if not 0 < len(sent.data) <= limit:
        raise BadBrief(f"A file has 1 byte to {limit >> 20} MB.", field=field)
    return sent


def parse_form(raw: bytes, boundary: bytes, field: str) -> Sent:
    """The file in that field of a multipart body. BadBrief where there is none."""
    # A delimiter begins with the line break before it: so does the first, which has none.
    _, *parts = (b"\r\n" + raw).split(b"\r\n--" + boundary, PARTS_LIMIT + 2)
    if len(parts) > PARTS_LIMIT + 1:
        raise BadBrief(f"A form has at most {PARTS_LIMIT} fields.")
    if not parts or not parts[-1].startswith(b"--"):
        raise BadBrief("The form has no end.")
    for part in parts[:-1]:
        head, _, data = part.partition(b"\r\n\r\n")
        about = HeaderParser().parsestr(head.decode("utf-8", "replace").lstrip())
        if about.get_param("name", header="content-disposition") == field:
            return Sent(data, about.get_filename() or "")
    raise BadBrief(f"The form has no file in its field {field!r}.", field=field)


async def read_sound(request: Request, limit: int) -> bytes:
    """A body that is a sound and nothing else, of at most so many bytes. BadBrief otherwise."""
    mime = request.headers.get("content-type", "").lower().partition(";")[0].strip()
    if not mime.startswith("audio/") and mime != "application/octet-stream":
        raise BadBrief("Send the sound itself, with a header such as 'Content-Type: audio/mpeg'.")
    data = await _body(request, limit, UPLOAD_PATIENCE_S)
    if not data:
        raise BadBrief("The body is empty: send the sound itself.")
    return data


SOUNDS = {"mp3": "audio/mpeg", "wav": "audio/wav", "flac": "audio/flac", "ogg": "audio/ogg"}
"""What is taken in, by its suffix."""


def sniff(data: bytes) -> str:
    """What these bytes begin like, whatever name they came under. BadBrief for no sound of ours."""
    if data.startswith(b"fLaC"):
        return "flac"
    if data.startswith(b"OggS"):
        return "ogg"
    if data.startswith((b"RIFF", b"RF64")) and data[8:12] == b"WAVE":
        return "wav"
    # An ID3 tag, or the eleven set bits that every MPEG frame begins with (ISO 11172-3, 2.4.1.3).
    if data.startswith(b"ID3") or (len(data) > 1 and data[0] == 0xFF and data[1] >= 0xE0):
        return "mp3"
    raise BadBrief(
        "It is none of the sounds that are taken here: MP3, WAV, FLAC and Ogg.", field="audio"
    )
