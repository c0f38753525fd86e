-- Who was where: the roll-ups that reports are made of. The ledgers stay the truth; these are what they sum up to.

-- Roll-ups hold people as bits of a bitmap, which wants small numbers that grow one by one. Whoever is erased keeps the
-- number, under the pseudonym.
CREATE TABLE person_number (
    number    int  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT person_number_once UNIQUE
);

-- Rows of the ledgers on their way into the roll-ups: entered in the ledger's own transaction, deleted with their effect.
-- Nothing is looked up here, so there is no key, and entering costs those who watch as little as can be.
CREATE TABLE presence_waiting (
    measure    text        NOT NULL CHECK (measure IN ('VISITED', 'PLAYED', 'COMPLETED')),
    subject_id uuid        NOT NULL,
    person_id  uuid        NOT NULL,
    org        ltree       NOT NULL,
    segments   text[]      NOT NULL,
    channel    text        NOT NULL,
    at         timestamptz NOT NULL
);

-- One row for each row of a ledger, to be found by the unit: reports on what is too small to be rolled up read these.
CREATE TABLE presence_fact (
    org        ltree  NOT NULL,
    day        date   NOT NULL,
    measure    text   NOT NULL CHECK (measure IN ('VISITED', 'PLAYED', 'COMPLETED')),
    subject_id uuid   NOT NULL,
    channel    text   NOT NULL,
    segments   text[] NOT NULL,
    person     int    NOT NULL REFERENCES person_number
) PARTITION BY RANGE (day);

CREATE TABLE presence_fact_default PARTITION OF presence_fact DEFAULT;
CREATE INDEX presence_fact_unit ON presence_fact (org, day);

-- The people of a unit and all below it, in a day or a week from Monday on, and of these perhaps only those of one
-- lecture, zone, channel or segment. Bitmaps of any units, days or subjects put together are bitmaps again, so nobody is
-- counted twice.
CREATE TABLE presence_roll_up (
    kind    text     NOT NULL CHECK (kind IN ('ANY', 'ZONE', 'LECTURE', 'CHANNEL', 'SEGMENT')),
    level   smallint NOT NULL,
    grain   text     NOT NULL CHECK (grain IN ('DAY', 'WEEK')),
    starts  date     NOT NULL CHECK (grain = 'DAY' OR extract(isodow FROM starts) = 1),
    org     ltree    NOT NULL CHECK (nlevel(org) = level),
    measure text     NOT NULL CHECK (measure IN ('VISITED', 'PLAYED', 'COMPLETED')),
    subject text     NOT NULL,
    persons bytea    NOT NULL,
    workers int      NOT NULL CHECK (workers > 0),
    events  bigint   NOT NULL CHECK (events >= workers),
    PRIMARY KEY (kind, level, grain, starts, org, measure, subject)
);
-- They are packed already.
ALTER TABLE presence_roll_up ALTER COLUMN persons SET STORAGE EXTERNAL;

-- Up to when every acknowledged row of the ledgers is in.
CREATE TABLE presence_state (
    only_one boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    as_of    timestamptz NOT NULL
);
INSERT INTO presence_state (as_of) VALUES ('1970-01-01T00:00:00Z');
