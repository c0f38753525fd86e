-- The answers given under an Idempotency-Key, kept for a day.
CREATE TABLE idempotency_key (
  person         uuid NOT NULL,
  operation      text NOT NULL,
  key            text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
  request_digest bytea NOT NULL,
  status         smallint NOT NULL,
  location       text,
  entity_tag     text,
  body           text,
  created_at     timestamptz NOT NULL,
  PRIMARY KEY (person, operation, key)
);

CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
