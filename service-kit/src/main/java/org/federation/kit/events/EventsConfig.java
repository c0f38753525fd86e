package org.federation.kit.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Our own feed, and those of other services that are followed here. Public, or its validation cannot look at it. */
@ConfigMapping(prefix = "platform.events")
public interface EventsConfig {

    /** How long events can be read again. */
    @WithDefault("P90D")
    Duration kept();

    /** Addresses of other services' {@code …/events} by name, e.g. {@code platform.events.feeds.quiz}. */
    Map<String, URI> feeds();

    /** Who we are to the issuer when we follow a feed. */
    Optional<Client> client();

    /** A client of the issuer with the role {@code service}. */
    interface Client {

        /** The issuer's token endpoint. */
        URI tokenUrl();

        /** Name of the client. */
        String id();

        /** Its secret. */
        String secret();
    }
}
