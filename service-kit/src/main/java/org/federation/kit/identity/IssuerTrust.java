package org.federation.kit.identity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the {@link Trust} in the issuer up to date: keys are asked for at the start, when a token names an unknown one,
 * and when they have grown old, but never more often than the interval allows, which is short while there are none.
 * While the issuer is away the last keys stand; a service may also start without it, and trusts nobody until it is
 * back.
 */
@ApplicationScoped
class IssuerTrust {

    /** Between questions while there is no key at all, and nobody can be let in: the issuer may be back any moment. */
    private static final Duration LONGEST_WITHOUT_KEYS = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(IssuerTrust.class);

    private final Issuer issuer;
    private final TokenConfig config;
    private final KeySource source;
    private volatile Trust trust;
    private volatile long askedAt;
    private CompletableFuture<Trust> asked;

    IssuerTrust(Issuer issuer, TokenConfig config) {
        this.issuer = issuer;
        this.config = config;
        this.source = new KeySource(issuer.keysLocation());
        this.trust = new Trust(KeySet.EMPTY, issuer, config);
        this.asked = CompletableFuture.completedFuture(trust);
        this.askedAt = System.nanoTime() - config.keyFetchInterval().toNanos();
    }

    void askAtTheStart(@Observes StartupEvent event) {
        ask();
        if (source.isLocal() && trust.keys().isEmpty()) {
            throw new ConfigurationException(
                    "mp.jwt.verify.publickey.location names no usable key: " + issuer.keysLocation());
        }
    }

    /** The trust that stands now; old keys are renewed behind the caller's back. */
    Trust current() {
        if (longerAgoThan(config.keyLifetime())) {
            ask();
        }
        return trust;
    }

    /**
     * Completes, never with a failure, when the keys have been asked for, or at once when that was less than an
     * interval ago.
     */
    synchronized CompletableFuture<Trust> refreshed() {
        ask();
        return asked.thenApply(answered -> trust);
    }

    private synchronized void ask() {
        if (asked.isDone() && longerAgoThan(interval())) {
            askedAt = System.nanoTime();
            asked = source.read().handle(this::accept);
        }
    }

    /** After what time the keys may be asked for again. */
    Duration interval() {
        Duration usual = config.keyFetchInterval();
        return trust.keys().isEmpty() && usual.compareTo(LONGEST_WITHOUT_KEYS) > 0 ? LONGEST_WITHOUT_KEYS : usual;
    }

    private boolean longerAgoThan(Duration duration) {
        return System.nanoTime() - askedAt >= duration.toNanos();
    }

    private Trust accept(@Nullable KeySet published, @Nullable Throwable failure) {
        if (published == null) {
            LOG.warnf("The issuer's keys could not be read, the last ones stand: %s", failure);
        } else if (!published.equals(trust.keys())) {
            LOG.logf(
                    published.isEmpty() ? Level.WARN : Level.INFO,
                    "The issuer's keys are now %s",
                    published.keys().keySet());
            trust = new Trust(published, issuer, config);
        }
        return trust;
    }
}
