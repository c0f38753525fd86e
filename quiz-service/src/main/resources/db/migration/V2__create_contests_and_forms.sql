-- A contest and, once it is published, its sealed forms.
CREATE TABLE contest (
    id                  uuid        PRIMARY KEY,
    org                 ltree       NOT NULL,
    title               text        NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    opens_at            timestamptz NOT NULL,
    closes_at           timestamptz NOT NULL,
    timezone            text        NOT NULL CHECK (timezone = 'Asia/Shanghai'),
    attempts_per_day    integer     NOT NULL CHECK (attempts_per_day > 0),
    attempts_total      integer     NOT NULL CHECK (attempts_total > 0),
    counted             text        NOT NULL CHECK (counted IN ('BEST', 'LAST', 'SUM')),
    blueprint           jsonb       NOT NULL CHECK (jsonb_typeof(blueprint) = 'array'),
    shuffle             boolean     NOT NULL,
    forms               integer     NOT NULL CHECK (forms > 0),
    seconds_per_attempt integer     NOT NULL CHECK (seconds_per_attempt > 0),
    grace_seconds       integer     NOT NULL CHECK (grace_seconds >= 0),
    multiple_scoring    text        NOT NULL CHECK (multiple_scoring IN ('ALL_OR_NOTHING', 'PARTIAL')),
    ranking             text[]      NOT NULL CHECK (ranking[1] = 'score'),
    reveal              text        NOT NULL CHECK (reveal IN ('AFTER_SUBMIT', 'AFTER_CLOSE', 'NEVER')),
    eligible_org        ltree       NOT NULL,
    -- Empty: every segment.
    eligible_segments   varchar[]   NOT NULL,
    created_by          uuid        NOT NULL,
    created_at          timestamptz NOT NULL,
    published_at        timestamptz,
    revision            bigint      NOT NULL,
    CONSTRAINT contest_opens_before_it_closes CHECK (opens_at < closes_at)
);

CREATE INDEX contest_org ON contest USING gist (org);
CREATE INDEX contest_newest ON contest (opens_at DESC, id DESC);

CREATE TABLE form (
    id         uuid        PRIMARY KEY,
    contest_id uuid        NOT NULL REFERENCES contest,
    number     integer     NOT NULL CHECK (number > 0),
    max_score  integer     NOT NULL CHECK (max_score > 0),
    items      jsonb       NOT NULL CHECK (jsonb_typeof(items) = 'array'),
    sealed_at  timestamptz NOT NULL,
    UNIQUE (contest_id, number)
);

-- Sealed means sealed: a form goes with a withdrawn publication, but never changes.
CREATE FUNCTION refuse_change_of_form() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A sealed form does not change';
END $$;

CREATE TRIGGER form_is_sealed BEFORE UPDATE ON form FOR EACH ROW EXECUTE FUNCTION refuse_change_of_form();
