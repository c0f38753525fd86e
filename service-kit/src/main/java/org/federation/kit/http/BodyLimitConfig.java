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

    /** The most a body may have at the addresses that take a stream. */
    MemorySize streamLimit();

    /** Addresses of the service, by their beginning, that take a stream. */
    Optional<List<String>> streams();

    /** The most a body may have at the addresses that take a document. */
    MemorySize documentLimit();

    /** Addresses of the service, by their beginning, that take a document; an asterisk stands for one segment. */
    Optional<List<String>> documents();
}
