"""What every call of every door owes to whose key it is shown, whatever it is for.

`ROUTES` says of each call what it needs and how its ids are named; a call that is not in it fails the
first test, so that a new one is tested by all others from its first day.
"""

import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kapelle.app import DIALECTS
from kapelle.delivery.webhooks import guard
from kapelle.dialects import sunosay
from kapelle.dialects.dialect import Call, Dialect
from kapelle.jobs.accounts import Accounts, Capability
from kapelle.jobs.job import short
from kapelle.jobs.trouble import BadBrief
from tests.delivery.test_delivery_webhooks import FORBIDDEN
from tests.dialects.house import Door, a_door

READ, MAKE, DELETE = Capability.READ, Capability.MAKE, Capability.DELETE
ORG = "org_every"
FLAC = b"fLaC and so on"
FORM = b'--x\r\nContent-Disposition: form-data; name="audio"; filename="a"\r\n\r\nID3\r\n--x--\r\n'
EASY = sunosay.speak(sunosay.Manners(making="", asking=""))  # asked often here
SPOKEN = tuple(EASY if door is sunosay.DIALECT else door for door in DIALECTS)


@dataclass(frozen=True)
class Ids:
    """How one song is called: by its own id, by its first take's, and by that of its webhook."""

    job: str
    take: str
    letter: int

    @property
    def words(self) -> Mapping[str, object]:
        return {
            "job": self.job,
            "take": self.take,
            "letter": self.letter,
            "mgen": f"mgen_{short(self.job)}",
            "mtrack": f"mtrack_{short(self.take)}",
        }


NOBODYS = Ids(
    "00000000-0000-4000-8000-000000000000", "10000000-0000-4000-8000-000000000000", 10**12
)


@dataclass(frozen=True)
class Route:
    """One call: what a key needs for it, and its body, in which ids are `$job`, `$take`, …"""

    needs: Capability | None
    body: Mapping[str, Any] | bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    path: Mapping[str, str] = field(default_factory=dict[str, str])  # parameter -> which id

    @property
    def names_one(self) -> bool:
        """Whether it asks for somebody's song."""
        return "$" in json.dumps(
            [self.body if isinstance(self.body, dict) else "", dict(self.path)]
        )


SONG = {"id": "$job"}
WISH = {"prompt": "a waltz"}
ON = {"continue_clip_id": "$take", "continue_at": 1}
STUDIO = {"engine": "studio", "prompt": "a waltz", "duration_seconds": 60}
HERE = {"organization_id": ORG}
MGEN, MTRACK = HERE | {"generation_id": "$mgen"}, HERE | {"track_id": "$mtrack"}
AFTER = {"after": {"song": "$job"}}

