package org.federation.kit.commit;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A command was not acknowledged for a reason that is not its own. The caller may submit it again, with the same id,
 * after {@link #retryAfter()}; over HTTP this is 503 with {@code Retry-After}.
 */
public abstract sealed class NotAcknowledged extends RuntimeException permits Overloaded, NotCommitted, OutcomeUnknown {

    private static final int SPREAD_SECONDS = 3;

    private final Duration retryAfter =
            Duration.ofSeconds(1 + ThreadLocalRandom.current().nextInt(SPREAD_SECONDS));

    NotAcknowledged(String message, @Nullable Throwable cause) {
        // A storm of refusals must stay cheap, and the stack of a refusal tells nothing: no stack trace.
        super(message, cause, true, false);
    }

    /** How long to wait: 1 to 3 whole seconds, spread so that those turned away together do not return together. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
