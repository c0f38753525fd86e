package org.federation.learning;

/** Roles of this service; those of the whole platform stand in {@link org.federation.kit.identity.Roles}. */
public final class Roles {

    public static final String CONTENT_EDITOR = "content-editor";
    public static final String CONTENT_REVIEWER = "content-reviewer";

    /** Runs contests, and reads how the units come on (竞赛管理员). */
    public static final String CONTEST_ADMIN = "contest-admin";

    /** Plans talks, and reads how the units come on (宣讲管理员). */
    public static final String OUTREACH_ADMIN = "outreach-admin";

    /** Orders talks for a unit, and reads how it comes on (宣讲需求单位). */
    public static final String OUTREACH_REQUESTER = "outreach-requester";

    private Roles() {}
}