ROUTES: Mapping[str, Route] = {
    "whisul POST /generate": Route(MAKE, WISH),
    "whisul POST /compose": Route(MAKE, WISH),
    "whisul GET /jobs/{job_id}": Route(READ, path={"job_id": "$job"}),
    "kapelle POST /songs": Route(MAKE, AFTER),
    "kapelle POST /uploads": Route(MAKE, FLAC, {"content-type": "audio/flac"}),
    "kapelle GET /songs": Route(READ),
    "kapelle GET /songs/{id}": Route(READ, path=SONG),
    "kapelle GET /songs/{id}/events": Route(READ, path=SONG),
    "kapelle POST /songs/{id}/cancel": Route(MAKE, path=SONG),
    "kapelle DELETE /songs/{id}": Route(DELETE, path=SONG),
    "kapelle GET /songs/{id}/files/{name}": Route(READ, path=SONG | {"name": "song.mp3"}),
    "kapelle GET /songs/{id}/plan": Route(READ, path=SONG),
    "kapelle GET /songs/{id}/reading": Route(READ, path=SONG),
    "kapelle GET /songs/{id}/report": Route(READ, path=SONG),
    "kapelle GET /deliveries": Route(READ),
    "kapelle POST /deliveries/{id}/redeliver": Route(MAKE, path={"id": "$letter"}),
    "kapelle GET /engines": Route(READ),
    "kapelle GET /vocabulary": Route(READ),
    "kapelle GET /account": Route(READ),
    "kapelle GET /problems/{name}": Route(None, path={"name": "busy"}),
    "apiframe POST /udio-generate": Route(MAKE, WISH),
    "apiframe POST /udio-extend": Route(MAKE, WISH | {"continue_song_id": "$take"}),
    "apiframe POST /udio-imagine": Route(MAKE, WISH),
    "apiframe POST /suno-imagine": Route(MAKE, WISH),
    "apiframe POST /suno-extend": Route(MAKE, {"parent_task_id": "$job", "song_id": "$take"}),
    "apiframe POST /suno-lyrics": Route(MAKE, WISH),
    "apiframe POST /suno-upload": Route(MAKE, FORM, {"content-type": "multipart/form-data; boundary=x"}),
    "apiframe POST /fetch": Route(READ, {"task_id": "$job"}),
    "apiframe POST /fetch-many": Route(READ, {"task_ids": ["$job", NOBODYS.job]}),
    "apiframe GET /account": Route(READ),
    "aitronos POST /v1/music/{organization_id}/generations": Route(MAKE, STUDIO | {"seed_track_id": "$mtrack"}, path=HERE),
    "aitronos GET /v1/music/{organization_id}/generations": Route(READ, path=HERE),
    "aitronos GET /v1/music/{organization_id}/generations/{generation_id}": Route(READ, path=MGEN),
    "aitronos POST /v1/music/{organization_id}/generations/{generation_id}/cancel": Route(MAKE, path=MGEN),
    "aitronos GET /v1/music/{organization_id}/engines": Route(READ, path=HERE),
    "aitronos GET /v1/music/{organization_id}/tracks": Route(READ, path=HERE),
    "aitronos GET /v1/music/{organization_id}/tracks/{track_id}": Route(READ, path=MTRACK),
    "aitronos DELETE /v1/music/{organization_id}/tracks/{track_id}": Route(DELETE, path=MTRACK),
    "aitronos GET /v1/music/{organization_id}/usage": Route(READ, path=HERE),
    "sunosay POST /suno/music/generate-music": Route(MAKE, WISH),
    "sunosay POST /suno/music/generate-instrumental": Route(MAKE, {"tags": "waltz"}),
    "sunosay POST /suno/music/extend-music": Route(MAKE, WISH | ON),
    "sunosay POST /suno/music/extend-Instrumental": Route(MAKE, {"tags": "waltz"} | ON),
    "sunosay POST /suno/music/extend-instrumental": Route(MAKE, {"tags": "waltz"} | ON),
    "sunosay POST /suno/music/get-task": Route(READ, {"task_id": "$job"}),
    "sunosay POST /suno/music/get-music": Route(READ, {"task_id": "$job"}),
    "sunosay POST /suno/lyrics/generate-lyrics": Route(MAKE, WISH),
    "sunosay POST /suno/lyrics/get-task": Route(READ, {"task_id": "$job"}),
}  # fmt: skip

LYRICS_ONLY = "sunosay POST /suno/lyrics/get-task"  # knows no song, not even one's own
ASKS: Mapping[
    str, tuple[str, dict[str, Any], str]
] = {  # for a song at each door: path, body, its id
    "whisul": ("/generate", WISH, "job_id"),
    "kapelle": ("/v1/songs", WISH, "id"),
    "apiframe": ("/udio-generate", WISH, "task_id"),
    "aitronos": (f"/v1/music/{ORG}/generations", STUDIO, "id"),
    "sunosay": ("/suno/music/generate-music", WISH, "task_id"),
}
every_dialect = pytest.mark.parametrize("dialect", SPOKEN, ids=lambda door: door.name)


def name(dialect: Dialect, call: Call) -> str:
    return f"{dialect.name} {call.method} {call.path}"


def routes(dialect: Dialect) -> Iterator[tuple[Call, Route]]:
    for call in dialect.calls:
        yield call, ROUTES[name(dialect, call)]


def filled(template: object, ids: Ids) -> Any:
    """The template with its ids put in."""
    if isinstance(template, dict):
        return {key: filled(value, ids) for key, value in template.items()}
    if isinstance(template, list):
        return [filled(value, ids) for value in template]
    if isinstance(template, str) and template.startswith("$"):
        return ids.words[template[1:]]
    return template


@dataclass
class Street(Door):
    """All doors at once, which ask with the same headers."""

    def path(self, dialect: Dialect, call: Call, route: Route, ids: Ids) -> str:
        path = dialect.homes[-1] + call.path
        for parameter, value in route.path.items():
            path = path.replace(f"{{{parameter}}}", str(filled(value, ids)))
        return path

    async def call(
        self, dialect: Dialect, call: Call, route: Route, key: str, ids: Ids, **more: Any
    ) -> Any:
        """`more`: fields of the body."""
        path = self.path(dialect, call, route, ids)
        sent: dict[str, Any] = {}
        if isinstance(route.body, bytes):
            sent["content"] = route.body
        elif route.body is not None:
            sent["json"] = filled(dict(route.body), ids) | more
        headers = {"x-request-id": "same", **route.headers}
        return await self.ask(call.method, path, key, headers, **sent)

    async def a_song(self, dialect: Dialect) -> Ids:
        """Ada's, asked for at that door, with a webhook; finished."""
        path, body, named = ASKS[dialect.name]
        answer = await self.ask("POST", path, json=body)
        assert answer.is_success, answer.text
        made = answer.json()[named]
        account = (await self.account()).id
        if made.startswith("mgen_"):
            made = (await self.desk.find(made.removeprefix("mgen_"), account)).id
        job = await self.play(made)
        [letter, *_] = await self.desk.deliveries(account, limit=1)
        return Ids(job.id, job.takes[0], letter.id)


