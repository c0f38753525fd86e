-- Attempts and their answers: owned by a person, keyed by the person first, so that they can be spread by person.
CREATE TABLE attempt (
    person_id       uuid         NOT NULL,
    id              uuid         NOT NULL,
    contest_id      uuid         NOT NULL REFERENCES contest,
    form_id         uuid         NOT NULL REFERENCES form,
    number          integer      NOT NULL CHECK (number > 0),
    -- The day in Asia/Shanghai the attempt counts for.
    day             date         NOT NULL,
    name            text         NOT NULL,
    org             ltree        NOT NULL,
    started_at      timestamptz  NOT NULL,
    deadline        timestamptz  NOT NULL CHECK (deadline > started_at),
    -- Deadline and grace: from then on an attempt not submitted is graded from what was saved.
    expires_at      timestamptz  NOT NULL CHECK (expires_at >= deadline),
    -- Idempotency-Key of the request that started it.
    request_key     text,
    -- When it was submitted, or the deadline of an abandoned one.
    finished_at     timestamptz,
    abandoned       boolean      NOT NULL DEFAULT false,
    score           numeric(9, 2) CHECK (score BETWEEN 0 AND max_score),
    max_score       integer      NOT NULL CHECK (max_score > 0),
    correct         integer,
    elapsed_seconds integer CHECK (elapsed_seconds >= 0),
    PRIMARY KEY (person_id, id),
    -- Attempts are numbered without a gap, so racing starts meet here and the limits hold exactly.
    UNIQUE (person_id, contest_id, number),
    CHECK (num_nulls(finished_at, score, correct, elapsed_seconds) IN (0, 4))
);

CREATE UNIQUE INDEX attempt_one_open ON attempt (person_id, contest_id) WHERE finished_at IS NULL;
CREATE UNIQUE INDEX attempt_request ON attempt (person_id, contest_id, request_key) WHERE request_key IS NOT NULL;
CREATE INDEX attempt_expiring ON attempt (expires_at) WHERE finished_at IS NULL;

-- No foreign key to the attempt: every save locks its attempt first, and a partition can be retired by itself.
CREATE TABLE answer (
    person_id  uuid        NOT NULL,
    attempt_id uuid        NOT NULL,
    slot       integer     NOT NULL CHECK (slot > 0),
    -- Of the attempt, so that all its answers lie in one partition.
    started_at timestamptz NOT NULL,
    -- Keys of the chosen options in order, a comma between; empty when the choice was taken back.
    value      text        NOT NULL,
    sequence   bigint      NOT NULL CHECK (sequence >= 0),
    saved_at   timestamptz NOT NULL,
    PRIMARY KEY (person_id, attempt_id, slot, started_at)
) PARTITION BY RANGE (started_at);

CREATE TABLE answer_other PARTITION OF answer DEFAULT;

-- Makes the partition of the month (UTC) the instant lies in, if it is not there yet.
CREATE FUNCTION make_answer_partition(instant timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    first_day timestamp := date_trunc('month', instant AT TIME ZONE 'UTC');
BEGIN
    EXECUTE format(
        'CREATE TABLE IF NOT EXISTS %I PARTITION OF answer FOR VALUES FROM (%L) TO (%L)',
        'answer_' || to_char(first_day, 'YYYY_MM'),
        first_day AT TIME ZONE 'UTC',
        (first_day + interval '1 month') AT TIME ZONE 'UTC');
END $$;

-- Drops the partitions of the months (UTC) before the one the instant lies in.
CREATE FUNCTION retire_answer_partitions(oldest_kept timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    retired regclass;
BEGIN
    FOR retired IN
        SELECT child.oid::regclass
        FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
        WHERE inhparent = 'answer'::regclass
          AND child.relname ~ '^answer_\d{4}_\d{2}$'
          AND child.relname < 'answer_' || to_char(oldest_kept AT TIME ZONE 'UTC', 'YYYY_MM')
    LOOP
        EXECUTE format('DROP TABLE %s', retired);
    END LOOP;
END $$;

SELECT make_answer_partition(now() + make_interval(months => ahead)) FROM generate_series(-1, 3) AS ahead;
