"""Webhooks out: signed after Standard Webhooks, and never sent where a stranger must not reach.

Whoever names an address makes this server call it, so every address is judged twice by the same
table: when it is given (`check_url`) and when it is dialled, after DNS. Redirects are not followed,
proxies of the environment are not used, and of the answer only its status is read.
"""

import asyncio
import json
import socket
import unicodedata
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TypeAlias
from urllib.parse import SplitResult, urlsplit

import httpx
from httpx_secure import SSRFProtectionError, httpx_ssrf_protection
from standardwebhooks import Webhook

from kapelle import __version__
from kapelle.jobs.letters import Letter, Receipt, Send
from kapelle.jobs.trouble import BadBrief

Address: TypeAlias = IPv4Address | IPv6Address
Resolve = Callable[[str], Awaitable[Sequence[str]]]
"""All addresses of a name; OSError when it has none or nobody can be asked."""

LIMIT_S = 10.0  # for the whole call, from dialling to the status line
URL_LIMIT = 2_000  # characters
PORTS = frozenset({80, 443, 8080, 8443})  # where the public web listens; no mail, no databases
OUR_NAMES = (
    "localhost",
    "local",
    "internal",
    "lan",
    "home",
    "intranet",
    "home.arpa",
    "localdomain",
)
# IPv6 networks in which an IPv4 address hides (RFC 6052, 3056, 4380, 4291): all are refused, since
# what they lead to depends on a gateway that we do not know.
TUNNELS = tuple(
    IPv6Network(n) for n in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96")
)


# ------------------------------------------------------------------ where a webhook may go


def guard(
    networks: Sequence[str] = (), resolve: Resolve | None = None
) -> Callable[[str], Awaitable[None]]:
    """`check_url` for these settings."""

    async def check(url: str) -> None:
        await check_url(url, networks, resolve or _resolve)

    return check


async def check_url(url: str, networks: Sequence[str], resolve: Resolve) -> None:
    """Raises BadBrief for an address no webhook may go to.

    A name that cannot be resolved now passes: it is judged again when it is dialled.
    """
    parts = _parts(url)
    host = parts.hostname or ""
    literal = _literal(host)
    if literal is None and _ours(host) and not networks:
        raise _forbidden()
    found = [literal] if literal else await _addresses(host, resolve)
    if not all(allowed(address, parts.port or _port(parts), networks) for address in found):
        raise _forbidden()
    if not found and (parts.port or _port(parts)) not in PORTS and not networks:
        raise _forbidden()


def allowed(address: Address, port: int, networks: Sequence[str]) -> bool:
    """Whether this is a public address and port, or one the operator let through."""
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return allowed(address.ipv4_mapped, port, networks)
    if any(address in ip_network(network) for network in networks):
        return True
    hidden = isinstance(address, IPv6Address) and any(address in tunnel for tunnel in TUNNELS)
    return address.is_global and not address.is_multicast and not hidden and port in PORTS


def _parts(url: str) -> SplitResult:
    """The URL taken apart, if every reader would take it apart in the same way."""
    if len(url) > URL_LIMIT or any(
        ord(sign) <= 32 or ord(sign) >= 127 or sign in '\\"<>^`{|}' for sign in url
    ):
        raise BadBrief("A webhook's URL is plain ASCII without spaces.", field="webhook")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise BadBrief("The webhook's URL could not be read.", field="webhook") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0:
        raise BadBrief("A webhook's URL begins with https:// and a name.", field="webhook")
    if "@" in parts.netloc or "%" in parts.netloc or parts.fragment:
        raise BadBrief("A webhook's URL holds no user, password or fragment.", field="webhook")
    return parts


def _literal(host: str) -> Address | None:
    """The address this host is, in any spelling some resolver knows: 127.1, 0x7f000001, 2130706433."""
    try:
        return ip_address(host)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host.rstrip(".")))
    except OSError:
        return None


def _ours(host: str) -> bool:
    """Names that only mean something inside: single words and the private top-level names."""
    name = unicodedata.normalize("NFKC", host).rstrip(".").lower()
    return "." not in name or any(name.endswith(f".{ours}") for ours in OUR_NAMES)


async def _addresses(host: str, resolve: Resolve) -> list[Address]:
    try:
        return [ip_address(text.partition("%")[0]) for text in await resolve(host)]
    except OSError:
        return []


async def _resolve(host: str) -> Sequence[str]:
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def _port(parts: SplitResult) -> int:
    return 443 if parts.scheme == "https" else 80


def _forbidden() -> BadBrief:
    """One sentence for every reason: which hosts exist inside is nobody's business."""
    return BadBrief("Webhooks go to public web addresses only.", field="webhook")


# ------------------------------------------------------------------ sending


@asynccontextmanager
async def courier(
    networks: Sequence[str] = (), resolve: Resolve | None = None
) -> AsyncGenerator[Send]:
    """Sends letters, for as long as the block lasts."""
    check = guard(networks, resolve)
    client = httpx.AsyncClient(
        trust_env=False,  # no proxies, no .netrc
        follow_redirects=False,
        timeout=LIMIT_S,
        limits=httpx.Limits(max_keepalive_connections=0),  # each call is dialled and judged anew
        headers={"User-Agent": f"Kapelle/{__version__}", "Content-Type": "application/json"},
    )
    httpx_ssrf_protection(
        client,
        check_globally_reachable=False,  # `allowed` is stricter, and knows the operator's networks
        custom_validator=lambda _name, address, port: allowed(address, port, networks),
        dns_cache_ttl=0,
    )

    async def send(letter: Letter) -> Receipt:
        try:
            await check(letter.url)  # the guard below probes an address before it judges it
            async with asyncio.timeout(LIMIT_S):
                return await _post(client, letter)
        except BadBrief as refused:
            return Receipt(error=refused.message)
        except SSRFProtectionError:
            return Receipt(error=_forbidden().message)
        except TimeoutError:
            return Receipt(error=f"no answer within {LIMIT_S:.0f} s")
        except httpx.HTTPError as trouble:
            return Receipt(error=f"{type(trouble).__name__}: {trouble}"[:200])

    async with client:
        yield send


async def _post(client: httpx.AsyncClient, letter: Letter) -> Receipt:
    body = json.dumps(letter.body, ensure_ascii=False, allow_nan=False)
    headers = {**letter.headers, **sign(letter, body, datetime.now(UTC))}
    async with client.stream("POST", letter.url, content=body.encode(), headers=headers) as answer:
        return Receipt(status=answer.status_code)  # the body, however long, is left unread


def sign(letter: Letter, body: str, now: datetime) -> dict[str, str]:
    """The three headers of Standard Webhooks: a stable id, a fresh time, and the signature."""
    headers = {"webhook-id": letter.id, "webhook-timestamp": str(int(now.timestamp()))}
    if letter.secret:
        headers["webhook-signature"] = Webhook(letter.secret).sign(letter.id, now, body)
    return headers
