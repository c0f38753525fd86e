-- One row per person and contest: what the contest counts of the person's graded attempts (best, last or sum).
CREATE TABLE standing (
    contest_id      uuid          NOT NULL REFERENCES contest,
    person_id       uuid          NOT NULL,
    name            text          NOT NULL,
    org             ltree         NOT NULL,
    attempts        integer       NOT NULL CHECK (attempts > 0),
    score           numeric(9, 2) NOT NULL,
    elapsed_seconds integer       NOT NULL,
    reached_at      timestamptz   NOT NULL,
    -- What ranks after the score, lower is better; the same for all where the contest does not rank by it.
    rank_elapsed    integer       NOT NULL,
    rank_reached    timestamptz   NOT NULL,
    PRIMARY KEY (contest_id, person_id)
);

CREATE INDEX standing_rank ON standing (contest_id, (-score), rank_elapsed, rank_reached);
CREATE INDEX standing_org ON standing USING gist (org);
