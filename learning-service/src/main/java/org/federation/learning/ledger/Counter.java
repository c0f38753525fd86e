package org.federation.learning.ledger;

/** A counter that sums a ledger up. */
enum Counter {
    ARTICLE_READERS("article.readers", true),
    COMMENT_LIKES("comment.likes", true),
    COMMENT_REPLIES("comment.replies", false),
    LECTURE_COMMENTS("lecture.comments", true),
    LECTURE_COMPLETIONS("lecture.completions", true),
    LECTURE_LIKES("lecture.likes", true),
    LECTURE_PLAYS("lecture.plays", true),
    LECTURE_SECONDS("lecture.seconds", false),
    LECTURE_WORKERS("lecture.workers", false),
    ZONE_VISITS("zone.visits", true);

    final String label;

    /** Whether it counts rows, not who is in them. */
    final boolean ofRows;

    Counter(String label, boolean ofRows) {
        this.label = label;
        this.ofRows = ofRows;
    }
}
