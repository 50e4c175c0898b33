"""What a dialect is: how one outside API reads a brief, shows a job and explains trouble.

Every dialect answers under its own prefix, those of foreign APIs at the root too, and speaks only
its own words. Its tables are total: a state or a trouble without an entry fails when the dialect is loaded, not when
somebody meets it. The same `show` serves polls and webhooks, so they cannot disagree.
"""

import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal, Protocol, TypeAlias, cast

from fastapi import FastAPI
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kapelle.dialects.rates import Rates
from kapelle.jobs.accounts import Account, Accounts, Capability
from kapelle.jobs.desk import KEY_LIMIT, Desk
from kapelle.jobs.job import Job, State
from kapelle.jobs.trouble import Busy, Kind, NotAllowed, NotFound, Trouble

Json: TypeAlias = dict[str, Any]


class Link(Protocol):
    """The public URL of that file ("audio", "cover", "song.wav") of a finished job's take; good for
    so many seconds, or for as long as the file is there."""

    def __call__(self, job: Job, kind: str, take: int = 1, *, life_s: int | None = None) -> str: ...


Locate: TypeAlias = Callable[[str, str], str]
"""locate("job.0/upload.mp3", "my tune.mp3"): the public URL of that file on the shelf."""


@dataclass(frozen=True, kw_only=True)
class Hall:
    """What stands behind every door."""

    desk: Desk
    accounts: Accounts
    rates: Rates
    link: Link
    locate: Locate
    engine: str  # plays for those who name none
    roll: Callable[[], int]  # a fresh seed for those who name none
    clock: Callable[[], float] = time.time  # seconds since 1970

    async def admit(self, key: str, to: Capability) -> Account:
        """Whose key this is. NotAllowed for one nobody has, Forbidden for one that may not."""
        try:
            account = await self.accounts.open(key)
        except NotAllowed as shut:
            said = "This API key is unknown or has been revoked."
            raise NotAllowed(said, **shut.facts) from None
        account.need(to)
        return account

    async def visitor(self, key: str, to: Capability, request: Request) -> Account:
        """Whose key this is, one more request being counted on its account's rate."""
        account = await self.admit(key, to)
        await self.count(account, request)
        return account

    async def asked(self, dialect: str, id: str, account: Account) -> Job:
        """A job that was asked for in that dialect: it may have no words for any other. NotFound,
        as for an unknown id, for those."""
        job = await self.desk.get(id, account.id)
        if job.origin.dialect != dialect:
            raise NotFound("There is no such job.", what="job")
        return job

    async def count(self, account: Account, request: Request) -> None:
        """One more request on that account's rate; the answer's headers say how many are left."""
        window = await self.rates.take(account.id, account.rate)
        request.state.headers |= window.headers
        request.state.window = window  # for dialects that tell it in their own words
        if not window.granted:
            raise Busy(
                f"This key's rate is {account.rate}; try again in {window.wait_s} seconds.",
                retry_after_s=window.wait_s,
            )


