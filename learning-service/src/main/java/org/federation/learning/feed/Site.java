package org.federation.learning.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Absolute addresses of the platform, for those who show them elsewhere. */
@RequestScoped
class Site {

    private final URI origin;
    private final String api;

    Site(FeedConfig config, UriInfo uri, @ConfigProperty(name = "quarkus.rest.path") String api) {
        this.origin = config.origin().orElseGet(uri::getBaseUri).resolve("/");
        this.api = api;
    }

    String home() {
        return origin.toString();
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
        return origin.resolve(path).toString();
    }
}
