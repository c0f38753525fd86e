-- Micro-lectures. What makes review by a second person certain stands here too, not in the program alone.
CREATE EXTENSION IF NOT EXISTS ltree;

CREATE TABLE lecture (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL,
    org              ltree       NOT NULL,
    author_id        uuid        NOT NULL,
    author_name      text        NOT NULL,
    contributors     uuid[]      NOT NULL,
    title            text        NOT NULL CHECK (title ~ '\S' AND length(title) <= 200),
    summary          text        NOT NULL CHECK (length(summary) <= 4000),
    language         text        NOT NULL CHECK (length(language) <= 35),
    speaker_name     text        NOT NULL CHECK (speaker_name ~ '\S'),
    speaker_title    text        NOT NULL,
    speaker_employer text        NOT NULL,
    speaker_honours  varchar[]   NOT NULL,
    topics           varchar[]   NOT NULL,
    search_terms     varchar[]   NOT NULL,
    state            text        NOT NULL CHECK (state IN ('DRAFT', 'RETURNED', 'APPROVED', 'PUBLISHED')),
    reviewer_id      uuid,
    reviewer_name    text,
    review_note      text,
    reviewed_at      timestamptz,
    published_at     timestamptz,
    created_at       timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL,
    CONSTRAINT lecture_author_contributes CHECK (author_id = ANY (contributors)),
    CONSTRAINT lecture_four_eyes CHECK (
        state NOT IN ('APPROVED', 'PUBLISHED') OR (reviewer_id IS NOT NULL AND reviewer_id <> ALL (contributors))),
    CONSTRAINT lecture_published_when CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL))
);

CREATE INDEX lecture_org ON lecture USING gist (org);
CREATE INDEX lecture_newest ON lecture (published_at DESC, id DESC) WHERE state = 'PUBLISHED';
CREATE INDEX lecture_search_terms ON lecture USING gin (search_terms);
CREATE INDEX lecture_topics ON lecture USING gin (topics);

-- Apart from the lecture, so that counting neither waits for an editor nor makes an ETag stale.
CREATE TABLE lecture_count (
    lecture_id  uuid   PRIMARY KEY REFERENCES lecture ON DELETE CASCADE,
    plays       bigint NOT NULL DEFAULT 0 CHECK (plays >= 0),
    workers     bigint NOT NULL DEFAULT 0 CHECK (workers BETWEEN 0 AND plays),
    completions bigint NOT NULL DEFAULT 0 CHECK (completions >= 0)
) WITH (fillfactor = 50);

CREATE INDEX lecture_count_plays ON lecture_count (plays DESC, lecture_id DESC);

CREATE TABLE caption (
    lecture_id uuid        NOT NULL REFERENCES lecture ON DELETE CASCADE,
    language   text        NOT NULL CHECK (length(language) <= 35),
    file       text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (lecture_id, language)
);
