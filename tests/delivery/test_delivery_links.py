"""Links that expire: signed with their last second, and good for nothing else."""

from urllib.parse import unquote, urlsplit

import pytest

from kapelle.delivery.files import Links
from kapelle.jobs.trouble import Forbidden, NotFound

NAME, LABEL = "job.1/song.mp3", "Rain on Glass.mp3"


def link(at: float = 1000.0) -> Links:
    return Links("http://kapelle.test", b"a secret", clock=lambda: at)


def signature(url: str) -> str:
    return unquote(urlsplit(url).path).split("/")[2]


def test_a_link_is_good_until_its_second_and_then_no_more() -> None:
    made = signature(link(1000.9).locate(NAME, LABEL, life_s=900))
    assert made.endswith(".1900")
    assert link(1000.0).check(made, NAME, LABEL) == 900
    assert link(1900.9).check(made, NAME, LABEL) == 0
    with pytest.raises(Forbidden):
        link(1901.0).check(made, NAME, LABEL)


def test_a_link_without_an_end_has_none() -> None:
    made = signature(link().locate(NAME, LABEL))
    assert "." not in made
    assert link(1e11).check(made, NAME, LABEL) is None


@pytest.mark.parametrize(
    "bent",
    [
        "{made}",  # no end any more
        "{made}.9999",
        "{made}.0{until}",
        "{made}.{until}.{until}",
        "{made}.-{until}",
        "{made}." + "9" * 500,
        "{made}.²",
        ".{until}",
        "",
        "ä",
    ],
)
def test_an_end_cannot_be_moved_or_taken_off(bent: str) -> None:
    made, _, until = signature(link().locate(NAME, LABEL, life_s=900)).partition(".")
    with pytest.raises(NotFound):
        link().check(bent.format(made=made, until=until), NAME, LABEL)


def test_an_end_cannot_be_moved_into_the_name() -> None:
    made, _, until = signature(link().locate(NAME, LABEL, life_s=900)).partition(".")
    with pytest.raises(NotFound):
        link().check(made, NAME, f"{LABEL}\n{until}")
