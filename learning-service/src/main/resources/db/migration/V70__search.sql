-- What can be found. The application takes the texts apart (PostgreSQL knows no Chinese words) and makes both vectors:
-- `heading` of titles and names alone, which are looked at first, `lexemes` of everything.
CREATE TABLE search_entry (
    kind           text        NOT NULL CHECK (kind IN ('LECTURE', 'ARTICLE', 'TRANSCRIPT', 'ANSWER')),
    subject_id     uuid        NOT NULL,
    part           int         NOT NULL CHECK (part >= 0),
    org            ltree       NOT NULL,
    out_from       timestamptz NOT NULL,
    language       text        NOT NULL CHECK (length(language) <= 35),
    title          text        NOT NULL,
    names          varchar[]   NOT NULL,
    body           text        NOT NULL,
    moment_offsets int[]       NOT NULL,
    moment_seconds int[]       NOT NULL,
    heading        tsvector    NOT NULL,
    lexemes        tsvector    NOT NULL,
    PRIMARY KEY (kind, subject_id, part),
    CONSTRAINT search_entry_moments CHECK (cardinality(moment_offsets) = cardinality(moment_seconds))
) WITH (toast_tuple_target = 256);

-- Candidates are chosen by the narrow columns alone; what is long lies elsewhere, and uncompressed, because the best
-- some hundred are read for their rank with each query.
ALTER TABLE search_entry ALTER COLUMN lexemes SET STORAGE EXTERNAL;

-- Publishing is rare and searching is not: no list of pending entries that each search would have to walk.
CREATE INDEX search_entry_heading ON search_entry USING gin (heading) WITH (fastupdate = off);
CREATE INDEX search_entry_lexemes ON search_entry USING gin (lexemes) WITH (fastupdate = off);
CREATE INDEX search_entry_newest ON search_entry (out_from DESC);

-- How far what was published before has been entered, source by source.
CREATE TABLE search_filling (
    source  text    PRIMARY KEY,
    edition int     NOT NULL,
    after   uuid,
    filled  boolean NOT NULL DEFAULT false
);
