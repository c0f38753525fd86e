package org.federation.local;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The services behind the gateway. */
enum Backend {
    LEARNING(1, "/api/learning/v1/playbacks/[^/]+/beacons"),
    QUIZ(2),
    OUTREACH(3);

    private final int place;
    private final @Nullable Pattern shared;

    Backend(int place) {
        this.place = place;
        this.shared = null;
    }

    Backend(int place, String shared) {
        this.place = place;
        this.shared = Pattern.compile(shared);
    }

    /** How far its port is from the gateway's. */
    int place() {
        return place;
    }

    /** Whole paths of those it is asked for on connections that everyone shares. */
    @Nullable
    Pattern shared() {
        return shared;
    }

    /** Its name in paths, databases, roles and log files. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its Maven module. */
    String module() {
        return label() + "-service";
    }
}