Handler: TypeAlias = Callable[[Hall, Request], Awaitable[tuple[int, Json] | Response]]


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call of an API: what runs, and what its documentation promises."""

    method: str
    path: str
    handle: Handler
    summary: str
    answers: Mapping[int, tuple[str, type[BaseModel] | None]]  # status -> when, and the body
    ask: type[BaseModel] | None = None  # the body a client sends
    takes: str = "application/json"  # what that body is sent as
    query: type[BaseModel] | None = None  # the parameters it may add to the address
    content: Json = field(default_factory=Json)  # of a good answer that is no JSON, for OpenAPI
    headers: Mapping[str, str] = field(
        default_factory=dict[str, str]
    )  # of the request -> its meaning


Sign: TypeAlias = Callable[[Hall, Request, Json], tuple[Json, Mapping[str, str]]]
"""The body with what only its request knows (its id, the time) put in, and the headers beside it."""


def _unsigned(_hall: Hall, _request: Request, body: Json) -> tuple[Json, Mapping[str, str]]:
    return body, {}


@dataclass(frozen=True, kw_only=True)
class Dialect:
    name: str
    prefix: str
    states: Mapping[State, str]  # our state -> its word
    statuses: Mapping[Kind, int]  # our trouble -> its HTTP status
    show: Callable[[Job, Link], Json]
    announce: Callable[[Job, Link], Json]  # the body of a webhook
    explain: Callable[[Trouble], Json]
    say: Callable[[int, str], Json]  # the body of an HTTP error that is no Trouble: 405, 500
    challenge: str  # WWW-Authenticate of a 401
    security: Json  # OpenAPI's words for the key
    calls: tuple[Call, ...]
    rooted: bool = True  # whether its calls are found at the root too, as the vendor's are
    secret_header: str = ""  # of a webhook, in which the secret given with a request is sent back
    mime: str = "application/json"  # of what it says when it does not do what was asked
    sign: Sign = _unsigned  # for all that it answers in JSON
    grounds: tuple[str, ...] = ()  # paths at the root below which nobody else answers
    always_200: bool = False  # whether troubles travel under HTTP 200, told in the body alone

    @property
    def homes(self) -> tuple[str, ...]:
        """Before which paths its calls are found; the first is documented."""
        return ("", self.prefix) if self.rooted else (self.prefix,)

    def near(self, path: str) -> int:
        """How much of a path that nothing is at lies on its ground, in characters."""
        grounds = (f"{ground}/" for ground in (self.prefix, *self.grounds))
        return max(len(ground) if path.startswith(ground) else 0 for ground in grounds)

    def __post_init__(self) -> None:
        missing = {*State} - {*self.states} | {*Kind} - {*self.statuses}
        if missing:
            raise ValueError(f"The dialect {self.name} has no word for {sorted(missing)}.")


def instant(at: datetime, to: Literal["auto", "milliseconds", "seconds"] = "auto") -> str:
    """RFC 3339 in UTC, as exactly as the vendor writes it."""
    return at.astimezone(UTC).isoformat(timespec=to).replace("+00:00", "Z")


def mount(app: FastAPI, dialect: Dialect) -> None:
    """Hang the dialect's calls wherever it is at home: once documented, elsewhere silent."""
    for call in dialect.calls:
        for home in dialect.homes:
            _hang(app, dialect, call, home)


def _hang(app: FastAPI, dialect: Dialect, call: Call, home: str) -> None:
    good = min(call.answers)
    app.add_api_route(
        home + call.path,
        _endpoint(dialect, call.handle),
        methods=[call.method],
        tags=[dialect.name],
        summary=call.summary,
        status_code=good,
        response_class=JSONResponse if call.answers[good][1] else Response,
        response_description=call.answers[good][0],
        response_model=call.answers[good][1],
        responses={
            status: _promise(dialect, call, status) for status in call.answers if status != good
        },
        openapi_extra=_contract(dialect, call),
        include_in_schema=home == dialect.homes[0],
    )


def _promise(dialect: Dialect, call: Call, status: int) -> Json:
    """What OpenAPI says of an answer that is not the usual one."""
    when, body = call.answers[status]
    if body is None or status < 400:
        return {"description": when} | ({"model": body} if body else {})
    example = dialect.say(status, when)
    if dialect.mime == "application/json":
        return {
            "description": when,
            "model": body,
            "content": {dialect.mime: {"example": example}},
        }
    schema = body.model_json_schema(ref_template="#/components/schemas/{model}")
    return {
        "description": when,
        "content": {dialect.mime: {"schema": schema, "example": example}},
    }


def _endpoint(dialect: Dialect, handle: Handler) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        headers: dict[str, str] = {}
        request.state.headers = headers
        try:
            answer = await handle(request.app.state.hall, request)
        except Trouble as trouble:
            return _explained(dialect, request, trouble)
        if isinstance(answer, Response):
            answer.headers.update(headers)
            return answer
        return answered(dialect, request, *answer, headers=headers)

    return endpoint


