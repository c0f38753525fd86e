-- Certificates of learning time that were issued: what they say, and no more of the holder than a masked name.
CREATE TABLE learning_certificate (
    code        text        PRIMARY KEY CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
    person_id   uuid        NOT NULL,
    holder      text        NOT NULL CHECK (holder <> ''),
    from_day    date        NOT NULL,
    to_day      date        NOT NULL,
    seconds     bigint      NOT NULL CHECK (seconds > 0),
    completions bigint      NOT NULL CHECK (completions >= 0),
    issued_at   timestamptz NOT NULL,
    CONSTRAINT learning_certificate_days CHECK (from_day <= to_day),
    CONSTRAINT learning_certificate_said_once UNIQUE (person_id, holder, from_day, to_day, seconds, completions)
);
