-- A lecture's film: the upload that brings it, what became of it, and the work that remains.
CREATE TABLE upload (
    id           uuid        PRIMARY KEY,
    person_id    uuid        NOT NULL,
    lecture_id   uuid        NOT NULL REFERENCES lecture ON DELETE CASCADE,
    length       bigint      NOT NULL CHECK (length >= 0),
    received     bigint      NOT NULL DEFAULT 0,
    metadata     text        NOT NULL,
    writer       uuid,
    writer_until timestamptz,
    expires_at   timestamptz NOT NULL,
    CONSTRAINT upload_within_length CHECK (received BETWEEN 0 AND length),
    CONSTRAINT upload_writer_has_term CHECK ((writer IS NULL) = (writer_until IS NULL))
);

CREATE INDEX upload_expires_at ON upload (expires_at);

-- The id is that of the upload, and names the files.
CREATE TABLE media (
    id               uuid        PRIMARY KEY,
    lecture_id       uuid        NOT NULL REFERENCES lecture ON DELETE CASCADE,
    state            text        NOT NULL CHECK (state IN ('PROCESSING', 'READY', 'FAILED')),
    progress         int         NOT NULL CHECK (progress BETWEEN 0 AND 100),
    problem          text,
    duration_seconds int         CHECK (duration_seconds > 0),
    audio            boolean     NOT NULL,
    created_at       timestamptz NOT NULL,
    CONSTRAINT media_one_per_lecture UNIQUE (lecture_id),
    CONSTRAINT media_failed_why CHECK ((state = 'FAILED') = (problem IS NOT NULL)),
    CONSTRAINT media_ready_whole CHECK (state <> 'READY' OR (progress = 100 AND duration_seconds IS NOT NULL))
);

CREATE TABLE rendition (
    media_id  uuid NOT NULL REFERENCES media ON DELETE CASCADE,
    position  int  NOT NULL,
    name      text NOT NULL,
    width     int  NOT NULL CHECK (width > 0),
    height    int  NOT NULL CHECK (height > 0),
    bandwidth int  NOT NULL CHECK (bandwidth > 0),
    PRIMARY KEY (media_id, position)
);

-- Whoever holds the lease works; a lease that ran out (its holder was killed) may be taken by anyone.
CREATE TABLE transcoding (
    media_id    uuid        PRIMARY KEY REFERENCES media ON DELETE CASCADE,
    attempts    int         NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL,
    holder      uuid,
    lease_until timestamptz,
    CONSTRAINT transcoding_holder_has_lease CHECK ((holder IS NULL) = (lease_until IS NULL))
);

CREATE INDEX transcoding_due_at ON transcoding (due_at);
