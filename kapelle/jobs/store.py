"""The desk's books in Postgres: the jobs table is the truth a user sees.

Rows become Jobs here and nowhere else. What must happen in one commit is a function in
`migrations/0002_verbs.sql`; each method below is one call of one of them.
"""

import hashlib
import json
import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, LiteralString

from psycopg.rows import DictRow
from psycopg.types.json import Jsonb

from kapelle.jobs import paper
from kapelle.jobs.brief import Brief
from kapelle.jobs.database import Database
from kapelle.jobs.job import Job, Origin, State
from kapelle.jobs.letters import Delivery, Fate, Receipt, Try

LOSSES = 3  # attempts that may vanish with their worker before a job fails
LOST = f"The song was lost {LOSSES} times on the way, with the worker that played it."


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which jobs a list should hold; None for all."""

    states: Collection[State] | None = None
    engine: str | None = None
    dialect: str | None = None  # in which it was asked for
    focus: bool | None = None  # as the brief has it
    after: datetime | None = None  # created then or later
    before: datetime | None = None  # created earlier


class Store:
    def __init__(self, database: Database, *, cap: int) -> None:
        self.database = database
        self._cap = cap  # songs of one account inside the queue

    # -------------------------------------------------------------- what the front desk does

    async def submit(
        self, id: str, brief: Brief, origin: Origin, key: str | None, refusal: str | None = None
    ) -> tuple[Job, bool] | None:
        """The job, refused from the start where there is a `refusal`; and whether it was asked for in
        just these words.

        With a key that was used before it is the job that key made; False: by another request.
        None: the account has as many unfinished songs as it may.
        """
        print_ = fingerprint(brief, origin)
        rows = await self.database.ask(
            "SELECT * FROM kapelle.submit(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            *(id, origin.account, origin.dialect, brief.engine, Jsonb(paper.brief_out(brief))),
            *(Jsonb(dict(origin.echo)), origin.webhook, origin.webhook_secret, origin.updates),
            *(key, print_, self._cap, refusal),
        )
        return (_job(rows[0]), rows[0]["fingerprint"] == print_) if rows else None

    async def get(self, id: str, account: str) -> Job | None:
        rows = await self.database.ask(
            "SELECT * FROM kapelle.jobs WHERE id = %s AND account = %s", id, account
        )
        return _only(rows)

    async def find(self, ids: Collection[str], account: str) -> Job | None:
        """The first of these jobs that there is; at most one of them is ever expected."""
        rows = await self.database.ask(
            "SELECT * FROM kapelle.jobs WHERE id = ANY(%s::uuid[]) AND account = %s",
            *([*ids], account),
        )
        return _only(rows)

    async def find_short(self, digits: str, account: str) -> Job | None:
        """The job whose id begins with these twelve hexadecimal digits."""
        begin = f"{digits[:8]}-{digits[8:]}"
        rows = await self.database.ask(
            "SELECT * FROM kapelle.jobs WHERE id BETWEEN %s AND %s AND account = %s",
            *(f"{begin}-0000-0000-000000000000", f"{begin}-ffff-ffff-ffffffffffff", account),
        )
        return _only(rows)

    async def list(
        self,
        account: str,
        limit: int,
        below: tuple[datetime, str] | None,
        wanted: Wanted,
        offset: int = 0,
    ) -> list[Job]:
        """Newest first; `below`: when the last job already seen was made, and its id; `offset`: how
        many of the rest to leave out."""
        clauses: tuple[tuple[LiteralString, tuple[object, ...] | None], ...] = (
            ("(created, id) < (%s, %s)", below),
            ("state = ANY(%s)", _alone(None if wanted.states is None else [*wanted.states])),
            ("engine = %s", _alone(wanted.engine)),
            ("dialect = %s", _alone(wanted.dialect)),
            ("(brief -> 'focus')::boolean = %s", _alone(wanted.focus)),
            ("created >= %s", _alone(wanted.after)),
            ("created < %s", _alone(wanted.before)),
        )
        # Only what is asked for stands in the query: a plan that suits every filter would read all
        # the pages before the one that is wanted.
        query: LiteralString = "SELECT * FROM kapelle.jobs WHERE account = %s"
        values: list[object] = [account]
        for clause, given in clauses:
            if given is not None:
                query += " AND " + clause
                values += given
        query += " ORDER BY created DESC, id DESC LIMIT %s OFFSET %s"
        rows = await self.database.ask(query, *values, limit, offset)
        return [_job(row) for row in rows]

    async def tally(
        self, account: str, dialect: str, since: Sequence[datetime]
    ) -> Sequence[Mapping[str, int]]:
        """How many jobs succeeded since each of these moments, by engine."""
        rows = await self.database.ask(
            "SELECT moment, engine, count(*)"
            " FROM unnest(%s::timestamptz[]) WITH ORDINALITY AS since(at, moment)"
            " JOIN kapelle.jobs ON finished >= since.at"
            " WHERE account = %s AND dialect = %s AND state = 'succeeded'"
            " GROUP BY moment, engine ORDER BY moment, engine",
            *([*since], account, dialect),
        )
        return [
            {row["engine"]: row["count"] for row in rows if row["moment"] == moment}
            for moment in range(1, len(since) + 1)
        ]

    async def versions(self, jobs: Collection[str]) -> Mapping[str, int]:
        """The version of each of these jobs that still exists."""
        rows = await self.database.ask(
            "SELECT id::text, version FROM kapelle.jobs WHERE id = ANY(%s::uuid[])", [*jobs]
        )
        return {row["id"]: row["version"] for row in rows}

    async def discard(self, id: str, account: str) -> bool:
        """The job and all that is known of it, gone. False: there is none, or it is not over."""
        [row] = await self.database.ask("SELECT kapelle.discard(%s, %s) AS gone", id, account)
        return row["gone"]

    async def cancel(self, id: str, account: str) -> Job | None:
        """None when there is nothing to cancel."""
        rows = await self.database.ask(
            "SELECT * FROM kapelle.cancel(%s, %s, %s)", id, account, self._cap
        )
        return _only(rows)

    async def counts(self) -> dict[State, int]:
        rows = await self.database.ask("SELECT state, count(*) FROM kapelle.jobs GROUP BY state")
        return dict.fromkeys(State, 0) | {State(row["state"]): row["count"] for row in rows}

    async def secret(self, name: str) -> bytes:
        """32 random bytes that all nodes share, made by whoever asks first."""
        await self.database.ask(
            "INSERT INTO kapelle.secrets VALUES (%s, %s) ON CONFLICT DO NOTHING RETURNING name",
            *(name, secrets.token_bytes(32)),
        )
        [row] = await self.database.ask("SELECT value FROM kapelle.secrets WHERE name = %s", name)
        return row["value"]

    # -------------------------------------------------------------- what a worker does

    async def start(self, id: str, queue_id: int) -> Job | None:
        """A new attempt. None when this queue row has nothing to play (any more)."""
        rows = await self.database.ask(
            "SELECT * FROM kapelle.start(%s, %s, %s, %s, %s)",
            *(id, queue_id, LOSSES, LOST, self._cap),
        )
        return _only(rows)

    async def tell(self, job: Job, progress: float, stage: str) -> bool:
        """Progress and a sign of life. False: nobody wants this attempt any more."""
        [row] = await self.database.ask(
            "SELECT kapelle.tell(%s, %s, %s, %s) AS wanted", job.id, job.attempt, progress, stage
        )
        return row["wanted"]

    async def succeed(self, job: Job, releases: Sequence[Mapping[str, Any]]) -> Job | None:
        """None when this attempt is no longer the newest, or the job is over."""
        return await self._finish(job, State.SUCCEEDED, Jsonb([*releases]), "")

    async def fail(self, job: Job, state: State, problem: str) -> Job | None:
        return await self._finish(job, state, None, problem)

    async def _finish(
        self, job: Job, state: State, releases: Jsonb | None, problem: str
    ) -> Job | None:
        rows = await self.database.ask(
            "SELECT * FROM kapelle.finish(%s, %s, %s, %s, %s, %s)",
            *(job.id, job.attempt, state, releases, problem, self._cap),
        )
        return _only(rows)

    async def give_back(self, job: Job, *, lost: bool) -> None:
        """Someone else shall play it. `lost` counts towards LOSSES."""
        await self.database.ask(
            "SELECT kapelle.give_back(%s, %s, %s, %s, %s, %s)",
            *(job.id, job.attempt, lost, LOSSES, LOST, self._cap),
        )

    async def reconcile(self, silence_s: float) -> int:
        """How many jobs and webhooks nobody was working on, and are queued again."""
        await self.database.ask("SELECT kapelle.admit_all(%s)", self._cap)
        [row] = await self.database.ask(
            "SELECT kapelle.reconcile(make_interval(secs => %s)) AS found", silence_s
        )
        return row["found"]

    # -------------------------------------------------------------- webhooks

    async def take_letter(self, delivery: int, patience_s: float) -> tuple[Job, DictRow] | None:
        """The job to announce, and what of it, where, and how often this was tried; None when there
        is nothing to send."""
        rows = await self.database.ask(
            "SELECT d.job, d.event, d.attempt, d.url, d.tries, coalesce(a.webhook_secret, '') AS secret"
            " FROM kapelle.take_letter(%s, make_interval(secs => %s)) d"
            " JOIN kapelle.jobs j ON j.id = d.job LEFT JOIN kapelle.accounts a ON a.id = j.account",
            *(delivery, patience_s),
        )
        if not rows:
            return None
        [row] = await self.database.ask("SELECT * FROM kapelle.jobs WHERE id = %s", rows[0]["job"])
        return _job(row), rows[0]

    async def letter_arrived(self, delivery: int, status: int) -> None:
        await self.database.ask("SELECT kapelle.letter_arrived(%s, %s)", delivery, status)

    async def postpone_letter(
        self, delivery: int, status: int | None, error: str, wait_s: float | None
    ) -> None:
        """Tried in vain; None for `wait_s` gives up."""
        await self.database.ask(
            "SELECT kapelle.postpone_letter(%s, %s, %s, make_interval(secs => %s))",
            *(delivery, status, error, wait_s),
        )

    async def dead_letters(self) -> Sequence[DictRow]:
        """Those given up: job, event, url, tries, the last answer, and when."""
        return await self.database.ask(
            "SELECT job, event, url, tries, last_status, last_error, dead FROM kapelle.deliveries"
            " WHERE dead IS NOT NULL ORDER BY dead, id"
        )

    async def redeliver(self, job: str | None) -> int:
        """How many of them set out again: this job's, or all."""
        rows = await self.database.ask(
            "SELECT kapelle.redeliver(id) FROM kapelle.deliveries"
            " WHERE dead IS NOT NULL AND (%s::text IS NULL OR job::text = %s)",
            *(job, job),
        )
        return len(rows)

    async def deliveries(
        self, account: str, *, limit: int, below: int | None, fate: Fate | None
    ) -> Sequence[Delivery]:
        """The account's webhooks, newest first; `below`: the id of the last one already seen."""
        return await self._deliveries(account, None, below, fate, limit)

    async def delivery(self, id: int, account: str) -> Delivery | None:
        found = await self._deliveries(account, id, None, None, 1)
        return found[0] if found else None

    async def send_again(self, id: int) -> None:
        """A webhook sets out once more, whatever became of it, with all its tries."""
        await self.database.ask("SELECT kapelle.redeliver(%s)", id)

    async def _deliveries(
        self, account: str, id: int | None, below: int | None, fate: Fate | None, limit: int
    ) -> Sequence[Delivery]:
        rows = await self.database.ask(
            "SELECT * FROM (SELECT d.*, CASE WHEN d.delivered IS NOT NULL THEN 'delivered'"
            " WHEN d.dead IS NOT NULL THEN 'given_up' ELSE 'waiting' END AS fate,"
            " ARRAY(SELECT jsonb_build_array(extract(epoch FROM t.at), t.status, t.error)"
            " FROM kapelle.tries t WHERE t.delivery = d.id ORDER BY t.at) AS log"
            " FROM kapelle.deliveries d JOIN kapelle.jobs j ON j.id = d.job"
            " WHERE j.account = %s AND (%s::bigint IS NULL OR d.id = %s)"
            " AND (%s::bigint IS NULL OR d.id < %s)) logged"
            " WHERE %s::text IS NULL OR fate = %s ORDER BY id DESC LIMIT %s",
            *(account, id, id, below, below, fate, fate, limit),
        )
        return [_delivery(row) for row in rows]


