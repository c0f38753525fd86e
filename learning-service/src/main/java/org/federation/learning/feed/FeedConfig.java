package org.federation.learning.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.federation.kit.org.OrgPath;

/** Settings of what is given to host platforms. */
@ConfigMapping(prefix = "feed")
public interface FeedConfig {

    /** What the platform is called. */
    @WithDefault("工会学堂")
    String provider();

    /** The unit whose content is for all: what a host platform sees, whose token names no unit. */
    @WithDefault("cn")
    String nationalUnit();

    default OrgPath national() {
        return new OrgPath(nationalUnit());
    }
}
