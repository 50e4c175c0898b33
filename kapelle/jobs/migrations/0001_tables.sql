-- What the desk remembers. The queue's own tables (procrastinate_*) only say whom to wake;
-- these say what is true.

CREATE TABLE kapelle.accounts (
    id             text PRIMARY KEY,
    name           text NOT NULL,
    rate           text NOT NULL,              -- "120/minute"
    webhook        text NOT NULL DEFAULT '',   -- where finished jobs are announced; '' for nowhere
    webhook_secret text NOT NULL,              -- whsec_…, signs what we announce
    created        timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE kapelle.keys (
    hash    bytea PRIMARY KEY,                 -- SHA-256; the key itself is shown once and kept nowhere
    prefix  text NOT NULL,                     -- its first characters, to tell keys apart
    account text NOT NULL REFERENCES kapelle.accounts,
    given   boolean NOT NULL DEFAULT false,    -- came from KAPELLE_KEY, not from `kapelle keys`
    created timestamptz NOT NULL DEFAULT now(),
    revoked timestamptz
);

CREATE TABLE kapelle.secrets (                 -- what all nodes share: made once, by whoever asks first
    name  text PRIMARY KEY,
    value bytea NOT NULL
);

CREATE TABLE kapelle.jobs (
    id              uuid PRIMARY KEY,
    account         text NOT NULL,
    dialect         text NOT NULL,
    engine          text NOT NULL,
    brief           jsonb NOT NULL,
    echo            jsonb NOT NULL,
    webhook         text NOT NULL,             -- '' means: the account's
    idempotency_key text,
    fingerprint     bytea NOT NULL,            -- of what was asked, to catch a key used for two things
    state           text NOT NULL DEFAULT 'queued'
        CHECK (state IN ('queued', 'running', 'succeeded', 'failed', 'cancelled', 'refused')),
    progress        float8 NOT NULL DEFAULT 0,   -- 0 to 1, never falls
    stage           text NOT NULL DEFAULT '',
    attempt         int NOT NULL DEFAULT 0,    -- the fence: only the newest attempt may write
    lost            int NOT NULL DEFAULT 0,    -- attempts that vanished with their worker
    queue_id        bigint,                    -- the one queue row that may start it; null: at the gate
    release         jsonb,
    problem         text NOT NULL DEFAULT '',
    created         timestamptz NOT NULL DEFAULT now(),
    started         timestamptz,
    finished        timestamptz,
    beat            timestamptz,               -- the running attempt's last sign of life
    UNIQUE (account, idempotency_key)
);
CREATE INDEX jobs_at_the_gate ON kapelle.jobs (account, created, id)
    WHERE state = 'queued' AND queue_id IS NULL;
CREATE INDEX jobs_alive ON kapelle.jobs (account) WHERE state IN ('queued', 'running');
CREATE INDEX jobs_listed ON kapelle.jobs (account, created DESC, id DESC);

CREATE TABLE kapelle.deliveries (              -- one webhook each; a dead letter is one with `dead` set
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job         uuid NOT NULL REFERENCES kapelle.jobs,
    event       text NOT NULL,                 -- the job's final state
    url         text NOT NULL,
    tries       int NOT NULL DEFAULT 0,
    last_status int,                           -- of HTTP; null when no answer came
    last_error  text NOT NULL DEFAULT '',
    next_at     timestamptz NOT NULL DEFAULT now(),
    delivered   timestamptz,
    dead        timestamptz,                   -- given up
    created     timestamptz NOT NULL DEFAULT now(),
    UNIQUE (job, event)
);
CREATE INDEX deliveries_due ON kapelle.deliveries (next_at) WHERE delivered IS NULL AND dead IS NULL;

-- The same table as MOVES in job.py, kept by the database itself: a finished job never moves again.
CREATE FUNCTION kapelle.only_legal_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.state, NEW.state) NOT IN (
        ('queued', 'running'), ('queued', 'failed'), ('queued', 'cancelled'), ('queued', 'refused'),
        ('running', 'running'), ('running', 'queued'), ('running', 'succeeded'),
        ('running', 'failed'), ('running', 'cancelled'), ('running', 'refused')
    ) THEN
        RAISE EXCEPTION 'A % job cannot become %.', OLD.state, NEW.state;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER only_legal_moves BEFORE UPDATE OF state ON kapelle.jobs
    FOR EACH ROW EXECUTE FUNCTION kapelle.only_legal_moves();
