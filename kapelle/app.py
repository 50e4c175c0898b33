"""The only file that knows everyone: settings become a database, a desk, doors, and one ASGI app.

It decides nothing. To follow a request: `dialects/whisul.py`, then `jobs/desk.py`.
"""

import asyncio
import os
import secrets
import sys
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from fastapi import FastAPI
from prometheus_client import CollectorRegistry
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Match
from starlette.types import ASGIApp

from kapelle import __version__
from kapelle.delivery import files, webhooks
from kapelle.delivery.files import Links
from kapelle.delivery.press import Press
from kapelle.delivery.shelf import Shelf, open_shelf
from kapelle.dialects import aitronos, apiframe, dialect, native, reference, sunosay, vitals, whisul
from kapelle.dialects.dialect import Dialect, Hall, Json
from kapelle.dialects.gate import Ledger, Turnstile
from kapelle.dialects.rates import Rates
from kapelle.engines.cards import CARDS
from kapelle.jobs import database, rules
from kapelle.jobs.accounts import Accounts
from kapelle.jobs.desk import Counter, Desk
from kapelle.jobs.job import Job
from kapelle.jobs.letters import Announcement
from kapelle.jobs.store import Store
from kapelle.settings import Settings

DIALECTS: tuple[Dialect, ...] = (
    whisul.DIALECT,
    native.DIALECT,
    apiframe.DIALECT,
    aitronos.DIALECT,
    sunosay.DIALECT,
)
TONGUES = {door.name: door for door in DIALECTS}

DESCRIPTION = (
    "Words in, a finished song out. Each dialect below is the API of a service people already "
    "call; a client of it works here by switching the base URL and the key."
)


@dataclass(frozen=True, kw_only=True)
class House:
    """An open house: everything a process of Kapelle works with."""

    url: str  # of the database
    store: Store
    accounts: Accounts
    desk: Desk
    shelf: Shelf
    link: Links
    press: Callable[[str], Awaitable[None]]  # makes a file that is not on the shelf yet


@asynccontextmanager
async def opened(settings: Settings) -> AsyncGenerator[House]:
    """The house of these settings, its database migrated and answering."""
    async with _database_url(settings) as url:
        await asyncio.to_thread(database.migrate, url)
        async with database.opened(url) as books:
            yield await _furnish(settings, url, Store(books, cap=settings.tenant_cap))


@asynccontextmanager
async def _database_url(settings: Settings) -> AsyncGenerator[str]:
    """DATABASE_URL's Postgres, or the embedded one for as long as the block lasts."""
    if settings.database_url:
        yield settings.database_url
        return
    with database.embedded(settings.data) as postgres:
        keeper = asyncio.create_task(postgres.keep())
        try:
            yield postgres.url
        finally:
            keeper.cancel()


async def _furnish(settings: Settings, url: str, store: Store) -> House:
    guard = webhooks.guard(settings.webhook_networks)
    shelf = open_shelf(settings.shelf, settings.aws)

    async def clear(folder: str) -> None:
        await asyncio.to_thread(shelf.clear, folder)

    async def keep(name: str, data: bytes, mime: str) -> None:
        await asyncio.to_thread(shelf.put, name, data, mime)

    counter = Counter(
        cards=CARDS,
        check_url=guard,
        rules=rules.read(settings.rules or rules.OURS),
        clear=clear,
        keep=keep,
    )
    return House(
        url=url,
        store=store,
        accounts=Accounts(store.database, guard),
        desk=Desk(store, counter),
        shelf=shelf,
        link=Links(settings.public_url, await store.secret("files")),
        press=Press(
            [sys.executable, "-m", "kapelle.delivery.pressing"],
            os.environ | {"KAPELLE_DATA": str(settings.data), "KAPELLE_SHELF": settings.shelf},
        ),
    )


def announcer(link: Links) -> Callable[[Job], Announcement]:
    """What a webhook says of a job: the words of the dialect it was asked in."""

    def announce(job: Job) -> Announcement:
        tongue, secret = TONGUES[job.origin.dialect], job.origin.webhook_secret
        headers = {tongue.secret_header: secret} if tongue.secret_header and secret else {}
        return Announcement(tongue.announce(job, link), headers)

    return announce


def spoken(settings: Settings) -> tuple[Dialect, ...]:
    """The dialects, each with the manners its operator has chosen."""
    making, asking = settings.sunosay_limits or (sunosay.VENDORS.making, sunosay.VENDORS.asking)
    chosen = sunosay.speak(
        sunosay.Manners(making=making, asking=asking, always_200=settings.sunosay_always_200)
    )
    return tuple(chosen if door is sunosay.DIALECT else door for door in DIALECTS)


def build(
    house: House,
    engine: str,
    dialects: Sequence[Dialect] = DIALECTS,
    clock: Callable[[], float] = time.time,
) -> ASGIApp:
    """The doors of this house, `engine` playing for whoever names none."""
    registry = CollectorRegistry()
    hall = Hall(
        desk=house.desk,
        accounts=house.accounts,
        rates=Rates(clock),
        link=house.link,
        locate=house.link.locate,
        engine=engine,
        roll=lambda: secrets.randbits(63),
        clock=clock,
    )
    app = FastAPI(
        title="Kapelle",
        version=__version__,
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.hall, app.state.shelf = hall, house.shelf
    app.state.link, app.state.press = house.link, house.press
    app.state.dialects = dialects
    for door in dialects:
        dialect.mount(app, door)
    vitals.mount(app, hall, {"database": house.desk.ready, "shelf": house.shelf.ready}, registry)
    app.router.routes.append(files.route())
    _document(app, house.link.public_url)
    app.add_exception_handler(HTTPException, _say)
    app.add_exception_handler(Exception, _apologize)
    return Ledger(Turnstile(app), registry)


def _document(app: FastAPI, address: str) -> None:
    """OpenAPI with the keys every dialect takes, and its page."""

    def describe() -> Json:
        document = draw()
        document.setdefault("components", {})["securitySchemes"] = {
            door.name: door.security for door in DIALECTS
        }
        return document

    async def docs() -> Response:
        return HTMLResponse(reference.page(app.openapi(), address))

    draw, app.openapi = app.openapi, describe
    app.add_api_route("/docs", docs, include_in_schema=False)


# What goes wrong before or beside a call is said in the tongue of the path it was sent to.


def _tongue(request: Request) -> Dialect:
    doors: Sequence[Dialect] = request.app.state.dialects
    tags: list[str] = getattr(request.scope.get("route"), "tags", [])
    for door in doors:
        if door.name in tags:
            return door
    return max(doors, key=lambda door: door.near(request.url.path))


async def _say(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - what it was registered for
    tongue = _tongue(request)
    said = tongue.say(error.status_code, HTTP_SENTENCES[error.status_code])
    headers = {"Allow": _allowed(request)} if error.status_code == 405 else error.headers
    return dialect.answered(
        tongue, request, error.status_code, said, headers=headers, mime=tongue.mime
    )


def _allowed(request: Request) -> str:
    """Every method of this address: each route knows only its own."""
    methods: set[str] = set()
    for route in request.app.router.routes:
        if route.matches(request.scope)[0] is not Match.NONE:
            methods |= route.methods
    return ", ".join(sorted(methods))


async def _apologize(request: Request, _error: Exception) -> Response:
    tongue = _tongue(request)
    said = tongue.say(500, "Something broke here; try again.")
    return dialect.answered(tongue, request, 500, said, mime=tongue.mime)


HTTP_SENTENCES = {
    400: "The request could not be read.",
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
}
