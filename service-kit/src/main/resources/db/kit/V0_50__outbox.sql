-- Events are taken down in the transaction that makes them, and get their position in the feed once they are committed.
-- A number drawn while a transaction is under way cannot be a position: one drawn earlier may be committed later, when
-- a reader is already past it. Nor are transaction ids kept, so a dump restored elsewhere goes on where it was.

-- What is committed or under way and has no position yet; small.
CREATE TABLE outbox (
  arrival bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id      uuid NOT NULL,
  type    text NOT NULL CONSTRAINT outbox_type_named CHECK (type <> ''),
  subject text NOT NULL,
  time    timestamptz NOT NULL,
  data    jsonb NOT NULL
);

-- The feed: positions without gaps, oldest events forgotten.
CREATE TABLE feed_event (
  position bigint PRIMARY KEY,
  id       uuid NOT NULL,
  type     text NOT NULL,
  subject  text NOT NULL,
  time     timestamptz NOT NULL,
  data     jsonb NOT NULL
);

-- One row: the last position given, and the last one forgotten. Who gives positions locks it.
CREATE TABLE feed_head (
  single    boolean PRIMARY KEY DEFAULT true CONSTRAINT feed_head_single CHECK (single),
  position  bigint NOT NULL,
  forgotten bigint NOT NULL,
  CONSTRAINT feed_head_order CHECK (0 <= forgotten AND forgotten <= position)
);
INSERT INTO feed_head (position, forgotten) VALUES (0, 0);

-- How far the feeds of other services have been followed here.
CREATE TABLE feed_cursor (
  feed     text PRIMARY KEY,
  position bigint NOT NULL CONSTRAINT feed_cursor_position CHECK (position >= 0)
);
