package org.federation.kit.start;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Settings that follow from how many processors there are, below whatever anyone sets. An event loop for every two: the
 * lanes of group commits, workers and the collector have need of the others. With more of them, requests that are
 * turned away keep from their work those that were taken.
 */
public final class ProcessorDefaults implements ConfigSource {

    /** Below the service's own settings, 250, and the kit's, 100. */
    private static final int ORDINAL = 90;

    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.vertx.event-loops-pool-size",
            Integer.toString(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)));

    @Override
    public Set<String> getPropertyNames() {
        return SETTINGS.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return SETTINGS.get(name);
    }

    @Override
    public String getName() {
        return "processors";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
