package org.federation.learning.playback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of sittings. */
@ConfigMapping(prefix = "learning.sittings")
interface SittingConfig {

    /** How long a sitting may last before what it has come to is seen in the curves of its lectures. */
    @WithDefault("1m")
    Duration settledAfter();

    /** How often it is looked which have lasted so long. */
    Duration settleEvery();

    /** How many workers an instance remembers from one beacon to the next, each with about 2 KB. */
    @WithDefault("20000")
    @Min(1)
    int remembered();
}
