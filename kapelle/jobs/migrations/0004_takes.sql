-- A job may make several takes, and some doors announce more than its end.

ALTER TABLE kapelle.jobs RENAME COLUMN release TO releases;   -- now a list, one for each take
UPDATE kapelle.jobs SET releases = jsonb_build_array(releases) WHERE releases IS NOT NULL;

ALTER TABLE kapelle.jobs
    ADD COLUMN webhook_secret text NOT NULL DEFAULT '',       -- sent along, where a dialect does so
    ADD COLUMN updates        boolean NOT NULL DEFAULT false; -- announce every change of state

ALTER TABLE kapelle.deliveries
    ADD COLUMN attempt int NOT NULL DEFAULT 0,                -- whose change is told; 0: the job's end
    DROP CONSTRAINT deliveries_job_event_key,
    ADD UNIQUE (job, event, attempt);

-- A change of state is announced: its end always, what comes before where somebody asked for it.
CREATE FUNCTION kapelle.announce(_job kapelle.jobs) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    over boolean := _job.state NOT IN ('queued', 'running');
    address text := coalesce(nullif(_job.webhook, ''),
        (SELECT webhook FROM kapelle.accounts WHERE id = _job.account), '');
    delivery bigint;
BEGIN
    IF address = '' OR NOT (over OR _job.updates) THEN
        RETURN;
    END IF;
    INSERT INTO kapelle.deliveries (job, event, url, attempt)
        VALUES (_job.id, _job.state, address, CASE WHEN over THEN 0 ELSE _job.attempt END)
        ON CONFLICT DO NOTHING RETURNING id INTO delivery;
    IF delivery IS NOT NULL THEN
        PERFORM kapelle.enqueue_letter(delivery, NULL);
    END IF;
END $$;

-- Only the newest attempt may finish a job (_attempt null: whoever holds the account, i.e. cancel).
DROP FUNCTION kapelle.finish(uuid, int, text, jsonb, text, int);
CREATE FUNCTION kapelle.finish(
    _id uuid, _attempt int, _state text, _releases jsonb, _problem text, _cap int
) RETURNS SETOF kapelle.jobs LANGUAGE plpgsql AS $$
DECLARE
    job kapelle.jobs;
BEGIN
    PERFORM kapelle.hold(account) FROM kapelle.jobs WHERE id = _id;
    UPDATE kapelle.jobs SET
            state = _state, releases = _releases, problem = _problem, finished = now(), beat = NULL,
            progress = CASE WHEN _state = 'succeeded' THEN 1 ELSE progress END
        WHERE id = _id AND state IN ('queued', 'running')
            AND (_attempt IS NULL OR (attempt = _attempt AND state = 'running'))
        RETURNING * INTO job;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    PERFORM kapelle.announce(job);
    PERFORM kapelle.admit(job.account, _cap);
    RETURN NEXT job;
END $$;

-- A new attempt. Nothing when the job is over or another queue row has taken this one's place.
-- A job found running has lost the worker that ran it; after _worst such losses it fails.
CREATE OR REPLACE FUNCTION kapelle.start(
    _id uuid, _queue_id bigint, _worst int, _sentence text, _cap int
) RETURNS SETOF kapelle.jobs LANGUAGE plpgsql AS $$
DECLARE
    job kapelle.jobs;
BEGIN
    PERFORM kapelle.hold(account) FROM kapelle.jobs WHERE id = _id;
    UPDATE kapelle.jobs SET
            state = 'running', attempt = attempt + 1, beat = now(), stage = '',
            lost = lost + (state = 'running')::int, started = coalesce(started, now())
        WHERE id = _id AND queue_id = _queue_id AND state IN ('queued', 'running')
        RETURNING * INTO job;
    IF NOT FOUND THEN
        RETURN;
    ELSIF job.lost >= _worst THEN
        PERFORM kapelle.finish(_id, job.attempt, 'failed', NULL, _sentence, _cap);
    ELSE
        PERFORM kapelle.announce(job);
        RETURN NEXT job;
    END IF;
END $$;

-- The attempt ends without a result: its worker is leaving (_lost false) or its child died (true).
CREATE OR REPLACE FUNCTION kapelle.give_back(
    _id uuid, _attempt int, _lost boolean, _worst int, _sentence text, _cap int
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    job kapelle.jobs;
BEGIN
    PERFORM kapelle.hold(account) FROM kapelle.jobs WHERE id = _id;
    SELECT * INTO job FROM kapelle.jobs
        WHERE id = _id AND attempt = _attempt AND state = 'running' FOR UPDATE;
    IF NOT FOUND THEN
        RETURN;
    ELSIF job.lost + _lost::int >= _worst THEN
        PERFORM kapelle.finish(_id, _attempt, 'failed', NULL, _sentence, _cap);
    ELSE
        UPDATE kapelle.jobs SET
                state = 'queued', lost = lost + _lost::int, beat = NULL,
                queue_id = kapelle.enqueue_song(id, engine, attempt > 0)
            WHERE id = _id RETURNING * INTO job;
        PERFORM kapelle.announce(job);
    END IF;
END $$;

-- One try of a webhook begins: the next is due after _patience, should this one never report; until
-- then a second queue row for the same letter finds nothing to do. News that is no longer true is
-- not told: what came after it is on its way.
CREATE OR REPLACE FUNCTION kapelle.take_letter(_id bigint, _patience interval)
RETURNS SETOF kapelle.deliveries LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM kapelle.deliveries d USING kapelle.jobs j
        WHERE d.id = _id AND j.id = d.job AND d.attempt > 0 AND d.delivered IS NULL
            AND (j.state, j.attempt) IS DISTINCT FROM (d.event, d.attempt);
    RETURN QUERY UPDATE kapelle.deliveries SET tries = tries + 1, next_at = now() + _patience
        WHERE id = _id AND delivered IS NULL AND dead IS NULL AND next_at <= now()
        RETURNING *;
END $$;

DROP FUNCTION kapelle.submit(uuid, text, text, text, jsonb, jsonb, text, text, bytea, int);

-- Returns the job: this one, or the one that first came with the same idempotency key. No row: the
-- account has as many unfinished songs as it may.
CREATE FUNCTION kapelle.submit(
    _id uuid, _account text, _dialect text, _engine text, _brief jsonb, _echo jsonb, _webhook text,
    _webhook_secret text, _updates boolean, _key text, _fingerprint bytea, _cap int
) RETURNS SETOF kapelle.jobs LANGUAGE plpgsql AS $$
BEGIN
    PERFORM kapelle.hold(_account);
    RETURN QUERY SELECT * FROM kapelle.jobs
        WHERE id = _id OR (account = _account AND idempotency_key = _key);
    IF FOUND THEN
        RETURN;
    END IF;
    PERFORM FROM kapelle.accounts a WHERE a.id = _account AND a.unfinished <= (
        SELECT count(*) FROM kapelle.jobs
        WHERE account = _account AND state IN ('queued', 'running'));
    IF FOUND THEN
        RETURN;
    END IF;
    INSERT INTO kapelle.jobs
        (id, account, dialect, engine, brief, echo, webhook, webhook_secret, updates,
         idempotency_key, fingerprint)
        VALUES (_id, _account, _dialect, _engine, _brief, _echo, _webhook, _webhook_secret,
                _updates, _key, _fingerprint);
    PERFORM kapelle.admit(_account, _cap);
    RETURN QUERY SELECT * FROM kapelle.jobs WHERE id = _id;
END $$;
