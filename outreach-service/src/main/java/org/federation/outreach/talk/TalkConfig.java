package org.federation.outreach.talk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The rules of scheduling that a federation may set for itself. */
@ConfigMapping(prefix = "outreach.talk")
public interface TalkConfig {

    /** Time a speaker has, at least, between the end of a talk and the start of one in another venue. */
    @WithDefault("PT60M")
    Duration travel();

    /** How long a talk may last. */
    @WithDefault("PT12H")
    Duration longest();

    /** How far ahead a talk may be scheduled. */
    @WithDefault("P730D")
    Duration furthest();
}
