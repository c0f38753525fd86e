package org.federation.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long keys and checked tokens are relied on. */
@ConfigMapping(prefix = "platform.token")
interface TokenConfig {

    /** The issuer is asked for its keys at most once in this time, however many tokens name a key nobody knows. */
    @WithDefault("PT5S")
    Duration keyFetchInterval();

    /** After this time the keys are asked for again, so that a withdrawn one is noticed. */
    @WithDefault("PT5M")
    Duration keyLifetime();

    /**
     * A checked token is remembered for this time at most, and not relied on after it expires or the keys change.
     * Within that, to check it again would only cost.
     */
    @WithDefault("PT10M")
    Duration verifiedFor();

    /** How many checked tokens are remembered: some 5 kB each. */
    @WithDefault("10000")
    int verifiedTokens();
}
