"""Whatever a stranger sends is a JSON object or one sentence."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kapelle.dialects.reading import parse, parse_form, sniff
from kapelle.jobs.trouble import BadBrief

plain_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=10,
)


@given(raw=st.binary())
@example(raw=b"[" * 10_000)
@example(raw=b'{"a":' * 10_000)
@example(raw=b'{"prompt": NaN}')
@example(raw=b'{"prompt": 1e999, "x": -Infinity}')
@example(raw=b'{"n": ' + b"9" * 5000 + b"}")
@example(raw=b'\xef\xbb\xbf{"prompt": "x"}')
@example(raw='{"prompt": "x"}'.encode("utf-16"))
def test_any_bytes_are_an_object_or_a_sentence(raw: bytes) -> None:
    with suppress(BadBrief):
        assert isinstance(parse(raw), dict)


@given(body=st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), plain_json))
def test_an_object_comes_out_as_it_went_in(body: dict[str, Any]) -> None:
    assert parse(json.dumps(body).encode()) == body


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "The body is not valid JSON."),
        (b"[]", "The body must be a JSON object."),
        (b'"prompt"', "The body must be a JSON object."),
        (b'{"prompt": "a", "prompt": "b"}', "A key appears twice in the same JSON object."),
        (b'{"x": {"a": 1, "a": 2}}', "A key appears twice in the same JSON object."),
        (b'{"prompt": Infinity}', "JSON has no Infinity."),
        (b'{"prompt": "\xff"}', "The body is not UTF-8."),
        (b"[" * 10_000, "The JSON is nested too deeply."),
    ],
)
def test_says_what_is_wrong(raw: bytes, sentence: str) -> None:
    with pytest.raises(BadBrief) as trouble:
        parse(raw)
    assert trouble.value.message == sentence


# ------------------------------------------------------------------ forms


def form(*parts: bytes) -> bytes:
    return b"".join(b"--b\r\n" + part + b"\r\n" for part in parts) + b"--b--\r\n"


def part(name: str, data: bytes, more: str = "") -> bytes:
    return f'Content-Disposition: form-data; name="{name}"{more}\r\n\r\n'.encode() + data


@given(raw=st.binary(), head=st.binary())
@example(raw=b"\r\n--b--", head=b"Content-Disposition: form-data; name=audio; filename*=x'y'%ff")
@example(raw=b"", head=b"content-disposition: form-data; name*0=audio; filename*0*=utf-9''a")
def test_any_form_is_a_file_or_a_sentence(raw: bytes, head: bytes) -> None:
    for body in (raw, form(head + b"\r\n\r\n" + raw)):
        with suppress(BadBrief):
            assert isinstance(parse_form(body, b"b", "audio").data, bytes)


@given(data=st.binary())
@example(data=b"\r\n--\r\n--bogus\r\r\n\n")
@example(data=bytes(range(256)))
def test_a_file_comes_out_of_its_form_byte_for_byte(data: bytes) -> None:
    if b"\r\n--b" in b"\r\n" + data:
        return  # its sender would have chosen another boundary
    sent = parse_form(form(part("kind", b"x"), part("audio", data)), b"b", "audio")
    assert (sent.data, sent.name) == (data, "")


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ('; filename="Grüße 🎷.mp3"', "Grüße 🎷.mp3"),
        ("; filename=tune.mp3\r\nContent-Type: audio/mpeg", "tune.mp3"),
        ("; filename*=UTF-8''Gr%C3%BC%C3%9Fe.mp3", "Grüße.mp3"),
    ],
)
def test_a_file_keeps_the_name_its_sender_gave_it(more: str, name: str) -> None:
    assert parse_form(form(part("audio", b"ID3", more)), b"b", "audio").name == name


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "The form has no end."),
        (b"--b\r\n" + part("audio", b"ID3"), "The form has no end."),
        (form(), "The form has no file in its field 'audio'."),
        (form(part("song", b"ID3")), "The form has no file in its field 'audio'."),
        (form(*[part("x", b"")] * 21), "A form has at most 20 fields."),
    ],
)
def test_says_what_is_wrong_with_a_form(raw: bytes, sentence: str) -> None:
    with pytest.raises(BadBrief) as trouble:
        parse_form(raw, b"b", "audio")
    assert trouble.value.message == sentence


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"ID3\x04", "mp3"),
        (b"\xff\xfb\x90", "mp3"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "wav"),
        (b"fLaC", "flac"),
        (b"OggS", "ogg"),
    ],
)
def test_a_sound_is_known_by_its_first_bytes(data: bytes, suffix: str) -> None:
    assert sniff(data) == suffix


@pytest.mark.parametrize("data", [b"", b"\xff", b"<html>", b"RIFF\x00\x00\x00\x00AVI ", b"PK\3\4"])
def test_what_is_no_sound_is_turned_away(data: bytes) -> None:
    with pytest.raises(BadBrief):
        sniff(data)