def answered(
    dialect: Dialect,
    request: Request,
    status: int,
    body: Json,
    *,
    headers: Mapping[str, str] | None = None,
    mime: str = "application/json",
) -> Response:
    """JSON, signed as the dialect does."""
    signed, more = dialect.sign(request.app.state.hall, request, body)
    outside = 200 if dialect.always_200 else status
    return JSONResponse(signed, outside, headers={**(headers or {}), **more}, media_type=mime)


def _explained(dialect: Dialect, request: Request, trouble: Trouble) -> Response:
    """The trouble as that dialect puts it, with the headers HTTP wants beside it."""
    extra, status = dict(request.state.headers), dialect.statuses[trouble.kind]
    if status == 401:
        extra["WWW-Authenticate"] = dialect.challenge
    if "retry_after_s" in trouble.facts:
        extra["Retry-After"] = str(trouble.facts["retry_after_s"])
    return answered(
        dialect, request, status, dialect.explain(trouble), headers=extra, mime=dialect.mime
    )


def _contract(dialect: Dialect, call: Call) -> Json:
    """What OpenAPI says of a call beyond its answers: key, body, parameters, the other address."""
    contract: Json = {
        "security": [{dialect.name: []}],
        "parameters": [
            *_path_parameters(call.path),
            *_query_parameters(call.query),
            *_header_parameters(call.headers),
        ],
    }
    if dialect.rooted:
        contract["servers"] = [{"url": "/"}, {"url": dialect.prefix}]
    if call.content:
        contract["responses"] = {str(min(call.answers)): {"content": call.content}}
    if call.ask is not None:
        content = {call.takes: {"schema": _whole(call.ask.model_json_schema())}}
        contract["requestBody"] = {"required": True, "content": content}
    return contract


def _whole(schema: Json) -> Json:
    """With all that it refers to in its place: a reference would be looked up in the whole document."""
    known: Json = schema.pop("$defs", {})

    def put_in(part: Any) -> Any:  # noqa: ANN401 - JSON
        if isinstance(part, list):
            return [put_in(one) for one in cast("list[Any]", part)]
        if not isinstance(part, dict):
            return part
        named = cast("Json", part)
        rest: Json = {name: put_in(value) for name, value in named.items() if name != "$ref"}
        if "$ref" not in named:
            return rest
        return put_in(known[named["$ref"].rpartition("/")[2]]) | rest

    return put_in(schema)


def _path_parameters(path: str) -> list[Json]:
    names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    return [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in names
    ]


def _query_parameters(query: type[BaseModel] | None) -> list[Json]:
    """The model's fields. What may be left out is no null here: it is not sent."""
    if query is None:
        return []
    model = query.model_json_schema()
    parameters: list[Json] = []
    for name, known in model["properties"].items():
        schema: Json = known["anyOf"][0] if "anyOf" in known else known
        if "$ref" in schema:
            schema = model["$defs"][schema["$ref"].rpartition("/")[2]]
        said = {word: value for word, value in schema.items() if word not in SAID_BESIDE}
        parameters.append(
            {
                "name": name,
                "in": "query",
                "description": known.get("description", ""),
                "schema": said,
            }
        )
    return parameters


SAID_BESIDE = {"title", "description"}  # of a parameter's schema


def _header_parameters(headers: Mapping[str, str]) -> list[Json]:
    return [
        {
            "name": name,
            "in": "header",
            "description": meaning,
            "schema": {"type": "string"} | BOUNDS.get(name, {}),
        }
        for name, meaning in headers.items()
    ]


BOUNDS: Mapping[str, Json] = {  # of headers that are more than any text
    "Idempotency-Key": {"minLength": 1, "maxLength": KEY_LIMIT}
}
