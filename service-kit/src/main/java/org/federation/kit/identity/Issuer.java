package org.federation.kit.identity;

import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose tokens are good, told by MicroProfile JWT's own settings, so that a service can be run with a key of one's own.
 */
@Singleton
class Issuer {

    private final String name;
    private final Set<String> audiences;
    private final String keysLocation;

    Issuer(
            @ConfigProperty(name = "mp.jwt.verify.issuer") String name,
            @ConfigProperty(name = "mp.jwt.verify.audiences") Set<String> audiences,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") String keysLocation) {
        this.name = name;
        this.audiences = Set.copyOf(audiences);
        this.keysLocation = keysLocation;
    }

    /** The {@code iss} a token must have. */
    String name() {
        return name;
    }

    /** A token must be meant for one of these ({@code aud}). */
    String[] audiences() {
        return audiences.toArray(String[]::new);
    }

    /**
     * Address of a JSON Web Key Set, or a file or class path resource with one, with a single JWK, or with a PEM key.
     */
    String keysLocation() {
        return keysLocation;
    }
}
