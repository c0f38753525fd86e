package org.federation.kit.identity;

/**
 * The roles every service knows, as they stand in a token's {@code groups}; a service's own are in its own
 * {@code Roles}.
 */
public final class Roles {

    /** Learns, takes contests, registers for talks, sees their own records (职工). */
    public static final String WORKER = "worker";

    /** Keeps the organisation directory and reads the audits (平台管理员). */
    public static final String PLATFORM_ADMIN = "platform-admin";

    /** Another program of the platform, reading event feeds. */
    public static final String SERVICE = "service";

    private Roles() {}
}
