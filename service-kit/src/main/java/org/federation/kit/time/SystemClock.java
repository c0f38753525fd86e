package org.federation.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Gives the system's clock to whoever needs the time; a test may put its own {@link Clock} bean in its place. */
final class SystemClock {

    /** Whole microseconds, as PostgreSQL keeps them: an instant read back equals the one written. */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
