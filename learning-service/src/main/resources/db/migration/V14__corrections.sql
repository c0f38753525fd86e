-- Corrections of what is published: proposed by one person, and made by another's approval while the page stays up. What
-- was corrected is told to workers, with the day and in words.
CREATE TABLE correction (
    id            uuid        PRIMARY KEY,
    piece_id      uuid        NOT NULL,
    words         jsonb       NOT NULL,
    note          text        NOT NULL CHECK (note ~ '\S' AND length(note) <= 500),
    author_id     uuid        NOT NULL,
    author_name   text        NOT NULL,
    proposed_at   timestamptz NOT NULL,
    state         text        NOT NULL CHECK (state IN ('PROPOSED', 'MADE', 'RETURNED')),
    reviewer_id   uuid,
    reviewer_name text,
    review_note   text,
    reviewed_at   timestamptz,
    CONSTRAINT correction_reviewed CHECK (
        (state = 'PROPOSED') = (reviewed_at IS NULL) AND (state = 'PROPOSED') = (reviewer_id IS NULL)),
    CONSTRAINT correction_four_eyes CHECK (state <> 'MADE' OR reviewer_id <> author_id)
);

-- Two at once would each be reviewed against words that the other replaces.
CREATE UNIQUE INDEX correction_one_at_a_time ON correction (piece_id) WHERE state = 'PROPOSED';
CREATE INDEX correction_piece ON correction (piece_id, proposed_at DESC, id DESC);
