"""The environment becomes settings, or a sentence that names the variable."""

from pathlib import Path

import pytest

from kapelle import settings


def test_an_empty_environment_is_a_server_on_loopback_with_its_own_database() -> None:
    read = settings.read({})
    assert (read.host, read.port) == ("127.0.0.1", 8484)
    assert read.public_url == "http://127.0.0.1:8484"
    assert read.database_url == read.key == ""
    assert Path(read.shelf).parent == read.data


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("0.0.0.0", "http://127.0.0.1:8484"),
        ("::", "http://[::1]:8484"),
        ("::1", "http://[::1]:8484"),
        ("songs.lan", "http://songs.lan:8484"),
    ],
)
def test_it_calls_itself_by_a_name_that_can_be_called(host: str, url: str) -> None:
    assert settings.read({"KAPELLE_HOST": host}).public_url == url


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("KAPELLE_PORT", "0"),
        ("KAPELLE_PORT", "65536"),
        ("KAPELLE_PORT", "eighty"),
        ("KAPELLE_CONCURRENCY", "-1"),
        ("KAPELLE_TENANT_CAP", "1.5"),
        ("KAPELLE_WEBHOOK_NETWORKS", "10.0.0.0/8, here"),
    ],
)
def test_nonsense_is_refused_by_name(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=name):
        settings.read({name: text})


def test_lists_are_written_with_commas() -> None:
    read = settings.read({"KAPELLE_QUEUES": "gen.silence, webhooks,"})
    assert read.queues == ("gen.silence", "webhooks")


def test_secrets_do_not_show_in_a_settings_repr() -> None:
    assert "hush" not in repr(
        settings.read({"AWS_SECRET_ACCESS_KEY": "hush", "KAPELLE_KEY": "hush"})
    )
