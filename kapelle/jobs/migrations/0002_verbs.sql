-- The desk's verbs. Each is one function, so each is one round trip and one commit: whatever must be
-- true together (job and queue row, final state and its webhook) is written here and nowhere else.
--
-- Order of locks, always: the account's advisory lock, then rows. Breaking it can deadlock.

CREATE FUNCTION kapelle.enqueue(
    _queue text, _task text, _args jsonb, _priority int, _at timestamptz
) RETURNS bigint LANGUAGE sql AS $$
    SELECT (procrastinate_defer_jobs_v1(
        ARRAY[ROW(_queue, _task, _priority, NULL, NULL, _args, _at)::procrastinate_job_to_defer_v1]
    ))[1]
$$;

-- A song that had begun before goes first: its owner has waited once already.
CREATE FUNCTION kapelle.enqueue_song(_id uuid, _engine text, _begun boolean)
RETURNS bigint LANGUAGE sql AS $$
    SELECT kapelle.enqueue(
        'gen.' || _engine, 'play', jsonb_build_object('job', _id), _begun::int, NULL)
$$;

CREATE FUNCTION kapelle.enqueue_letter(_id bigint, _at timestamptz)
RETURNS bigint LANGUAGE sql AS $$
    SELECT kapelle.enqueue('webhooks', 'deliver', jsonb_build_object('delivery', _id), 0, _at)
$$;

CREATE FUNCTION kapelle.hold(_account text) RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(hashtextextended(_account, 7))
$$;

