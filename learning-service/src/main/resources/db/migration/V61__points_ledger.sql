-- The ledger of points, by double entry. No row of it holds a person's id: they are known by their account, and whoever
-- is erased leaves an account that is nobody's, with all its postings as they were.
CREATE TABLE points_account (
    id        uuid        PRIMARY KEY,
    person_id uuid        CONSTRAINT points_account_of_one_person UNIQUE,
    -- The name to show on boards, kept only while the person agrees to be shown.
    name      text        CHECK (length(name) BETWEEN 1 AND 200),
    opened_at timestamptz NOT NULL,
    CONSTRAINT points_account_shows_a_person CHECK (name IS NULL OR person_id IS NOT NULL)
);

-- What an activity came to: one row for a kind and subject, so it has its effect once. Earned may be 0: of a day already
-- full, or of a day without a rule.
CREATE TABLE points_effect (
    account_id uuid NOT NULL REFERENCES points_account,
    kind       text NOT NULL,
    subject_id uuid NOT NULL,
    state      text NOT NULL CHECK (state IN ('EARNED', 'REVOKED', 'REVERSED')),
    posting_id uuid,
    PRIMARY KEY (account_id, kind, subject_id)
);

-- How much of a day's cap is used. Whatever two transactions do at once, the row cannot say more than the cap.
CREATE TABLE points_day (
    account_id uuid NOT NULL REFERENCES points_account,
    kind       text NOT NULL,
    day        date NOT NULL,
    earned     int  NOT NULL,
    cap        int  NOT NULL,
    PRIMARY KEY (account_id, kind, day),
    CONSTRAINT points_day_within_cap CHECK (earned BETWEEN 0 AND cap)
);

CREATE TABLE points_posting (
    account_id    uuid        NOT NULL,
    at            timestamptz NOT NULL,
    id            uuid        NOT NULL,
    kind          text        NOT NULL,
    rule_id       uuid        NOT NULL,
    subject_id    uuid        NOT NULL,
    -- What another service calls it; our own titles are looked up.
    subject_title text        CHECK (length(subject_title) <= 300),
    org           ltree       NOT NULL,
    -- The day in Asia/Shanghai it counts for; a reversal counts for the day of what it takes back.
    day           date        NOT NULL,
    reverses      uuid,
    reason        text        CHECK (length(reason) <= 1000),
    PRIMARY KEY (account_id, at, id),
    CONSTRAINT points_posting_reversal_says_why CHECK ((reverses IS NULL) = (reason IS NULL))
) PARTITION BY RANGE (at);

CREATE TABLE points_posting_default PARTITION OF points_posting DEFAULT;

-- Two entries for a posting: what the person's account gains the rule's account gives. Kept with the person's account.
CREATE TABLE points_entry (
    owner_id   uuid        NOT NULL,
    at         timestamptz NOT NULL,
    posting_id uuid        NOT NULL,
    account_id uuid        NOT NULL,
    amount     int         NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (owner_id, at, posting_id, account_id)
) PARTITION BY RANGE (at);

CREATE TABLE points_entry_default PARTITION OF points_entry DEFAULT;

CREATE FUNCTION points_ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The ledger of points is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER points_posting_append_only BEFORE UPDATE OR DELETE ON points_posting
    FOR EACH ROW EXECUTE FUNCTION points_ledger_refuse_change();
CREATE TRIGGER points_entry_append_only BEFORE UPDATE OR DELETE ON points_entry
    FOR EACH ROW EXECUTE FUNCTION points_ledger_refuse_change();

-- At the commit every posting has its two entries, one of the person's account and one of the rule's, and they sum to
-- zero; a reversal is the opposite of what it names.
CREATE FUNCTION points_posting_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    owner uuid;
    posting uuid;
    posted timestamptz := NEW.at;
    known record;
    gained int;
BEGIN
    IF TG_ARGV[0] = 'posting' THEN
        owner := NEW.account_id; posting := NEW.id;
    ELSE
        owner := NEW.owner_id; posting := NEW.posting_id;
    END IF;
    SELECT p.rule_id, p.reverses,
           count(*) AS entries, sum(e.amount) AS sum,
           sum(e.amount) FILTER (WHERE e.account_id = owner) AS own,
           sum(e.amount) FILTER (WHERE e.account_id = p.rule_id) AS counter
    INTO known
    FROM points_posting p JOIN points_entry e ON e.owner_id = p.account_id AND e.at = p.at AND e.posting_id = p.id
    WHERE p.account_id = owner AND p.at = posted AND p.id = posting
    GROUP BY p.rule_id, p.reverses;
    IF NOT FOUND OR known.entries <> 2 OR known.sum <> 0 OR known.own IS NULL OR known.counter IS NULL THEN
        RAISE EXCEPTION 'A posting of points is a pair of entries that sum to zero' USING ERRCODE = 'check_violation';
    END IF;
    IF known.reverses IS NOT NULL THEN
        SELECT e.amount INTO gained FROM points_entry e
        WHERE e.owner_id = owner AND e.account_id = owner AND e.posting_id = known.reverses;
        IF NOT FOUND OR gained <= 0 OR known.own <> -gained THEN
            RAISE EXCEPTION 'A reversal is the opposite of what it reverses' USING ERRCODE = 'check_violation';
        END IF;
    ELSIF known.own <= 0 THEN
        RAISE EXCEPTION 'Only a reversal takes points' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER points_posting_balances AFTER INSERT ON points_posting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION points_posting_balances('posting');
CREATE CONSTRAINT TRIGGER points_entry_balances AFTER INSERT ON points_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION points_posting_balances('entry');
