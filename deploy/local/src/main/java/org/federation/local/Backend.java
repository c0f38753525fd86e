package org.federation.local;

import java.util.Locale;

/** The services behind the gateway; the order gives their ports. */
enum Backend {
    LEARNING,
    QUIZ,
    OUTREACH;

    /** Its name in paths, databases, roles and log files. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its Maven module. */
    String module() {
        return label() + "-service";
    }
}
