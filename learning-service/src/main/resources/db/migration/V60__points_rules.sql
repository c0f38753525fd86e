-- What is worth how many points, from which day to which. A rule counts for the unit that made it and all below it; where
-- several do, the nearest unit's counts. Rules are never edited: one is ended and another begun, so that every posting
-- can be explained by the rule it names.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE points_rule (
    id         uuid        PRIMARY KEY,
    version    bigint      NOT NULL,
    org        ltree       NOT NULL,
    kind       text        NOT NULL CHECK (kind IN
        ('LECTURE_COMPLETED', 'ARTICLE_READ', 'COMMENT_ACCEPTED', 'QUIZ_RESULT', 'TALK_ATTENDED')),
    points     int         NOT NULL CHECK (points BETWEEN 1 AND 1000),
    daily_cap  int         NOT NULL CHECK (daily_cap BETWEEN points AND 10000),
    -- Days in Asia/Shanghai; valid_to is the first on which it counts no more.
    valid_from date        NOT NULL,
    valid_to   date,
    made_at    timestamptz NOT NULL,
    CONSTRAINT points_rule_ends_after_it_begins CHECK (valid_to >= valid_from),
    CONSTRAINT points_rule_one_at_a_time
        EXCLUDE USING gist (org WITH =, kind WITH =, daterange(valid_from, valid_to) WITH &&)
);

CREATE FUNCTION points_rule_refuse_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.valid_to IS NULL
        AND (NEW.id, NEW.org, NEW.kind, NEW.points, NEW.daily_cap, NEW.valid_from, NEW.made_at)
          = (OLD.id, OLD.org, OLD.kind, OLD.points, OLD.daily_cap, OLD.valid_from, OLD.made_at) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A rule of points is ended, never edited' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER points_rule_never_edited BEFORE UPDATE OR DELETE ON points_rule
    FOR EACH ROW EXECUTE FUNCTION points_rule_refuse_edit();
