package org.federation.local;

import java.util.Locale;

/** The services behind the gateway. */
enum Backend {
    LEARNING(1),
    QUIZ(2),
    OUTREACH(3);

    private final int place;

    Backend(int place) {
        this.place = place;
    }

    /** How far its port is from the gateway's. */
    int place() {
        return place;
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
