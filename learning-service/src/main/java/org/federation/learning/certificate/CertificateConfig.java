package org.federation.learning.certificate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How certificates are made. Public, or its validation cannot look at it. */
@ConfigMapping(prefix = "certificate")
public interface CertificateConfig {

    /** How many are drawn at once; each takes some 40 MB for the moment, since the font is read whole. */
    @WithDefault("2")
    int atOnce();

    /** How long one waits for its turn. */
    @WithDefault("PT5S")
    Duration patience();
}
