package org.federation.learning;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where workers and strangers find the platform; what is shown elsewhere, or printed, leads there. */
@Singleton
public class PublicAddress {

    private final URI origin;

    PublicAddress(@ConfigProperty(name = "platform.origin", defaultValue = "http://localhost:8080") URI origin) {
        this.origin = origin;
    }

    /** The absolute address of a path that begins with a slash. */
    public String of(String path) {
        return origin.resolve(path).toString();
    }
}
