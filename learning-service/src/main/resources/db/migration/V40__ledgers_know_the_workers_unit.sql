-- Reports split what happened by unit, segment and channel. All three are those of the moment it happened: a worker who
-- moves on takes no past plays along. Rows from before are of no known unit: they stay in every total, and in no
-- unit's share of it.
ALTER TABLE playback ADD COLUMN org ltree, ADD COLUMN segments text[] NOT NULL DEFAULT '{}';
ALTER TABLE play ADD COLUMN org ltree, ADD COLUMN segments text[] NOT NULL DEFAULT '{}';
ALTER TABLE completion ADD COLUMN org ltree, ADD COLUMN segments text[] NOT NULL DEFAULT '{}', ADD COLUMN channel text;
ALTER TABLE visit ADD COLUMN org ltree, ADD COLUMN segments text[] NOT NULL DEFAULT '{}';
