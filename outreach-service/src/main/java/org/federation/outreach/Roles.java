package org.federation.outreach;

/** The roles only this service knows; the others are {@link org.federation.kit.identity.Roles}. */
public final class Roles {

    /** Keeps speakers, venues and talks of their unit and below. */
    public static final String OUTREACH_ADMIN = "outreach-admin";

    /** Hosts talks in their unit, and so sees its venues and calendar. */
    public static final String OUTREACH_REQUESTER = "outreach-requester";

    /** Gives talks. */
    public static final String SPEAKER = "speaker";

    private Roles() {}
}
