-- Every decision about a comment, whether a reviewer's or, without a person, that of a rule. Rows come in and stay as
-- they are; only who it was can be made nobody, when that person's data are erased.
CREATE TABLE comment_decision (
    id          uuid        PRIMARY KEY,
    comment_id  uuid        NOT NULL REFERENCES comment,
    at          timestamptz NOT NULL,
    person_id   uuid,
    person_name text,
    decision    text        NOT NULL CHECK (decision IN ('doubt', 'reported', 'publish', 'refuse', 'hide')),
    reason      text        NOT NULL CHECK (length(reason) <= 500),
    on_appeal   boolean     NOT NULL,
    CONSTRAINT comment_decision_by_someone CHECK ((person_id IS NULL) = (person_name IS NULL)),
    CONSTRAINT comment_decision_rules_only_raise CHECK (person_id IS NOT NULL OR decision IN ('doubt', 'reported'))
);

CREATE INDEX comment_decision_comment ON comment_decision (comment_id, id);
CREATE INDEX comment_decision_person ON comment_decision (person_id);

CREATE FUNCTION comment_decision_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{person_id,person_name}'::text[]
        = to_jsonb(OLD) - '{person_id,person_name}'::text[] THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'comment_decision is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER comment_decision_append_only BEFORE UPDATE OR DELETE ON comment_decision
    FOR EACH ROW EXECUTE FUNCTION comment_decision_refuse_change();
CREATE TRIGGER comment_decision_no_truncate BEFORE TRUNCATE ON comment_decision
    FOR EACH STATEMENT EXECUTE FUNCTION comment_decision_refuse_change();
