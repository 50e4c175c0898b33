"""Where webhooks may go and how they get there, against a receiver on loopback."""

import asyncio
import json
import socket
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from standardwebhooks import Webhook, WebhookVerificationError

from kapelle.delivery import webhooks
from kapelle.delivery.webhooks import check_url, courier, sign
from kapelle.jobs.letters import Letter
from kapelle.jobs.trouble import BadBrief

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
LOOPBACK = ("127.0.0.1/32",)

FORBIDDEN = """
http://127.0.0.1                 http://localhost                 http://127.1
http://127.0.0.1:80@evil.com     http://2130706433                http://0x7f000001
http://0177.0.0.1                http://0                         http://0.0.0.0
http://[::]                      http://[::1]                     http://[::ffff:127.0.0.1]
http://[::ffff:7f00:1]           http://[64:ff9b::7f00:1]         http://[fe80::1%25eth0]
http://[fe80::1]                 http://[fd12:3456::1]            http://[fd00:ec2::254]
http://10.1.2.3                  http://172.16.0.1                http://172.31.255.255
http://192.168.1.1               http://100.64.0.1                http://169.254.169.254
http://2852039166                http://metadata.google.internal  http://198.18.0.1
http://192.0.0.1                 http://224.0.0.1                 http://240.0.0.1
http://255.255.255.255           http://localhost.                http://LOCALHOST
http://①②⑦.⓪.⓪.①              http://１２７.０.０.１            http://bücher.example
http://user:pass@example.com     http://example.com#@127.0.0.1    http://example.com\\@127.0.0.1
http://example.com:22            http://example.com:25            http://example.com:6379
http://example.com:8484          http://example.com:0             http://example.com:99999
file:///etc/passwd               gopher://example.com             ftp://example.com
data:text/plain,x                unix:/run/x.sock                 javascript:alert(1)
//example.com                    example.com                      http://
http:///x                        http://intranet                  http://printer.local
http://[::7f00:1]                http://[2002:7f00:1::]           http://[ff02::1]
http://127.0.0.1.                http://0x7f.1                    https://[::ffff:10.0.0.1]
http://8.8.8.8:22                http://%31%32%37.0.0.1           http://2001:db8::1
""".split()  # noqa: SIM905 - a table is read in columns


async def public(_host: str) -> Sequence[str]:
    return ["93.184.216.34"]


async def no_dns(_host: str) -> Sequence[str]:
    raise OSError


@pytest.mark.parametrize(
    "url", [*FORBIDDEN, "http://example.com/a\r\nX: y", "http://exa mple.com", "http://a\x00b.com"]
)
async def test_a_webhook_never_goes_inside(url: str) -> None:
    with pytest.raises(BadBrief) as refused:
        await check_url(url, (), public)
    assert refused.value.facts == {"field": "webhook"}


@pytest.mark.parametrize(
    "url",
    ["https://example.com/hook?a=b", "http://hooks.example.co.uk:8080/", "https://93.184.216.34/x"],
)
async def test_public_addresses_are_welcome_with_dns_and_without(url: str) -> None:
    await check_url(url, (), public)
    await check_url(url, (), no_dns)


@pytest.mark.parametrize(
    "found",
    [["127.0.0.1"], ["93.184.216.34", "10.0.0.1"], ["fd00::1"], ["2606:2800::1", "::1"]],
    ids=["localtest.me", "public and private", "private AAAA only", "public and loopback"],
)
async def test_a_name_is_judged_by_all_its_addresses(found: list[str]) -> None:
    async def resolve(_host: str) -> Sequence[str]:
        return found

    with pytest.raises(BadBrief):
        await check_url("https://sneaky.example.com", (), resolve)


async def test_the_operator_may_open_a_network_and_no_other() -> None:
    await check_url("http://127.0.0.1:9999/hook", LOOPBACK, public)
    with pytest.raises(BadBrief):
        await check_url("http://127.0.0.2/hook", LOOPBACK, public)


# ------------------------------------------------------------------ on the wire


@dataclass
class Receiver:
    """Answers with what it is told; keeps what it was sent."""

    answer: bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
    hangs: bool = False
    endless: bool = False
    heard: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            await self._converse(reader, writer)
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        lines = [line.split(": ", 1) for line in head.split("\r\n")[1:] if line]
        headers = {name.lower(): value for name, value in lines}
        self.heard.append((headers, await reader.readexactly(int(headers["content-length"]))))
        if self.hangs:
            await reader.read()  # until the sender hangs up
            return
        writer.write(self.answer)
        await writer.drain()
        while self.endless:
            writer.write(b"x" * 65536)
            await writer.drain()


