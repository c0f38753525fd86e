package org.federation.kit.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The application's {@link Clock} under test: the real time until a test turns it ({@code @Inject TestClock clock}). It
 * is set right again after every test by {@link ResetClock}.
 */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {

    private volatile @Nullable Instant fixed;
    private volatile Duration ahead = Duration.ZERO;

    /** Time stands still at this instant. */
    public void set(Instant instant) {
        fixed = instant;
        ahead = Duration.ZERO;
    }

    /** Moves on (or back) from where it is; a running clock goes on running. */
    public void advance(Duration duration) {
        ahead = ahead.plus(duration);
    }

    /** Real time again. */
    public void reset() {
        fixed = null;
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        Instant base = fixed;
        // Microseconds, as the real clock counts and PostgreSQL keeps them.
        return (base == null ? Instant.now() : base).plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
