"""Whatever a stranger sends is a JSON object or one sentence."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kapelle.dialects.reading import parse
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
