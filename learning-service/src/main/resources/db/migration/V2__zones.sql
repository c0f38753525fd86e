-- Zones with columns of ordered entries, and the ledger of visits whose sum a zone shows.
CREATE TABLE zone (
    id         uuid        PRIMARY KEY,
    version    bigint      NOT NULL,
    org        ltree       NOT NULL,
    slug       text        NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 64),
    title      text        NOT NULL CHECK (title ~ '\S' AND length(title) <= 100),
    summary    text        NOT NULL CHECK (length(summary) <= 4000),
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT zone_slug_taken UNIQUE (slug)
);

CREATE INDEX zone_org ON zone USING gist (org);

CREATE TABLE zone_column (
    id       uuid NOT NULL PRIMARY KEY,
    zone_id  uuid NOT NULL REFERENCES zone ON DELETE CASCADE,
    position int  NOT NULL CHECK (position >= 0),
    slug     text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 64),
    title    text NOT NULL CHECK (title ~ '\S' AND length(title) <= 100),
    CONSTRAINT zone_column_slug_once UNIQUE (zone_id, slug) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE column_entry (
    column_id  uuid NOT NULL REFERENCES zone_column ON DELETE CASCADE,
    position   int  NOT NULL CHECK (position >= 0),
    kind       text NOT NULL CHECK (kind IN ('LECTURE')),
    lecture_id uuid NOT NULL REFERENCES lecture,
    PRIMARY KEY (column_id, position)
);

CREATE INDEX column_entry_lecture ON column_entry (lecture_id);

CREATE TABLE zone_count (
    zone_id uuid   PRIMARY KEY REFERENCES zone ON DELETE CASCADE,
    visits  bigint NOT NULL DEFAULT 0 CHECK (visits >= 0)
) WITH (fillfactor = 50);

-- One row is one visit: a worker, a zone, an hour. The default partition only ever catches what the job that makes
-- the monthly ones has missed: a visit is never lost for want of a partition.
CREATE TABLE visit (
    person_id uuid        NOT NULL,
    zone_id   uuid        NOT NULL,
    hour      timestamptz NOT NULL CHECK (hour = date_trunc('hour', hour, 'UTC')),
    channel   text        NOT NULL CHECK (length(channel) <= 40),
    at        timestamptz NOT NULL,
    PRIMARY KEY (person_id, zone_id, hour)
) PARTITION BY RANGE (hour);

CREATE TABLE visit_default PARTITION OF visit DEFAULT;
CREATE INDEX visit_zone ON visit (zone_id);
