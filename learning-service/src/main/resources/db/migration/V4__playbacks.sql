-- Watching. Everything here is a worker's own and is keyed by the worker; only counters cross over.

-- One sitting before a lecture. The id is a UUID of version 7, so ranges of ids are ranges of time: months can be
-- partitions and yet a sitting is found by its key alone.
CREATE TABLE playback (
    person_id        uuid           NOT NULL,
    id               uuid           NOT NULL,
    lecture_id       uuid           NOT NULL,
    duration_seconds int            NOT NULL CHECK (duration_seconds > 0),
    channel          text           CHECK (length(channel) <= 40),
    preview          boolean        NOT NULL,
    started_at       timestamptz    NOT NULL,
    expires_at       timestamptz    NOT NULL CHECK (expires_at > started_at),
    claimed          int4multirange NOT NULL DEFAULT '{}',
    credited         int4multirange NOT NULL DEFAULT '{}',
    counted          boolean        NOT NULL DEFAULT false,
    PRIMARY KEY (person_id, id),
    CONSTRAINT playback_credits_what_was_claimed CHECK (claimed @> credited)
) PARTITION BY RANGE (id);

CREATE TABLE playback_default PARTITION OF playback DEFAULT;

-- What a worker has seen of a lecture over all sittings, and where to go on.
CREATE TABLE progress (
    person_id         uuid           NOT NULL,
    lecture_id        uuid           NOT NULL,
    coverage          int4multirange NOT NULL DEFAULT '{}',
    position_seconds  int            NOT NULL DEFAULT 0 CHECK (position_seconds >= 0),
    position_playback uuid,
    position_sequence int            NOT NULL DEFAULT -1,
    plays             int            NOT NULL DEFAULT 0 CHECK (plays >= 0),
    credit_since      timestamptz    NOT NULL,
    credit_until      timestamptz    NOT NULL,
    credit_used       int            NOT NULL DEFAULT 0 CHECK (credit_used >= 0),
    watched_at        timestamptz    NOT NULL,
    PRIMARY KEY (person_id, lecture_id)
) WITH (fillfactor = 70);
-- Every beacon changes a row in place. An index by time would be one more write for each; a worker's history is sorted
-- out of the worker's own rows, which are few.

-- The ledger: one row is one play, of a worker, a lecture and an hour.
CREATE TABLE play (
    person_id   uuid        NOT NULL,
    lecture_id  uuid        NOT NULL,
    hour        timestamptz NOT NULL CHECK (hour = date_trunc('hour', hour, 'UTC')),
    playback_id uuid        NOT NULL,
    channel     text,
    at          timestamptz NOT NULL,
    PRIMARY KEY (person_id, lecture_id, hour)
) PARTITION BY RANGE (hour);

CREATE TABLE play_default PARTITION OF play DEFAULT;
CREATE INDEX play_lecture ON play (lecture_id);

CREATE TABLE completion (
    person_id  uuid        NOT NULL,
    lecture_id uuid        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (person_id, lecture_id)
);

CREATE INDEX completion_lecture ON completion (lecture_id);