Open = Callable[..., Any]


@pytest.fixture
def street(database_url: str, tmp_path: Path) -> Open:
    """Of a street on which whoever asks belongs to the same organization."""

    @asynccontextmanager
    async def opened(**more: Any) -> AsyncIterator[Street]:
        async with a_door(
            database_url, tmp_path / "shelf", home="", sort=Street, dialects=SPOKEN, **more
        ) as door:
            await door.store.database.ask(
                "UPDATE kapelle.accounts SET organization = NULL RETURNING id"
            )
            ada = await door.account()
            await door.accounts.change(ada.id, organization=ORG, webhook="https://ada.example")
            yield door

    return opened


def test_every_call_of_every_door_is_on_the_list() -> None:
    calls = [name(dialect, call) for dialect in DIALECTS for call in dialect.calls]
    assert sorted(calls) == sorted(ROUTES)
    assert [*ASKS] == [dialect.name for dialect in DIALECTS]


@every_dialect
async def test_a_key_does_what_it_may_and_nothing_else(street: Open, dialect: Dialect) -> None:
    async with street() as door:
        only = {may: await door.key_for(may) for may in Capability}
        for call, route in routes(dialect):
            told = {may: await door.call(dialect, call, route, only[may], NOBODYS) for may in only}
            shut = {may for may, answer in told.items() if answer.status_code in {401, 403}}
            needed = {*Capability} - {route.needs} if route.needs else set[Capability]()
            assert shut == needed, name(dialect, call)
            assert all(answer.status_code < 500 for answer in told.values())


NO_KEYS = (  # headers that open nothing
    *([], ["Bearer"], ["Bearer "], ["Bearer kpl_nobody"], ["Bearer {key} "], ["bearer {key}"]),
    *(["Basic {key}"], ["Bearer Bearer {key}"], ["Bearer {key}", "Bearer {key}"], ["k" * 300]),
)


@every_dialect
async def test_without_one_good_key_nothing_is_told_whatever_is_sent(
    street: Open, dialect: Dialect
) -> None:
    async with street() as door:
        song = await door.a_song(dialect)
        for call, route in routes(dialect):
            if route.needs is None:
                continue
            for headers in NO_KEYS:
                named = [("authorization", text.format(key=door.ada)) for text in headers]
                answers = [
                    await door.http.request(
                        call.method,
                        door.path(dialect, call, route, ids),
                        headers=[*named, ("x-request-id", "same")],
                        content=b"no JSON",
                    )
                    for ids in (song, NOBODYS)
                ]
                known, unknown = answers
                assert known.status_code == 401, (name(dialect, call), headers)
                assert known.headers["www-authenticate"] == dialect.challenge
                assert said(known) == said(unknown)


@every_dialect
async def test_a_revoked_key_stops_at_once_at_every_call(street: Open, dialect: Dialect) -> None:
    async with street() as door:
        song = await door.a_song(dialect)
        key = await door.key_for(*Capability)
        looking = [one for one in routes(dialect) if one[1].needs is READ]
        for call, route in looking:
            answer = await door.call(dialect, call, route, key, song)
            known = name(dialect, call) != LYRICS_ONLY
            assert answer.status_code in ({200, 307} if known else {404}), name(dialect, call)
        await door.accounts.revoke(key)
        for call, route in routes(dialect):
            if route.needs is not None:
                answer = await door.call(dialect, call, route, key, song)
                assert answer.status_code == 401, name(dialect, call)
                assert answer.headers["www-authenticate"]
        assert (await door.job(song.job)).state == "succeeded"


@every_dialect
async def test_anothers_id_is_exactly_an_unknown_one(street: Open, dialect: Dialect) -> None:
    """In the path and in the body, byte for byte, headers but for the rate's and the hour's too."""
    async with street() as door:
        theirs = await door.a_song(dialect)
        ada, bob = await door.account(), await door.account(door.bob)
        await door.accounts.change(ada.id, organization=f"{ORG}_ada")
        await door.accounts.change(bob.id, organization=ORG)
        for call, route in routes(dialect):
            if not route.names_one:
                continue
            foreign, unknown = [
                await door.call(dialect, call, route, door.bob, ids) for ids in (theirs, NOBODYS)
            ]
            assert said(foreign) == said(unknown), name(dialect, call)
        assert (await door.job(theirs.job)).state == "succeeded"
        assert (await door.desk.list(bob.id)) == []


