CREATE TABLE note (
  id         uuid PRIMARY KEY,
  version    bigint NOT NULL,
  org        ltree NOT NULL,
  title      text NOT NULL CONSTRAINT note_title_length CHECK (length(title) <= 20),
  slug       text CONSTRAINT note_slug_unique UNIQUE,
  parent     uuid CONSTRAINT note_parent REFERENCES note,
  size       smallint,
  created_at timestamptz NOT NULL,
  CONSTRAINT note_title_once UNIQUE (org, title)
);
