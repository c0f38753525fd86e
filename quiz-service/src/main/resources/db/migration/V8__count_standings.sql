-- How many persons of a contest share a score and time: a rank is the sum of the better rows, not a count of persons.
-- Kept with each standing, and the same as counting the standings at any time. No CHECK that it is not negative: that
-- would look at the difference proposed for a row, not at what the row becomes.
CREATE TABLE standing_count (
    contest_id   uuid           NOT NULL REFERENCES contest,
    score        numeric(12, 2) NOT NULL,
    rank_elapsed integer        NOT NULL,
    persons      bigint         NOT NULL,
    PRIMARY KEY (contest_id, score, rank_elapsed)
);

INSERT INTO standing_count (contest_id, score, rank_elapsed, persons)
SELECT contest_id, score, rank_elapsed, count(*) FROM standing GROUP BY contest_id, score, rank_elapsed;
