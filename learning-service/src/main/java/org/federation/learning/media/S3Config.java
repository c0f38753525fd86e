package org.federation.learning.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where media lie with {@code media.store=s3}: a bucket of any store that speaks the protocol of Amazon S3. */
@ConfigMapping(prefix = "media.s3")
interface S3Config {

    /** The store's address; without it, Amazon's own in the region. */
    Optional<URI> endpoint();

    /** The store's address as viewers reach it, if that is another. */
    Optional<URI> publicEndpoint();

    @WithDefault("us-east-1")
    String region();

    /** Required with {@code media.store=s3}. */
    Optional<String> bucket();

    /** Without key and secret those of the surroundings are used (environment, role of the machine). */
    Optional<String> accessKey();

    Optional<String> secretKey();

    /** Whether the bucket stands in the path of an address and not in its host. */
    @WithDefault("true")
    boolean pathStyle();
}
