package org.federation.learning.activity;

/** Kinds of activities. */
public enum ActivityKind {
    /** A lecture was completed; its subject is the lecture. */
    LECTURE_COMPLETED,
    /** An article was read to its end; its subject is the article. */
    ARTICLE_READ,
    /** A comment was let out; its subject is the comment. */
    COMMENT_ACCEPTED,
    /** A comment that had been let out was taken back; its subject is the comment. */
    COMMENT_REVOKED
}
