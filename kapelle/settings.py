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
class Settings:
    data: Path  # folder of everything that lasts: database, shelf, sample bank
    host: str
    port: int
    public_url: str  # what clients call us; file URLs start with it
    database_url: str  # empty: the embedded Postgres under `data`
    shelf: str  # a folder, or s3://bucket/prefix
    key: str  # empty, or the owner's API key, so that a script can start a server and call it
    concurrency: int = 1  # songs a worker plays at once, each in a process of its own
    tenant_cap: int = 4  # songs of one account inside the queue; the rest wait their turn outside
    song_limit_s: float = 900.0  # a song that takes longer to make has failed
    webhook_networks: tuple[str, ...] = ()  # "10.1.0.0/16": private addresses webhooks may reach
    engine: str = "composer"  # plays for whoever names no engine
    queues: tuple[str, ...] = ()  # what a worker serves: "gen.composer", "webhooks"; empty: all
    aws: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)  # for an s3:// shelf


def read(environ: Mapping[str, str]) -> Settings:
    """The environment as Settings. ValueError, naming the variable, for one that makes no sense."""
    data = Path(environ.get("KAPELLE_DATA") or ".kapelle").absolute()
    host = environ.get("KAPELLE_HOST") or "127.0.0.1"
    port = _port(environ.get("KAPELLE_PORT") or "8484")
    return Settings(
        data=data,
        host=host,
        port=port,
        public_url=(environ.get("KAPELLE_PUBLIC_URL") or f"http://{host}:{port}").rstrip("/"),
        database_url=environ.get("DATABASE_URL", ""),
        shelf=environ.get("KAPELLE_SHELF") or str(data / "shelf"),
        key=environ.get("KAPELLE_KEY", ""),
        concurrency=_whole(
            environ, "KAPELLE_CONCURRENCY", default_concurrency(os.cpu_count() or 1)
        ),
        tenant_cap=_whole(environ, "KAPELLE_TENANT_CAP", 4),
        song_limit_s=float(_whole(environ, "KAPELLE_SONG_LIMIT", 900)),
        webhook_networks=_networks(environ.get("KAPELLE_WEBHOOK_NETWORKS", "")),
        engine=environ.get("KAPELLE_ENGINE") or "composer",
        queues=tuple(name.strip() for name in environ.get("KAPELLE_QUEUES", "").split(",") if name),
        aws={name: environ[name] for name in AWS if environ.get(name)},
    )


def default_concurrency(cores: int) -> int:
    """A song fills a core and up to a gigabyte; one core stays free for the server."""
    return min(max(cores - 1, 1), 4)


def _whole(environ: Mapping[str, str], name: str, default: int) -> int:
    text = environ.get(name) or str(default)
    if not text.isdigit() or int(text) < 1:
        raise ValueError(f"{name} is {text!r}; it must be a whole number from 1.")
    return int(text)


def _networks(text: str) -> tuple[str, ...]:
    try:
        return tuple(str(ip_network(part.strip())) for part in text.split(",") if part.strip())
    except ValueError as wrong:
        raise ValueError(
            f"KAPELLE_WEBHOOK_NETWORKS: {wrong}. Write it as 10.1.0.0/16,127.0.0.1/32."
        ) from None


def _port(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise ValueError(f"KAPELLE_PORT is {text!r}; it must be a number from 1 to 65535.")
    return int(text)
