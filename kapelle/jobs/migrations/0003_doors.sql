-- What more doors need of the desk: jobs that can be watched and thrown away, accounts with limits of
-- their own, keys that may do some things for some time, and a log of every webhook.

ALTER TABLE kapelle.accounts
    ADD COLUMN at_once    int CHECK (at_once > 0),      -- its songs inside the queue; null: as all
    ADD COLUMN unfinished int NOT NULL DEFAULT 1000;    -- its songs not over yet; more are turned away

ALTER TABLE kapelle.keys
    ADD COLUMN may     text[] NOT NULL DEFAULT '{read,make,delete}',
    ADD COLUMN expires timestamptz;                     -- null: never

ALTER TABLE kapelle.jobs ADD COLUMN version int NOT NULL DEFAULT 0;

-- Every change that can be seen is counted, so that whoever watches knows what it has seen.
CREATE FUNCTION kapelle.count_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version := OLD.version + 1;
    RETURN NEW;
END $$;
CREATE TRIGGER count_versions BEFORE UPDATE OF state, progress, stage ON kapelle.jobs
    FOR EACH ROW WHEN ((OLD.state, OLD.progress, OLD.stage) IS DISTINCT FROM
                       (NEW.state, NEW.progress, NEW.stage))
    EXECUTE FUNCTION kapelle.count_versions();

CREATE TABLE kapelle.tries (                            -- what came of each try of a webhook
    delivery bigint NOT NULL REFERENCES kapelle.deliveries ON DELETE CASCADE,
    at       timestamptz NOT NULL DEFAULT now(),
    status   int,                                       -- of HTTP; null when no answer came
    error    text NOT NULL
);
CREATE INDEX tries_listed ON kapelle.tries (delivery, at);
CREATE INDEX deliveries_of ON kapelle.deliveries (job);

CREATE OR REPLACE FUNCTION kapelle.admit(_account text, _cap int)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    room int;
    next record;
BEGIN
    PERFORM kapelle.hold(_account);
    SELECT coalesce((SELECT at_once FROM kapelle.accounts WHERE id = _account), _cap) - count(*)
        INTO room FROM kapelle.jobs
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

-- Returns the job: this one, or the one that first came with the same idempotency key. No row: the
-- account has as many unfinished songs as it may.
CREATE OR REPLACE FUNCTION kapelle.submit(
    _id uuid, _account text, _dialect text, _engine text, _brief jsonb, _echo jsonb, _webhook text,
    _key text, _fingerprint bytea, _cap int
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
        (id, account, dialect, engine, brief, echo, webhook, idempotency_key, fingerprint)
        VALUES (_id, _account, _dialect, _engine, _brief, _echo, _webhook, _key, _fingerprint);
    PERFORM kapelle.admit(_account, _cap);
    RETURN QUERY SELECT * FROM kapelle.jobs WHERE id = _id;
END $$;

-- The job and all that is known of it, gone. False: there is none of that account, or it is not over.
CREATE FUNCTION kapelle.discard(_id uuid, _account text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM kapelle.jobs
        WHERE id = _id AND account = _account AND state NOT IN ('queued', 'running') FOR UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    DELETE FROM kapelle.deliveries WHERE job = _id;
    DELETE FROM kapelle.jobs WHERE id = _id;
    RETURN true;
END $$;

CREATE FUNCTION kapelle.letter_arrived(_id bigint, _status int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE kapelle.deliveries SET delivered = now(), last_status = _status, last_error = ''
        WHERE id = _id;
    IF FOUND THEN
        INSERT INTO kapelle.tries (delivery, status, error) VALUES (_id, _status, '');
    END IF;
END $$;

-- _wait null: given up.
CREATE OR REPLACE FUNCTION kapelle.postpone_letter(
    _id bigint, _status int, _error text, _wait interval
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE kapelle.deliveries SET
            last_status = _status, last_error = _error, next_at = now() + coalesce(_wait, '0'),
            dead = CASE WHEN _wait IS NULL THEN now() END
        WHERE id = _id AND delivered IS NULL AND dead IS NULL;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    INSERT INTO kapelle.tries (delivery, status, error) VALUES (_id, _status, _error);
    IF _wait IS NOT NULL THEN
        PERFORM kapelle.enqueue_letter(_id, now() + _wait);
    END IF;
END $$;

-- Sent again at once, with all its tries, whatever became of it before.
CREATE FUNCTION kapelle.redeliver(_id bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE kapelle.deliveries SET delivered = NULL, dead = NULL, tries = 0, next_at = now()
        WHERE id = _id;
    PERFORM kapelle.enqueue_letter(_id, NULL);
END $$;
