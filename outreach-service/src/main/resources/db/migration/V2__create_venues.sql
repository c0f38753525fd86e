CREATE TABLE venue (
  id         uuid             PRIMARY KEY,
  version    bigint           NOT NULL,
  org        ltree            NOT NULL,
  name       text             NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  place      text             NOT NULL CHECK (length(place) BETWEEN 1 AND 200),
  latitude   double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude  double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  capacity   integer          NOT NULL CHECK (capacity BETWEEN 1 AND 100000),
  accessible boolean          NOT NULL
);

CREATE INDEX venue_org ON venue USING gist (org);
CREATE INDEX venue_name ON venue (name, id);
