"""`kapelle bank`: finds a bank, fetches one, or says what happens without."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kapelle.cli import bank


class Apt:
    """An apt and a dpkg that obey, except where told not to."""

    def __init__(self, *, lists: bool = True, network: bool = True) -> None:
        self.lists, self.network, self.asked = lists, network, list[str]()

    def __call__(self, command: Sequence[str], folder: Path) -> bool:
        verb = next(word for word in command if word in {"download", "update", "-x"})
        self.asked.append(verb)
        if verb == "-x":
            place = Path(command[-1]) / "usr/share/sounds/sf2"
            place.mkdir(parents=True)
            (place / "FluidR3_GM.sf2").write_bytes(b"sounds")
            return True
        if verb == "update":
            self.lists = self.network
        elif self.lists and self.network:
            (folder / "fluid.deb").write_bytes(b"package")
        return self.lists and self.network


def everywhere(tool: str) -> str:
    return f"/usr/bin/{tool}"


def nowhere(_: object) -> None:
    return None


@pytest.fixture(autouse=True)
def any_file_plays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bank, "_plays", lambda _: True)


def install(data: Path, apt: Apt, said: list[str], tools: object = everywhere) -> Path | None:
    return bank.install(data, look=nowhere, tools=tools, order=apt, say=said.append)


def test_a_bank_that_is_there_is_named_and_left_alone(tmp_path: Path) -> None:
    said, apt = list[str](), Apt()
    there = tmp_path / "there.sf2"
    found = bank.install(
        tmp_path, look=lambda _: there, tools=everywhere, order=apt, say=said.append
    )
    assert found == there
    assert apt.asked == []
    assert said == [f"sample bank: {there}"]


def test_a_bank_is_fetched_and_nothing_else_is_left_behind(tmp_path: Path) -> None:
    place = install(tmp_path, Apt(), [])
    assert place == tmp_path / "banks" / "FluidR3_GM.sf2"
    assert place.read_bytes() == b"sounds"
    assert list((tmp_path / "banks").iterdir()) == [place]


def test_without_package_lists_apt_gets_its_own(tmp_path: Path) -> None:
    apt = Apt(lists=False)
    assert install(tmp_path, apt, [])
    assert apt.asked == ["download", "update", "download", "-x"]


def test_without_a_network_it_is_said_in_a_line_and_nothing_is_left_behind(tmp_path: Path) -> None:
    said = list[str]()
    assert install(tmp_path, Apt(network=False), said) is None
    assert "synthesised" in said[-1]
    assert "could not be fetched" in said[-1]
    assert list((tmp_path / "banks").iterdir()) == []


def test_without_apt_it_is_said_in_a_line(tmp_path: Path) -> None:
    said, apt = list[str](), Apt()
    assert install(tmp_path, apt, said, tools=nowhere) is None
    assert apt.asked == []
    assert len(said) == 1
    assert "synthesised" in said[0]


def test_a_command_that_is_not_there_is_no_crash(tmp_path: Path) -> None:
    assert not bank.order(["/no/such/command"], tmp_path)
