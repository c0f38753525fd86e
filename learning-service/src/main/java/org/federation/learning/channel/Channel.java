package org.federation.learning.channel;

/** The name a host platform goes by in requests and reports. */
public final class Channel {

    /** Lower-case letters, digits and hyphens, at most 40, no hyphen at the start. */
    public static final String FORM = "[a-z0-9][a-z0-9-]{0,39}";

    private Channel() {}
}