def fingerprint(brief: Brief, origin: Origin) -> bytes:
    """What was asked, hashed. Without the seed: a door draws one for whoever names none."""
    asked = {**paper.brief_out(brief), "seed": None}
    whole = [origin.dialect, asked, dict(origin.echo), origin.webhook, origin.webhook_secret]
    return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).digest()


def _alone(value: object) -> tuple[object] | None:
    return None if value is None else (value,)


def _only(rows: list[DictRow]) -> Job | None:
    return _job(rows[0]) if rows else None


def _job(row: DictRow) -> Job:
    return Job(
        id=str(row["id"]),
        brief=paper.brief_in(row["brief"]),
        origin=Origin(
            dialect=row["dialect"],
            account=row["account"],
            webhook=row["webhook"],
            webhook_secret=row["webhook_secret"],
            updates=row["updates"],
            echo=row["echo"],
        ),
        state=State(row["state"]),
        progress=row["progress"],
        stage=row["stage"],
        attempt=row["attempt"],
        version=row["version"],
        releases=tuple(paper.release_in(page) for page in row["releases"] or ()),
        problem=row["problem"],
        created=row["created"],
        started=row["started"],
        finished=row["finished"],
    )


def _delivery(row: DictRow) -> Delivery:
    fate = Fate(row["fate"])
    return Delivery(
        id=row["id"],
        job=str(row["job"]),
        event=row["event"],
        url=row["url"],
        fate=fate,
        next_at=row["next_at"] if fate is Fate.WAITING else None,
        created=row["created"],
        tries=tuple(
            Try(datetime.fromtimestamp(float(at), UTC), Receipt(status=status, error=error))
            for at, status, error in row["log"]
        ),
    )
