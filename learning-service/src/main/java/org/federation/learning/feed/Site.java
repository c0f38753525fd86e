package org.federation.learning.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.federation.learning.PublicAddress;

/** Absolute addresses of the platform, for those who show them elsewhere. */
@ApplicationScoped
class Site {

    private final PublicAddress address;
    private final String api;

    Site(PublicAddress address, @ConfigProperty(name = "quarkus.rest.path") String api) {
        this.address = address;
        this.api = api;
    }

    String home() {
        return at("/");
    }

    String lecture(UUID id) {
        return at("/lectures/" + id);
    }

    String article(UUID id) {
        return at("/articles/" + id);
    }

    String embed(UUID id) {
        return at(api + "/lectures/" + id + "/embed");
    }

    String feed(String zone) {
        return at(api + "/feeds/zones/" + zone + ".atom");
    }

    String at(String path) {
        return address.of(path);
    }
}
