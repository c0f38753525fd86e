-- An index over a counter makes every count write the row anew and the indexes with it. The list of the most watched
-- sorts what the reader may see, which is some thousand lectures at the very most.
DROP INDEX lecture_count_plays;
