package org.federation.kit.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.federation.kit.org.CurrentPerson;
import org.jspecify.annotations.Nullable;

/**
 * Tells at once who sends a request, where the token was checked before and still stands. For what is answered before
 * the framework asks; whoever is not known here may be known there.
 */
@ApplicationScoped
public class KnownCallers {

    private final IssuerTrust issuer;

    KnownCallers(IssuerTrust issuer) {
        this.issuer = issuer;
    }

    public @Nullable CurrentPerson find(HttpServerRequest request) {
        String token = BearerAuthentication.token(request);
        return token == null ? null : issuer.current().known(token);
    }
}
