CREATE TABLE speaker (
  id                 uuid      PRIMARY KEY,
  version            bigint    NOT NULL,
  org                ltree     NOT NULL,
  name               text      NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  person_id          uuid,
  honours            varchar[] NOT NULL,
  topics             varchar[] NOT NULL,
  segments           varchar[] NOT NULL,
  languages          varchar[] NOT NULL,
  home_place         text,
  home_latitude      double precision CHECK (home_latitude BETWEEN -90 AND 90),
  home_longitude     double precision CHECK (home_longitude BETWEEN -180 AND 180),
  max_talks_per_week integer   NOT NULL CHECK (max_talks_per_week BETWEEN 1 AND 50),
  CONSTRAINT speaker_person_unique UNIQUE (person_id)
);

CREATE INDEX speaker_org ON speaker USING gist (org);
CREATE INDEX speaker_name ON speaker (name, id);
