-- Roll-ups of the ledger, changed in the transaction that posts. Nothing else is read for a balance, a board or a rank.

-- What an account has gained in a period, and the unit its person last earned in during it. Of ALL there is one row, for good; rows of
-- periods long over are dropped.
CREATE TABLE points_total (
    account_id uuid  NOT NULL REFERENCES points_account,
    period     text  NOT NULL CHECK (period IN ('DAY', 'WEEK', 'MONTH', 'ALL')),
    start      date  NOT NULL,
    org        ltree NOT NULL,
    points     int   NOT NULL CHECK (points >= 0),
    PRIMARY KEY (account_id, period, start)
);

CREATE INDEX points_total_rank ON points_total (period, start, points DESC, account_id);
-- A unit and all below it are one range of paths, [path, path || '-').
CREATE INDEX points_total_unit ON points_total (period, start, org);

-- How many persons of a unit, with all below it, share a number of points: a rank or a unit's sum adds up these rows
-- instead of counting persons. Persons without points are not counted. No CHECK that it is not negative: that would look
-- at the difference proposed for a row, not at what the row becomes.
CREATE TABLE points_standing (
    period  text   NOT NULL,
    start   date   NOT NULL,
    org     ltree  NOT NULL,
    points  int    NOT NULL CHECK (points > 0),
    persons bigint NOT NULL,
    PRIMARY KEY (period, start, org, points)
);
