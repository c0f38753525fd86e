package org.federation.kit.time;

import java.time.DateTimeException;
import java.time.Instant;

/** Reads instants as RFC 3339 writes them: the years 0001 to 9999, which every part of the platform can hold. */
public final class Rfc3339 {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Rfc3339() {}

    /**
     * The instant a text tells.
     *
     * @throws DateTimeException if it tells none, or one of another year
     */
    public static Instant parse(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new DateTimeException("Beyond RFC 3339: " + text);
        }
        return instant;
    }
}
