package org.federation.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** How large bodies may be. */
@ConfigMapping(prefix = "platform.http")
interface BodyLimitConfig {

    /** The most a body may have, e.g. {@code 2M}. */
    MemorySize bodyLimit();

    /**
     * Addresses of the service, by their beginning, that take a stream: up to
     * {@code quarkus.http.limits.max-body-size}.
     */
    Optional<List<String>> streams();
}
