package org.federation.learning.channel;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Settings of the host platforms. */
@ConfigMapping(prefix = "channels")
public interface ChannelConfig {

    /** All that there are; a channel that is not among them is counted under its own name. */
    Optional<List<Host>> hosts();

    /** A host platform. */
    interface Host {

        /** What it calls itself in requests, of the form {@link Channel#FORM}. */
        String channel();

        /** What it is called in Chinese. */
        String name();

        /** What it is called in English. */
        String nameEn();

        /** Where its pages come from, scheme, host and port alone; without it, they cannot embed ours. */
        Optional<URI> origin();
    }
}
