"""What every dialect owes. A new dialect in app.DIALECTS is tested by this file from its first day."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from kapelle.app import DIALECTS, announcer
from kapelle.delivery.files import Links
from kapelle.dialects.dialect import Dialect
from kapelle.jobs.brief import Brief
from kapelle.jobs.job import Asset, Job, Origin, Release, State
from kapelle.jobs.trouble import Kind, Trouble

every_dialect = pytest.mark.parametrize("dialect", DIALECTS, ids=lambda d: d.name)
every_state = pytest.mark.parametrize("state", State)
LINK = Links("https://songs.example", b"secret", clock=lambda: 1_767_225_600.0)
KEPT = {  # of a request, for the answers of its dialect
    "apiframe": {"task_type": "udio-generate"},
    "aitronos": {"engine": "studio", "licence_class": "commercial_cleared"},
}


def job(dialect: Dialect, state: State) -> Job:
    noon = datetime(2026, 1, 1, tzinfo=UTC)
    release = Release(
        title="Night Bus",
        tags=("house", "night"),
        bpm=122.5,
        key="A minor",
        duration=61.0,
        form=(),
        plan={"inner": "matter"},
        reading={},
        report={},
        assets=(
            Asset("audio", "job-1.1/song.mp3", "audio/mpeg", 1, ""),
            Asset("cover", "job-1.1/cover.jpg", "image/jpeg", 1, ""),
        ),
    )
    return Job(
        id="81fa5ff7-6197-4c24-8062-c0ff8b62d58d",
        brief=Brief(prompt="x", seed=1),
        origin=Origin(dialect=dialect.name, account="acc_secret", echo=KEPT.get(dialect.name, {})),
        state=state,
        progress=0.5 if state is State.RUNNING else 0.0,
        releases=(release,) if state is State.SUCCEEDED else (),
        created=noon,
        started=noon,
        finished=noon if state.over else None,
    )


@every_dialect
@every_state
def test_shows_a_job_in_every_state(dialect: Dialect, state: State) -> None:
    assert dialect.states[state] in json.dumps(dialect.show(job(dialect, state), LINK))


@every_dialect
@every_state
def test_a_webhook_says_what_a_poll_says(dialect: Dialect, state: State) -> None:
    shown = dialect.show(job(dialect, state), LINK)
    announced = announcer(LINK)(job(dialect, state)).body
    assert {name: announced[name] for name in shown} == shown


@every_dialect
@every_state
def test_shows_nothing_of_the_account_or_the_plan(dialect: Dialect, state: State) -> None:
    said = json.dumps(dialect.announce(job(dialect, state), LINK))
    assert "acc_secret" not in said
    assert "matter" not in said


@every_dialect
def test_links_a_finished_song_and_its_cover(dialect: Dialect) -> None:
    said = json.dumps(dialect.show(job(dialect, State.SUCCEEDED), LINK))
    assert "https://songs.example/files/" in said
    assert ".mp3" in said


SAYS_NOTHING: dict[str, object] = {}  # how a vendor answers some statuses, and so do we


def every_trouble(above: type[Trouble] = Trouble) -> Iterator[type[Trouble]]:
    for trouble in above.__subclasses__():
        yield trouble
        yield from every_trouble(trouble)


@every_dialect
@pytest.mark.parametrize("trouble", [*every_trouble()], ids=lambda t: t.kind)
def test_explains_every_trouble(dialect: Dialect, trouble: type[Trouble]) -> None:
    assert 400 <= dialect.statuses[trouble.kind] < 600
    said = dialect.explain(trouble())
    assert trouble().message in json.dumps(said) or said == SAYS_NOTHING


@every_dialect
@pytest.mark.parametrize("status", [404, 405, 500])
def test_says_in_its_own_body_what_http_itself_refuses(dialect: Dialect, status: int) -> None:
    shape = dialect.explain(Trouble.__subclasses__()[0]())
    said = dialect.say(status, "A sentence.")
    assert said.keys() == shape.keys() or said == SAYS_NOTHING


@every_dialect
def test_documents_every_status_its_troubles_become(dialect: Dialect) -> None:
    for call in dialect.calls:
        for kind in (Kind.NOT_ALLOWED, Kind.FORBIDDEN, Kind.BUSY, Kind.AWAY):
            assert dialect.statuses[kind] in call.answers, (call.path, kind)
        if call.ask:
            for kind in (Kind.BAD_BRIEF, Kind.REFUSED, Kind.KEY_REUSED):
                assert dialect.statuses[kind] in call.answers, (call.path, kind)
        if call.query:
            assert dialect.statuses[Kind.BAD_BRIEF] in call.answers, call.path
        if "{" in call.path:
            assert dialect.statuses[Kind.NOT_FOUND] in call.answers, call.path


def test_every_kind_of_trouble_has_its_class() -> None:
    assert sorted(trouble.kind for trouble in every_trouble()) == sorted(Kind)


def test_no_two_dialects_share_a_call() -> None:
    calls = [
        (call.method, home + call.path)
        for dialect in DIALECTS
        for call in dialect.calls
        for home in dialect.homes
    ]
    assert len(calls) == len({*calls})
    assert len(DIALECTS) == len({dialect.prefix for dialect in DIALECTS})
