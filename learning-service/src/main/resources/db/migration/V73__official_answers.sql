-- Whoever publishes, corrects or withdraws a lecture looks at the official answers below it.
CREATE INDEX comment_official ON comment (lecture_id) WHERE official;
