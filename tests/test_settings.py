from pathlib import Path

import pytest

from kapelle import settings


def test_an_empty_environment_makes_sense() -> None:
    house = settings.read({})
    assert house.data == Path(".kapelle").absolute()
    assert (house.host, house.port, house.public_url) == (
        "127.0.0.1",
        8484,
        "http://127.0.0.1:8484",
    )
    assert house.webhook_networks == ()
    assert house.concurrency >= 1


def test_sunosays_limits_are_the_vendors_until_they_are_others_or_off() -> None:
    assert settings.read({}).sunosay_limits is None
    assert settings.read({"KAPELLE_SUNOSAY_LIMITS": "off"}).sunosay_limits == ("", "")


def test_every_setting_is_read() -> None:
    house = settings.read(
        {
            "KAPELLE_CONCURRENCY": "3",
            "KAPELLE_TENANT_CAP": "9",
            "KAPELLE_SONG_LIMIT": "60",
            "KAPELLE_WEBHOOK_NETWORKS": "10.1.0.0/16, 127.0.0.1/32",
            "DATABASE_URL": "postgresql://db/kapelle",
            "KAPELLE_PUBLIC_URL": "https://songs.example/",
            "KAPELLE_SUNOSAY_LIMITS": "1/second, 9/second",
            "KAPELLE_SUNOSAY_ALWAYS_200": "1",
        }
    )
    assert (house.concurrency, house.tenant_cap, house.song_limit_s) == (3, 9, 60.0)
    assert house.webhook_networks == ("10.1.0.0/16", "127.0.0.1/32")
    assert house.public_url == "https://songs.example"
    assert house.sunosay_limits == ("1/second", "9/second")
    assert house.sunosay_always_200


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KAPELLE_PORT", "70000"),
        ("KAPELLE_PORT", "http"),
        ("KAPELLE_CONCURRENCY", "0"),
        ("KAPELLE_TENANT_CAP", "many"),
        ("KAPELLE_SONG_LIMIT", "-1"),
        ("KAPELLE_WEBHOOK_NETWORKS", "10.1.0.0/99"),
        ("KAPELLE_SUNOSAY_LIMITS", "2/second"),
        ("KAPELLE_SUNOSAY_LIMITS", "slow,slower"),
        ("KAPELLE_SUNOSAY_ALWAYS_200", "yes"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=name):
        settings.read({name: value})
