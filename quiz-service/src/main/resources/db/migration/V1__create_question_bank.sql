-- A question is a chain of versions. One of them may be approved and in use while a later one awaits its review.
CREATE EXTENSION IF NOT EXISTS ltree;

CREATE TABLE question (
    id          uuid        PRIMARY KEY,
    org         ltree       NOT NULL,
    latest_id   uuid        NOT NULL,
    approved_id uuid,
    created_at  timestamptz NOT NULL,
    revision    bigint      NOT NULL
);

CREATE TABLE question_version (
    id          uuid        PRIMARY KEY,
    -- Question and version name each other, so both are checked at the commit.
    question_id uuid        NOT NULL REFERENCES question DEFERRABLE INITIALLY DEFERRED,
    number      integer     NOT NULL CHECK (number > 0),
    kind        text        NOT NULL CHECK (kind IN ('SINGLE', 'MULTIPLE', 'TRUE_FALSE')),
    stem        text        NOT NULL CHECK (length(stem) BETWEEN 1 AND 2000),
    options     jsonb       NOT NULL CHECK (jsonb_typeof(options) = 'array'),
    -- Keys of the right options in order, a comma between: 'A,C'; 'true' or 'false' of a true-false question.
    answer      text        NOT NULL CHECK (answer <> ''),
    explanation text        NOT NULL,
    source      text        NOT NULL,
    category    text        NOT NULL CHECK (length(category) BETWEEN 1 AND 64),
    tags        text[]      NOT NULL,
    difficulty  integer     NOT NULL CHECK (difficulty BETWEEN 1 AND 5),
    state       text        NOT NULL CHECK (state IN ('DRAFT', 'APPROVED', 'RETURNED')),
    -- Everybody who had a hand in this version.
    authors     uuid[]      NOT NULL CHECK (cardinality(authors) > 0),
    written_at  timestamptz NOT NULL,
    reviewer    uuid,
    reviewed_at timestamptz,
    note        text,
    UNIQUE (question_id, number),
    UNIQUE (question_id, id),
    CONSTRAINT question_reviewed_by_another CHECK (reviewer IS NULL OR reviewer <> ALL (authors)),
    CHECK ((state = 'DRAFT') = (reviewer IS NULL)),
    CHECK ((reviewer IS NULL) = (reviewed_at IS NULL))
);

ALTER TABLE question
    ADD FOREIGN KEY (id, latest_id) REFERENCES question_version (question_id, id) DEFERRABLE INITIALLY DEFERRED,
    ADD FOREIGN KEY (id, approved_id) REFERENCES question_version (question_id, id) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX question_org ON question USING gist (org);