-- The gate: at most _cap songs of one account inside the queue, so that accounts take turns.
CREATE FUNCTION kapelle.admit(_account text, _cap int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    room int;
    next record;
BEGIN
    PERFORM kapelle.hold(_account);
    SELECT _cap - count(*) INTO room FROM kapelle.jobs
        WHERE account = _account AND queue_id IS NOT NULL AND state IN ('queued', 'running');
    FOR next IN
        SELECT id, engine FROM kapelle.jobs
        WHERE account = _account AND state = 'queued' AND queue_id IS NULL
        ORDER BY created, id LIMIT greatest(room, 0)
    LOOP
        UPDATE kapelle.jobs SET queue_id = kapelle.enqueue_song(next.id, next.engine, false)
            WHERE id = next.id;
    END LOOP;
END $$;

-- For a cap that was raised: whoever still waits at the gate may find room now.
CREATE FUNCTION kapelle.admit_all(_cap int) RETURNS void LANGUAGE sql AS $$
    SELECT kapelle.admit(account, _cap) FROM (
        SELECT DISTINCT account FROM kapelle.jobs
        WHERE state = 'queued' AND queue_id IS NULL ORDER BY account
    ) waiting
$$;

-- Returns the job: this one, or the one that first came with the same idempotency key.
CREATE FUNCTION kapelle.submit(
    _id uuid, _account text, _dialect text, _engine text, _brief jsonb, _echo jsonb, _webhook text,
    _key text, _fingerprint bytea, _cap int
) RETURNS SETOF kapelle.jobs LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO kapelle.jobs
        (id, account, dialect, engine, brief, echo, webhook, idempotency_key, fingerprint)
        VALUES (_id, _account, _dialect, _engine, _brief, _echo, _webhook, _key, _fingerprint)
        ON CONFLICT DO NOTHING;
    IF FOUND THEN
        PERFORM kapelle.admit(_account, _cap);
        RETURN QUERY SELECT * FROM kapelle.jobs WHERE id = _id;
    ELSE
        RETURN QUERY SELECT * FROM kapelle.jobs
            WHERE id = _id OR (account = _account AND idempotency_key = _key);
    END IF;
END $$;

-- Only the newest attempt may finish a job (_attempt null: whoever holds the account, i.e. cancel).
CREATE FUNCTION kapelle.finish(
    _id uuid, _attempt int, _state text, _release jsonb, _problem text, _cap int
) RETURNS SETOF kapelle.jobs LANGUAGE plpgsql AS $$
DECLARE
    job kapelle.jobs;
    address text;
    delivery bigint;
BEGIN
    PERFORM kapelle.hold(account) FROM kapelle.jobs WHERE id = _id;
    UPDATE kapelle.jobs SET
            state = _state, release = _release, problem = _problem, finished = now(), beat = NULL,
            progress = CASE WHEN _state = 'succeeded' THEN 1 ELSE progress END
        WHERE id = _id AND state IN ('queued', 'running')
            AND (_attempt IS NULL OR (attempt = _attempt AND state = 'running'))
        RETURNING * INTO job;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    address := coalesce(nullif(job.webhook, ''),
        (SELECT webhook FROM kapelle.accounts WHERE id = job.account), '');
    IF address <> '' THEN
        INSERT INTO kapelle.deliveries (job, event, url) VALUES (job.id, _state, address)
            RETURNING id INTO delivery;
        PERFORM kapelle.enqueue_letter(delivery, NULL);
    END IF;
    PERFORM kapelle.admit(job.account, _cap);
    RETURN NEXT job;
END $$;

-- A job that has not been fetched leaves the queue; a running one's worker is told to stop.
CREATE FUNCTION kapelle.cancel(_id uuid, _account text, _cap int)
RETURNS SETOF kapelle.jobs LANGUAGE plpgsql AS $$
DECLARE
    job kapelle.jobs;
BEGIN
    PERFORM kapelle.hold(_account);
    SELECT * INTO job FROM kapelle.jobs WHERE id = _id AND account = _account FOR UPDATE;
    IF NOT FOUND OR job.state NOT IN ('queued', 'running') THEN
        RETURN;
    END IF;
    IF job.queue_id IS NOT NULL THEN
        PERFORM procrastinate_cancel_job_v1(job.queue_id, true, true);
    END IF;
    RETURN QUERY SELECT * FROM kapelle.finish(_id, NULL, 'cancelled', NULL, '', _cap);
END $$;

-- A new attempt. Nothing when the job is over or another queue row has taken this one's place.
-- A job found running has lost the worker that ran it; after _worst such losses it fails.
CREATE FUNCTION kapelle.start(_id uuid, _queue_id bigint, _worst int, _sentence text, _cap int)
RETURNS SETOF kapelle.jobs LANGUAGE plpgsql AS $$
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
        RETURN NEXT job;
    END IF;
END $$;

-- Progress, and a sign of life. False: this attempt is no longer wanted.
CREATE FUNCTION kapelle.tell(_id uuid, _attempt int, _progress float8, _stage text)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    UPDATE kapelle.jobs SET beat = now(), progress = greatest(progress, _progress), stage = _stage
        WHERE id = _id AND attempt = _attempt AND state = 'running';
    RETURN FOUND;
END $$;

-- The attempt ends without a result: its worker is leaving (_lost false) or its child died (true).
CREATE FUNCTION kapelle.give_back(
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
            WHERE id = _id;
    END IF;
END $$;

-- Nothing is ever forgotten: a live job or an undelivered webhook that nobody is working on is
-- queued again. The queue marks its rows done by id, unfenced, and a row's worker may die between
-- any two lines; so this looks at the truth (signs of life) and not at the queue's opinion of it.
CREATE FUNCTION kapelle.reconcile(_silence interval) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    job record;
    found int := 0;
BEGIN
    FOR job IN
        SELECT j.id, j.engine, j.queue_id FROM kapelle.jobs j
        WHERE j.queue_id IS NOT NULL
            AND (j.state = 'queued' OR (j.state = 'running' AND j.beat < now() - _silence))
            AND NOT EXISTS (
                SELECT FROM procrastinate_jobs q WHERE q.id = j.queue_id AND (
                    q.status = 'todo' OR (q.status = 'doing' AND EXISTS (
                        SELECT FROM procrastinate_events e
                        WHERE e.job_id = q.id AND e.type = 'started' AND e.at > now() - _silence
                    ))
                )
            )
        FOR UPDATE OF j SKIP LOCKED
    LOOP
        DELETE FROM procrastinate_jobs WHERE id = job.queue_id;
        UPDATE kapelle.jobs SET queue_id = kapelle.enqueue_song(id, engine, attempt > 0) WHERE id = job.id;
        found := found + 1;
    END LOOP;
    FOR job IN
        SELECT id FROM kapelle.deliveries
        WHERE delivered IS NULL AND dead IS NULL AND next_at < now() - _silence
        FOR UPDATE SKIP LOCKED
    LOOP
        UPDATE kapelle.deliveries SET next_at = now() WHERE id = job.id;
        PERFORM kapelle.enqueue_letter(job.id, NULL);
        found := found + 1;
    END LOOP;
    RETURN found;
END $$;

-- One try of a webhook begins: the next is due after _patience, should this one never report; until
-- then a second queue row for the same letter finds nothing to do.
CREATE FUNCTION kapelle.take_letter(_id bigint, _patience interval)
RETURNS SETOF kapelle.deliveries LANGUAGE sql AS $$
    UPDATE kapelle.deliveries SET tries = tries + 1, next_at = now() + _patience
        WHERE id = _id AND delivered IS NULL AND dead IS NULL AND next_at <= now()
        RETURNING *
$$;

-- _wait null: given up.
CREATE FUNCTION kapelle.postpone_letter(_id bigint, _status int, _error text, _wait interval)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE kapelle.deliveries SET
            last_status = _status, last_error = _error, next_at = now() + coalesce(_wait, '0'),
            dead = CASE WHEN _wait IS NULL THEN now() END
        WHERE id = _id AND delivered IS NULL AND dead IS NULL;
    IF FOUND AND _wait IS NOT NULL THEN
        PERFORM kapelle.enqueue_letter(_id, now() + _wait);
    END IF;
END $$;
