"""Every setting, read once from the environment. Nobody else touches os.environ.

The table in README.md ("Settings") is this class in words.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_network
from pathlib import Path

AWS = (  # the usual variables of S3 clients
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_REGION",
    "AWS_ENDPOINT_URL",
)


@dataclass(frozen=True, kw_only=True)
class Words:
    """An OpenAI-compatible endpoint that writes lyrics."""

    url: str  # up to and without /chat/completions
    model: str
    key: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True)
class Settings:
    data: Path  # folder of everything that lasts: database, shelf, sample bank
    host: str
    port: int
    public_url: str  # what clients call us; file URLs start with it
    database_url: str  # empty: the embedded Postgres under `data`
    shelf: str  # a folder, or s3://bucket/prefix
    key: str = field(
        repr=False
    )  # empty, or the owner's API key, so that a script can start a server and call it
    concurrency: int = 1  # songs a worker plays at once, each in a process of its own
    tenant_cap: int = 4  # songs of one account inside the queue; the rest wait their turn outside
    song_limit_s: float = 900.0  # a song that takes longer to make has failed
    webhook_networks: tuple[str, ...] = ()  # "10.1.0.0/16": private addresses webhooks may reach
    engine: str = "composer"  # plays for whoever names no engine
    queues: tuple[str, ...] = ()  # what a worker serves: "gen.composer", "webhooks"; empty: all
    rules: Path | None = None  # a page of house rules instead of ours
    words: Words | None = None  # None: our own writer
    # New tasks, and looks at them, of one key at SunoSay's door: ("1/4 second", "2/second"), empty
    # for as many as the account may. None: the vendor's own limits.
    sunosay_limits: tuple[str, str] | None = None
    sunosay_always_200: bool = False  # whether troubles there travel under HTTP 200
    aws: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)  # for an s3:// shelf


def read(environ: Mapping[str, str]) -> Settings:
    """The environment as Settings. ValueError, naming the variable, for one that makes no sense."""
    data = Path(environ.get("KAPELLE_DATA") or ".kapelle").absolute()
    host = environ.get("KAPELLE_HOST") or "127.0.0.1"
    port = _number(environ, "KAPELLE_PORT", 8484, 65535)
    return Settings(
        data=data,
        host=host,
        port=port,
        public_url=(environ.get("KAPELLE_PUBLIC_URL") or _url(host, port)).rstrip("/"),
        database_url=environ.get("DATABASE_URL", ""),
        shelf=environ.get("KAPELLE_SHELF") or str(data / "shelf"),
        key=environ.get("KAPELLE_KEY", ""),
        concurrency=_number(environ, "KAPELLE_CONCURRENCY", _songs_at_once(), 1000),
        tenant_cap=_number(environ, "KAPELLE_TENANT_CAP", 4, 100_000),
        song_limit_s=float(_number(environ, "KAPELLE_SONG_LIMIT", 900, 86_400)),
        webhook_networks=_networks(environ, "KAPELLE_WEBHOOK_NETWORKS"),
        engine=environ.get("KAPELLE_ENGINE") or "composer",
        queues=_list(environ, "KAPELLE_QUEUES"),
        rules=Path(environ["KAPELLE_RULES"]) if environ.get("KAPELLE_RULES") else None,
        words=_words(environ),
        sunosay_limits=_limits(environ, "KAPELLE_SUNOSAY_LIMITS"),
        sunosay_always_200=_switch(environ, "KAPELLE_SUNOSAY_ALWAYS_200"),
        aws={name: environ[name] for name in AWS if environ.get(name)},
    )


def _words(environ: Mapping[str, str]) -> Words | None:
    url, model = (environ.get(f"KAPELLE_LYRICS_{name}", "") for name in ("URL", "MODEL"))
    if not url and not model:
        return None
    if not url.startswith(("http://", "https://")) or not model:
        raise ValueError(
            "KAPELLE_LYRICS_URL is the address of an OpenAI-compatible API "
            "(https://…/v1), and KAPELLE_LYRICS_MODEL names its model; set both."
        )
    return Words(url=url.rstrip("/"), model=model, key=environ.get("KAPELLE_LYRICS_KEY", ""))


def _songs_at_once() -> int:
    """A song fills a core and up to a gigabyte; one core stays free for the server."""
    return min(max((os.cpu_count() or 1) - 1, 1), 4)


def _url(host: str, port: int) -> str:
    """How this machine calls itself; a server that listens everywhere does so on loopback."""
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)  # noqa: S104 - not bound here
    return f"http://[{name}]:{port}" if ":" in name and name[0] != "[" else f"http://{name}:{port}"


def _number(environ: Mapping[str, str], name: str, usual: int, most: int) -> int:
    text = environ.get(name) or str(usual)
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= most):
        raise ValueError(f"{name} is {text!r}; it must be a whole number from 1 to {most}.")
    return int(text)


def _list(environ: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in environ.get(name, "").split(",") if word.strip())


def _limits(environ: Mapping[str, str], name: str) -> tuple[str, str] | None:
    """Two limits as the limits library writes them, which says what a limit is."""
    text = environ.get(name, "")
    if not text:
        return None
    if text == "off":
        return ("", "")
    from limits import parse  # noqa: PLC0415 - slow to open, and few set this

    try:
        making, asking = text.split(",")
        for limit in (making, asking):
            parse(limit)
    except ValueError:
        raise ValueError(
            f"{name} is {text!r}; write two limits, of new tasks and of looks at them, "
            "as 1/4 second,2/second, or off."
        ) from None
    return (making.strip(), asking.strip())


def _switch(environ: Mapping[str, str], name: str) -> bool:
    text = environ.get(name) or "0"
    if text not in {"0", "1"}:
        raise ValueError(f"{name} is {text!r}; it must be 1 or 0.")
    return text == "1"


def _networks(environ: Mapping[str, str], name: str) -> tuple[str, ...]:
    words = _list(environ, name)
    for word in words:
        try:
            ip_network(word)
        except ValueError:
            raise ValueError(f"{name} holds {word!r}; write networks as 10.1.0.0/16.") from None
    return words
