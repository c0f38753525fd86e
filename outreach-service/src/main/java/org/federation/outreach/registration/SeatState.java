package org.federation.outreach.registration;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What a registration gives its person. */
public enum SeatState {
    /** A seat. */
    @JsonProperty("confirmed")
    CONFIRMED("confirmed"),
    /** A place in the waiting line. */
    @JsonProperty("waiting")
    WAITING("waiting"),
    /** Nothing any more. */
    @JsonProperty("cancelled")
    CANCELLED("cancelled");

    /** As the column has it. */
    @EnumeratedValue
    final String code;

    SeatState(String code) {
        this.code = code;
    }

    static SeatState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