@asynccontextmanager
async def listening(receiver: Receiver) -> AsyncIterator[Receiver]:
    calls: set[asyncio.Task[None]] = set()

    def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        calls.add(asyncio.ensure_future(receiver.serve(reader, writer)))

    server = await asyncio.start_server(take, "127.0.0.1", 0)
    receiver.port = server.sockets[0].getsockname()[1]
    async with server:
        yield receiver
        await asyncio.gather(*calls)


def letter(url: str, secret: str = SECRET) -> Letter:
    return Letter("job.succeeded", url, {"title": "Grüße", "state": "succeeded"}, secret)


async def test_a_letter_arrives_signed_over_its_raw_bytes() -> None:
    async with listening(Receiver()) as there, courier(LOOPBACK) as send:
        receipt = await send(letter(there.url))
    assert receipt.arrived
    [(headers, body)] = there.heard
    assert Webhook(SECRET).verify(body, headers) == {"title": "Grüße", "state": "succeeded"}
    assert headers["webhook-id"] == "job.succeeded"
    assert headers["content-type"] == "application/json"


async def test_a_tampered_body_a_wrong_secret_and_an_old_stamp_do_not_verify() -> None:
    body = '{"a": 1}'
    headers = sign(letter("https://x.example"), body, datetime.now(UTC))
    old = sign(letter("https://x.example"), body, datetime.now(UTC) - timedelta(minutes=6))
    for secret, text, stamped in (
        (SECRET, '{"a": 2}', headers),
        ("whsec_" + "A" * 32, body, headers),
        (SECRET, body, old),
    ):
        with pytest.raises(WebhookVerificationError):
            Webhook(secret).verify(text, stamped)


@pytest.mark.parametrize("status", [500, 410, 404, 302])
async def test_any_other_answer_is_reported(status: int) -> None:
    answer = f"HTTP/1.1 {status} No\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
    async with listening(Receiver(answer.encode())) as there, courier(LOOPBACK) as send:
        receipt = await send(letter(there.url))
    assert (receipt.status, receipt.arrived, receipt.unwanted) == (status, False, status == 410)
    assert len(there.heard) == 1


async def test_a_receiver_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhooks, "LIMIT_S", 0.2)
    async with listening(Receiver(hangs=True)) as there, courier(LOOPBACK) as send:
        receipt = await send(letter(there.url))
    assert receipt.status is None
    assert "no answer" in receipt.error


async def test_an_endless_answer_is_left_unread() -> None:
    answer = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n"
    async with listening(Receiver(answer, endless=True)) as there, courier(LOOPBACK) as send:
        begun = time.monotonic()
        receipt = await send(letter(there.url))
    assert receipt.arrived
    assert time.monotonic() - begun < webhooks.LIMIT_S


async def test_the_guard_stands_at_the_dial_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: the name was public when it was checked, and is loopback when it is dialled."""
    truth = socket.getaddrinfo

    def rebound(host: Any, *args: Any, **more: Any) -> Any:
        return truth("127.0.0.1" if b"rebound" in host else host, *args, **more)

    monkeypatch.setattr(socket, "getaddrinfo", rebound)
    async with listening(Receiver()) as there, courier((), public) as send:
        monkeypatch.setattr(webhooks, "PORTS", {there.port})
        receipt = await send(letter(f"http://rebound.example.com:{there.port}/"))
    assert receipt.error == "Webhooks go to public web addresses only."
    assert there.heard == []


async def test_what_is_refused_when_it_is_given_is_refused_when_it_is_dialled() -> None:
    """An address may have been let in under other settings, or by a version before this one."""
    async with courier((), public) as send:
        for url in FORBIDDEN:
            receipt = await send(letter(url))
            assert receipt.status is None, url
            assert receipt.error.startswith(("Webhooks go", "A webhook's", "The webhook's")), url


async def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    async with listening(Receiver()) as there, courier(LOOPBACK) as send:
        assert (await send(letter(there.url))).arrived


async def test_a_receipt_tells_nobody_what_the_receiver_said() -> None:
    answer = b"HTTP/1.1 500 secret-reason\r\nX-Inside: secret\r\nContent-Length: 6\r\n\r\nsecret"
    async with listening(Receiver(answer)) as there, courier(LOOPBACK) as send:
        assert "secret" not in repr(await send(letter(there.url)))


def test_a_letter_does_not_show_its_secret() -> None:
    assert SECRET not in repr(letter("https://x.example"))
    assert json.dumps(letter("https://x.example").body)
