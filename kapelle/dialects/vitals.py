"""Is it alive, can it work, how much does it do: for whoever watches the server, not for clients.

/healthz   this process answers
/readyz    so do the database and the shelf; 503 while one of them does not
/metrics   counts and times for Prometheus, jobs by state among them
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from fastapi import FastAPI
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from starlette.responses import JSONResponse, PlainTextResponse, Response

from kapelle.dialects.dialect import Hall

Checks = Mapping[str, Callable[[], Awaitable[bool]]]
"""What the server stands on, by name, and how to ask whether it holds."""

Answers = Mapping[int | str, dict[str, str]]
NO_MORE: Answers = {}
WORDS = {True: "ok", False: "away"}


def mount(app: FastAPI, hall: Hall, checks: Checks, registry: CollectorRegistry) -> None:
    jobs = Gauge("kapelle_jobs", "Jobs by state.", ("state",), registry=registry)

    async def healthz() -> Response:
        return PlainTextResponse("ok\n")

    async def readyz() -> Response:
        answers = await asyncio.gather(*(check() for check in checks.values()))
        body = {name: WORDS[answer] for name, answer in zip(checks, answers, strict=True)}
        return JSONResponse(body, 200 if all(answers) else 503)

    async def metrics() -> Response:
        for state, count in (await hall.desk.counts()).items():
            jobs.labels(state).set(count)
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    away: Answers = {503: {"description": "The database or the shelf does not answer."}}
    _hang(app, healthz, "This process lives.", "text/plain")
    _hang(app, readyz, "It can take a job: database and shelf answer.", "application/json", away)
    _hang(app, metrics, "Counts and times, for Prometheus.", "text/plain")


def _hang(
    app: FastAPI,
    endpoint: Callable[[], Awaitable[Response]],
    summary: str,
    mime: str,
    responses: Answers = NO_MORE,
) -> None:
    app.add_api_route(
        f"/{endpoint.__name__}",  # pyright: ignore[reportAttributeAccessIssue] - a function has one
        endpoint,
        tags=["server"],
        summary=summary,
        response_class=Response,
        responses={200: {"content": {mime: {}}}, **responses},
    )
