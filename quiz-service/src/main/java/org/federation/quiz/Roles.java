package org.federation.quiz;

/** The roles this service asks for besides those of the whole platform; each holds within its holder's own subtree. */
public final class Roles {

    /** Writes questions. */
    public static final String QUESTION_EDITOR = "question-editor";

    /** Approves or returns questions others wrote. */
    public static final String QUESTION_REVIEWER = "question-reviewer";

    /** Makes and publishes contests. */
    public static final String CONTEST_ADMIN = "contest-admin";

    private Roles() {}
}
