"""The command line explains itself, and every command in its table is there."""

import argparse
import importlib
from pathlib import Path

import pytest

import kapelle
from kapelle import cli
from kapelle.cli import doctor, serve

FILES = {path.stem for path in Path(cli.__file__).parent.glob("*.py")} - {"__init__", "http"}


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_declares_its_arguments_and_runs(name: str) -> None:
    command = importlib.import_module(f"kapelle.cli.{name}")
    parser = argparse.ArgumentParser()
    command.add(parser)
    assert callable(command.run)


def test_every_file_is_a_command_of_the_table() -> None:
    assert {*cli.COMMANDS} == FILES


@pytest.mark.parametrize("words", [["--help"], ["serve", "--help"], ["keys", "create", "--help"]])
def test_help_is_given(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(words)
    assert ended.value.code == 0
    assert "usage: kapelle" in capsys.readouterr().out


def test_it_knows_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--version"])
    assert kapelle.__version__ in capsys.readouterr().out


@pytest.mark.parametrize(
    "words", [[], ["sing"], ["keys"], ["ask"], ["worker", "--concurrency", "x"]]
)
def test_a_wrong_call_is_exit_code_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(words)
    assert ended.value.code == 2


def test_a_wrong_setting_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KAPELLE_PORT", "eighty")
    assert cli.main(["keys", "list"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_folder_that_cannot_be_used_is_named_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("KAPELLE_DATA", str(tmp_path / "file"))
    assert cli.main(["keys", "list"]) == 1
    assert capsys.readouterr().err == f"kapelle: {tmp_path / 'file'}: File exists.\n"


def test_workers_that_die_young_are_replaced_ever_more_slowly() -> None:
    pauses_s = [serve.pause_after(0.5, before_s) for before_s in (0, 1, 2, 16, 30)]
    assert pauses_s == [1, 2, 4, 30, 30]
    assert serve.pause_after(3600, 30) == 1


@pytest.mark.parametrize("name", ["KAPELLE_ENGINE", "KAPELLE_QUEUES"])
def test_a_server_with_a_name_nobody_knows_does_not_start(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("KAPELLE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv(name, "gen.tuba")
    assert cli.main(["serve"]) == 1
    said = capsys.readouterr().err
    assert "'gen.tuba'; there are" in said
    assert "composer, " in said
    assert not (tmp_path / "data").exists()


def test_a_worker_for_an_unknown_queue_says_which_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["worker", "--queues", "gen.kazoo"]) == 2
    assert "gen.silence" in capsys.readouterr().err


def test_engines_tells_what_each_can_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["engines"]) == 0
    assert "silence" in capsys.readouterr().out


def test_the_doctor_finds_what_is_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken(_settings: object) -> str:
        raise doctor.Missing("Set KAPELLE_SHELF.")

    monkeypatch.setenv("KAPELLE_DATA", str(tmp_path))
    monkeypatch.setattr(
        doctor, "CHECKS", {"python": doctor.python, "disk": doctor.disk, "shelf": broken}
    )
    assert cli.main(["doctor"]) == 1
    good, also_good, bad = capsys.readouterr().out.splitlines()
    assert good.startswith("ok    python")
    assert also_good.startswith("ok    disk")
    assert bad == "MEND  shelf     Set KAPELLE_SHELF."


def test_ask_does_not_start_a_server_for_an_address_it_was_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("KAPELLE_DATA", str(tmp_path / "data"))
    assert cli.main(["ask", "a song", "--url", "http://127.0.0.1:9"]) == 1
    assert "No Kapelle answers at http://127.0.0.1:9." in capsys.readouterr().err
    assert not (tmp_path / "data").exists()
