-- Organizations known by an id of their own choosing, and jobs that were refused before they began.

ALTER TABLE kapelle.accounts ADD COLUMN organization text UNIQUE;  -- null: org_ and the account's digits

DROP FUNCTION kapelle.submit(uuid, text, text, text, jsonb, jsonb, text, text, boolean, text, bytea, int);

-- Returns the job: this one, or the one that first came with the same idempotency key. No row: the
-- account has as many unfinished songs as it may. _refusal: why it is over before it began, or null.
CREATE FUNCTION kapelle.submit(
    _id uuid, _account text, _dialect text, _engine text, _brief jsonb, _echo jsonb, _webhook text,
    _webhook_secret text, _updates boolean, _key text, _fingerprint bytea, _cap int, _refusal text
) RETURNS SETOF kapelle.jobs LANGUAGE plpgsql AS $$
DECLARE
    made kapelle.jobs;
BEGIN
    PERFORM kapelle.hold(_account);
    RETURN QUERY SELECT * FROM kapelle.jobs
        WHERE id = _id OR (account = _account AND idempotency_key = _key);
    IF FOUND THEN
        RETURN;
    END IF;
    PERFORM FROM kapelle.accounts a WHERE a.id = _account AND _refusal IS NULL AND a.unfinished <= (
        SELECT count(*) FROM kapelle.jobs
        WHERE account = _account AND state IN ('queued', 'running'));
    IF FOUND THEN
        RETURN;
    END IF;
    INSERT INTO kapelle.jobs
        (id, account, dialect, engine, brief, echo, webhook, webhook_secret, updates,
         idempotency_key, fingerprint, state, problem, finished)
        VALUES (_id, _account, _dialect, _engine, _brief, _echo, _webhook, _webhook_secret,
                _updates, _key, _fingerprint,
                CASE WHEN _refusal IS NULL THEN 'queued' ELSE 'refused' END,
                coalesce(_refusal, ''), CASE WHEN _refusal IS NOT NULL THEN now() END)
        RETURNING * INTO made;
    IF _refusal IS NULL THEN
        PERFORM kapelle.admit(_account, _cap);
    ELSE
        PERFORM kapelle.announce(made);
    END IF;
    RETURN QUERY SELECT * FROM kapelle.jobs WHERE id = _id;
END $$;
