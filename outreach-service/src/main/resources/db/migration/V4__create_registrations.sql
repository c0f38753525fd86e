-- Owned by a person, so their id leads the key: the table can be spread by it.
CREATE TABLE registration (
  id            uuid        NOT NULL,
  person_id     uuid        NOT NULL,
  talk_id       uuid        NOT NULL REFERENCES talk,
  state         text        NOT NULL CHECK (state IN ('confirmed', 'waiting', 'cancelled')),
  -- Order of registration within the talk, and so of the waiting line.
  place         bigint      NOT NULL,
  -- The Idempotency-Key of the request, so that a late repetition does not register a second time.
  request_key   text,
  registered_at timestamptz NOT NULL,
  cancelled_at  timestamptz,
  PRIMARY KEY (person_id, id),
  CONSTRAINT registration_cancelled_at_a_time CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL))
);

CREATE UNIQUE INDEX registration_once_per_person ON registration (person_id, talk_id) WHERE state <> 'cancelled';

-- The waiting line of a talk, first in line first.
CREATE INDEX registration_line ON registration (talk_id, place) WHERE state = 'waiting';
