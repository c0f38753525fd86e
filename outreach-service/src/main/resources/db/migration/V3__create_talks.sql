-- GiST indexes that compare ids for equality beside ranges for overlap.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE talk (
  id                  uuid        PRIMARY KEY,
  version             bigint      NOT NULL,
  org                 ltree       NOT NULL,
  title               text        NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  topic               text        NOT NULL CHECK (length(topic) BETWEEN 1 AND 80),
  segments            varchar[]   NOT NULL,
  speaker_id          uuid        NOT NULL REFERENCES speaker,
  venue_id            uuid        NOT NULL REFERENCES venue,
  starts_at           timestamptz NOT NULL,
  ends_at             timestamptz NOT NULL,
  -- When the speaker can begin elsewhere: the end and the travel time in force when the talk was scheduled.
  speaker_free_at     timestamptz NOT NULL,
  capacity            integer     NOT NULL CHECK (capacity BETWEEN 1 AND 100000),
  -- The sums of the talk's registrations, changed in the transaction that changes those.
  confirmed           integer     NOT NULL DEFAULT 0,
  waiting             integer     NOT NULL DEFAULT 0,
  -- The place in the line that was given last; places are never given again.
  last_place          bigint      NOT NULL DEFAULT 0,
  published_at        timestamptz,
  cancelled_at        timestamptz,
  cancellation_reason text,
  CONSTRAINT talk_ends_after_it_starts CHECK (starts_at < ends_at AND ends_at <= speaker_free_at),
  CONSTRAINT talk_not_overbooked CHECK (confirmed BETWEEN 0 AND capacity AND waiting >= 0),
  CONSTRAINT talk_cancelled_for_a_reason CHECK ((cancelled_at IS NULL) = (cancellation_reason IS NULL)),

  -- One venue holds one talk at a time; one may begin the moment another ends.
  CONSTRAINT talk_venue_no_overlap EXCLUDE USING gist (
    venue_id WITH =,
    tstzrange(starts_at, ends_at) WITH &&
  ) WHERE (cancelled_at IS NULL),

  -- One speaker gives one talk at a time. Between different venues the travel time lies in between, exactly once:
  -- the blocked range is lengthened at its end only, for with both ends lengthened two neighbours would be kept
  -- twice the travel time apart. In the same venue the constraint above already keeps talks apart.
  CONSTRAINT talk_speaker_no_overlap EXCLUDE USING gist (
    speaker_id WITH =,
    venue_id WITH <>,
    tstzrange(starts_at, speaker_free_at) WITH &&
  ) WHERE (cancelled_at IS NULL)
);

CREATE INDEX talk_org ON talk USING gist (org);
CREATE INDEX talk_starts_at ON talk (starts_at, id);
