-- Learning time of the days whose playbacks are dropped; that of later days is read off the playbacks themselves.
CREATE TABLE study_day (
    person_id uuid   NOT NULL,
    day       date   NOT NULL,
    seconds   bigint NOT NULL CHECK (seconds > 0),
    PRIMARY KEY (person_id, day)
);
