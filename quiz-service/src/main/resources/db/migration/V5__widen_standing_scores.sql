-- A sum of many attempts outgrows the score of one: 200 questions of 1000 points, a thousand times.
ALTER TABLE standing ALTER COLUMN score TYPE numeric(12, 2);
