package org.federation.learning;

/** Roles of this service; those of the whole platform stand in {@link org.federation.kit.identity.Roles}. */
public final class Roles {

    public static final String CONTENT_EDITOR = "content-editor";
    public static final String CONTENT_REVIEWER = "content-reviewer";

    private Roles() {}
}
