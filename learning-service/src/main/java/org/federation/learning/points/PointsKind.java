package org.federation.learning.points;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What points are given for. */
public enum PointsKind {
    /** A lecture was completed, once for each lecture. */
    @JsonProperty("lecture-completed")
    LECTURE_COMPLETED,
    /** An article was read to its end, once for each article. */
    @JsonProperty("article-read")
    ARTICLE_READ,
    /** A comment was let out, once for each comment. */
    @JsonProperty("comment-accepted")
    COMMENT_ACCEPTED,
    /** An attempt at a contest was graded: the share of the points that the score is of the highest score. */
    @JsonProperty("quiz-result")
    QUIZ_RESULT,
    /** A talk was attended, once for each talk. */
    @JsonProperty("talk-attended")
    TALK_ATTENDED
}
