-- What becomes of plays and visits of months long past: one row for a worker, a lecture and a month in place of one for
-- each hour, so that the ledger does not grow for ever. All that is summed up stays exact by month: plays, who they
-- were, and where they then belonged. The hours themselves are gone.
CREATE TABLE play_month (
    person_id  uuid   NOT NULL,
    lecture_id uuid   NOT NULL,
    month      date   NOT NULL CHECK (month = date_trunc('month', month)),
    org        ltree,
    segments   text[] NOT NULL,
    channel    text,
    plays      int    NOT NULL CHECK (plays > 0),
    CONSTRAINT play_month_once UNIQUE NULLS NOT DISTINCT (person_id, lecture_id, month, org, segments, channel)
);

CREATE INDEX play_month_lecture ON play_month (lecture_id);

CREATE TABLE visit_month (
    person_id uuid   NOT NULL,
    zone_id   uuid   NOT NULL,
    month     date   NOT NULL CHECK (month = date_trunc('month', month)),
    org       ltree,
    segments  text[] NOT NULL,
    channel   text   NOT NULL,
    visits    int    NOT NULL CHECK (visits > 0),
    CONSTRAINT visit_month_once UNIQUE NULLS NOT DISTINCT (person_id, zone_id, month, org, segments, channel)
);

CREATE INDEX visit_month_zone ON visit_month (zone_id);