COUNTED = ("rate", "retry-after", "freddy-processing-ms")  # headers that tell the hour or a count


def said(answer: Any) -> tuple[int, str, dict[str, str]]:
    """All that an answer tells, but for the hour and how often one has asked."""
    body = answer.text
    if "timestamp" in body:
        told = answer.json()
        told["error"]["timestamp"] = ""
        body = json.dumps(told)
    headers = {
        name: text
        for name, text in answer.headers.items()
        if not any(counted in name for counted in COUNTED)
    }
    return answer.status_code, body, headers


HOOKS = {"webhook", "webhook_url"}  # fields that name an address to call


def hooked(dialect: Dialect) -> Iterator[tuple[Call, Route, str]]:
    for call, route in routes(dialect):
        for hook in HOOKS & {*(call.ask.model_fields if call.ask else ())}:
            yield call, route, hook


@pytest.mark.parametrize(
    "dialect", [door for door in SPOKEN if [*hooked(door)]], ids=lambda d: d.name
)
async def test_no_door_sends_a_webhook_inside(street: Open, dialect: Dialect) -> None:
    async def public(_host: str) -> list[str]:
        return ["93.184.216.34"]

    async with street(check_url=guard((), public)) as door:
        ada = await door.account()
        await door.accounts.change(ada.id, rate="100000/minute")
        song, made = await door.a_song(dialect), 1
        for call, route, hook in hooked(dialect):
            for url in (*FORBIDDEN, "http://example.com/a\r\nX: y"):
                answer = await door.call(dialect, call, route, "", song, **{hook: url})
                assert answer.status_code == 400, (name(dialect, call), url)
                assert hook in answer.text
            welcome = {hook: "https://example.com/hook"}
            assert (await door.call(dialect, call, route, "", song, **welcome)).is_success
            made += 1
        assert len(await door.desk.list(ada.id)) == made


async def test_no_account_has_a_webhook_inside(street: Open) -> None:
    async def public(_host: str) -> list[str]:
        return ["93.184.216.34"]

    async with street() as door:
        accounts, ada = Accounts(door.store.database, guard((), public)), await door.account()
        for url in FORBIDDEN:
            for refused in (
                accounts.create("Eve", webhook=url),
                accounts.enrol("Eve", webhook=url),
                accounts.change(ada.id, webhook=url),
            ):
                with pytest.raises(BadBrief) as wrong:
                    await refused
                assert wrong.value.facts == {"field": "webhook"}
        assert (await door.account()).webhook == "https://ada.example"
        assert "Eve" not in {account.name for account in await accounts.all()}


async def test_a_list_a_count_and_a_log_hold_nothing_of_anothers(street: Open) -> None:
    async with street() as door:
        for dialect in SPOKEN:
            await door.a_song(dialect)
        bobs = (await door.account(door.bob)).organizations[0]
        for path, empty in (
            ("/v1/songs", {"songs": [], "next": None}),
            ("/v1/deliveries", {"deliveries": [], "next": None}),
            (f"/v1/music/{bobs}/generations", {"jobs": [], "limit": 50, "offset": 0}),
            (f"/v1/music/{bobs}/tracks", {"items": [], "limit": 50, "offset": 0}),
        ):
            assert (await door.ask("GET", path, door.bob)).json() == empty
        windows = (await door.ask("GET", f"/v1/music/{bobs}/usage", door.bob)).json()["windows"]
        assert [window["by_engine"] for window in windows] == [[], [], []]


async def test_whatever_one_door_has_made_no_other_breaks_on(street: Open) -> None:
    """It tells it, or knows no such thing: words without a sound, sounds without words, four takes."""
    async with street() as door:
        made = [await door.a_song(dialect) for dialect in SPOKEN]
        words = (await door.ask("POST", "/suno-lyrics", json=WISH)).json()["task_id"]
        await door.write(words, "Round", "[Verse]\nThe lamp goes round")
        sound = (
            await door.ask(
                "POST", "/v1/uploads", content=FLAC, headers={"content-type": "audio/flac"}
            )
        ).json()["id"]
        bare = tuple(asset for asset in door.release("bare").assets if asset.kind != "cover")
        await door.play(sound, plan={}, assets=bare)
        four = (await door.ask("POST", "/v1/songs", json=WISH | {"takes": 4})).json()["id"]
        await door.play(four)
        jobs = [await door.job(one) for one in (*(song.job for song in made), words, sound, four)]
        for job in jobs:
            for dialect in SPOKEN:
                for call, route in routes(dialect):
                    if not route.names_one or route.needs is DELETE:
                        continue
                    ids = Ids(job.id, job.takes[0], NOBODYS.letter)
                    answer = await door.call(dialect, call, route, door.ada, ids)
                    assert answer.status_code < 500, (job.origin, name(dialect, call), answer.text)
